// `npm run sync:fuzz [histories] [seed]`: plays a thousand random histories of three to fifty devices, and five
// thousand of one article in several projects (tests/unit/sync). `npm test` plays a fifth of them.
import { node } from './setup.mjs';

const [histories = '1000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${histories} histories, seed ${seed}`);
const env = { SYNC_HISTORIES: histories, SYNC_SEED: seed };
process.exit(node('vitest/vitest.mjs', ['run', 'tests/unit/sync/histories.test.ts'], { env }));
