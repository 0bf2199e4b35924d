// Measures the extraction against its peers with a scorer: `npm run bench:extract -- <folder of the scorer> [its options]`,
// or with EXTRACTION_SCORER set. docs/benchmarks.md says what a scorer is and what it found.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { node, ROOT, run } from './setup.mjs';

const [given, ...rest] = process.argv.slice(2);
const isFolder = given !== undefined && !given.startsWith('--');
const scorer = resolve(isFolder ? given : (process.env.EXTRACTION_SCORER ?? ''));
const options = isFolder ? rest : process.argv.slice(2);

if (!existsSync(join(scorer, 'run.mjs'))) {
  console.error('Where is the scorer? npm run bench:extract -- <folder with run.mjs> (docs/benchmarks.md, Extraction)');
  process.exit(1);
}
// The adapter's imports are resolved as the build resolves them.
if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) node('wxt/bin/wxt.mjs', ['prepare'], { quiet: true });

const usual = ['--extractor', 'project,readability,defuddle', '--in', 'chromium', '--split', 'dev', '--corpus', 'all'];
const named = new Set(options.filter((option) => option.startsWith('--')));
const wanted = usual.flatMap((option, i) =>
  option.startsWith('--') && !named.has(option) ? [option, usual[i + 1]] : [],
);
process.exit(
  run(process.execPath, [join(scorer, 'run.mjs'), ...wanted, ...options], {
    env: { PROJECT_EXTRACT: join(ROOT, 'bench/extract.ts') },
  }),
);
