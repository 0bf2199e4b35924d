// Who repeats whom, on made pairs: `node bench/repetition/run.mjs <folder of labelled texts>`; storage and speed:
// scale.mjs
import { resolve } from 'node:path';
import { withBuilt } from '../../scripts/run-built.mjs';

const [folder] = process.argv.slice(2);
await withBuilt('bench/repetition/main.ts', ({ main }) => console.log(main(resolve(folder))));
