// Measures what is found of edits between two readings, on pairs made for it: `node bench/changes/run.mjs <folder of
// labelled texts>`
import { resolve } from 'node:path';
import { withBuilt } from '../../scripts/run-built.mjs';

const [folder] = process.argv.slice(2);
await withBuilt('bench/changes/main.ts', ({ main }) => console.log(main(resolve(folder))));
