// The models that say how likely a suggestion is (docs/suggestions.md), from a folder of labelled articles:
//
//   npm run train:suggestions -- <folder> [--dry] [--zh | --en]
//                                                         learns them anew, writes public/suggestion-model-*.json, and tells
//                                                         how models that had not seen a source did on it
//   npm run bench:suggest -- <folder> [--by-source]       scores the suggestions as they ship
//
// Nothing is drawn at random: the same folder gives the same bytes.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './setup.mjs';

const [what, folder, ...options] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('Where are the labelled articles? Give their folder (docs/suggestions.md, The labels).');
  process.exit(1);
}

// Inside the project, so that the bundle finds the packages.
const out = mkdtempSync(join(ROOT, 'node_modules', '.suggestions-'));
try {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    build: { ssr: join(ROOT, 'bench/suggestions/main.ts'), outDir: out, target: 'node20' },
  });
  const { main } = await import(pathToFileURL(join(out, 'main.js')).href);
  console.log(main(what, resolve(folder), ROOT, options));
} finally {
  rmSync(out, { recursive: true, force: true });
}
