// The models that say how likely a suggestion is (docs/suggestions.md), from a folder of labelled articles:
//
//   npm run train:suggestions -- <folder> [--dry] [--zh | --en]
//                                                         learns them anew, writes public/suggestion-model-*.json, and tells
//                                                         how models that had not seen a source did on it
//   npm run bench:suggest -- <folder> [--by-source]       scores the suggestions as they ship
//
// Nothing is drawn at random: the same folder gives the same bytes.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { withBuilt } from './run-built.mjs';
import { ROOT } from './setup.mjs';

const [what, folder, ...options] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('Where are the labelled articles? Give their folder (docs/suggestions.md, The labels).');
  process.exit(1);
}

await withBuilt('bench/suggestions/main.ts', ({ main }) => console.log(main(what, resolve(folder), ROOT, options)));
