// Measures the extraction: `npm run bench:extract` runs it on the repository's own pages, beside Readability; `npm run
// bench:extract -- <folder>` runs it on a folder with a manifest.json of pages (docs/benchmarks.md says what that
// holds), or on one that brings its own scorer (run.mjs), which is then run with bench/extract.ts. EXTRACTION_SCORER
// may name the folder instead.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { node, ROOT, run } from './setup.mjs';

const [given, ...rest] = process.argv.slice(2);
const isFolder = given !== undefined && !given.startsWith('--');
const folder = resolve(isFolder ? given : (process.env.EXTRACTION_SCORER ?? join(ROOT, 'tests/fixtures/pages')));
const options = isFolder ? rest : process.argv.slice(2);
// The adapter's imports are resolved as the build resolves them.
if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) node('wxt/bin/wxt.mjs', ['prepare'], { quiet: true });

if (!existsSync(join(folder, 'run.mjs'))) {
  if (!existsSync(join(ROOT, '.output/chrome-mv3/extract.js'))) node('wxt/bin/wxt.mjs', ['build']);
  const { measure } = await import('../bench/extraction/run.mjs');
  await measure(folder);
  process.exit();
}

const usual = ['--extractor', 'project,readability,defuddle', '--in', 'chromium', '--split', 'dev', '--corpus', 'all'];
const named = new Set(options.filter((option) => option.startsWith('--')));
const wanted = usual.flatMap((option, i) =>
  option.startsWith('--') && !named.has(option) ? [option, usual[i + 1]] : [],
);
process.exit(
  run(process.execPath, [join(folder, 'run.mjs'), ...wanted, ...options], {
    env: { PROJECT_EXTRACT: join(ROOT, 'bench/extract.ts') },
  }),
);
