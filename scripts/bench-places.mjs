// `node scripts/bench-places.mjs <couchdb|webdav|folder> [articles] [annotations]`: what carrying a project costs; see bench/places.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT, run } from './setup.mjs';

const outDir = mkdtempSync(join(tmpdir(), 'pressmark-bench-'));
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': ROOT } },
  ssr: { noExternal: true },
  build: { outDir, ssr: join(ROOT, 'bench/places.ts'), rolldownOptions: { output: { entryFileNames: 'bench.mjs' } } },
});
const status = run(process.execPath, [
  '--max-old-space-size=3500',
  join(outDir, 'bench.mjs'),
  ...process.argv.slice(2),
]);
rmSync(outDir, { recursive: true });
process.exit(status);
