// `npm run faults`: runs every test of a fault that must do no harm, and three long ones besides: an old database of
// 100,000 annotations, twenty kills in mid-write, and a backup of 200 MB. Apart from these three and the tests tagged
// @long, `npm test` runs the same files. The list says which file tries which fault. Not covered: everything but the
// kills runs in Chromium alone (for Firefox: `npm run e2e:firefox`); the worker is stopped between two marks, not at
// every request; ten thousand annotations of one article are drawn without a browser; how long the page freezes under a
// backup of 200 MB is reported but not judged, because a busy machine prolongs it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureBuild, ensureFirefox, ensurePackages, node, ROOT, say } from './setup.mjs';

const faults = [
  {
    what: 'the browser is killed while it writes',
    files: ['e2e/import-killed.spec.ts', 'e2e/killed-while-marking.spec.ts'],
  },
  { what: 'the disk is full, or storage is refused', files: ['e2e/nothing-is-lost.spec.ts'] },
  { what: 'rows are damaged', files: ['unit/store/damaged-rows.test.ts', 'e2e/backup.spec.ts'] },
  { what: 'the database is of a newer version', files: ['e2e/backup.spec.ts'] },
  { what: 'the clock is set back', files: ['unit/store/clock.test.ts'] },
  { what: 'the worker is stopped', files: ['e2e/nothing-is-lost.spec.ts'] },
  { what: 'two windows write at once', files: ['e2e/two-windows.spec.ts'] },
  { what: 'the extension is replaced under open pages', files: ['e2e/edges.spec.ts'] },
  {
    what: 'there is too much of everything',
    files: ['e2e/limits.spec.ts', 'e2e/library-scrolling.spec.ts', 'unit/components/annotation-list.test.tsx'],
  },
  {
    what: 'a file is a bomb, nested, of prototype keys, or past its borders',
    files: ['unit/import/refi-project.test.ts', 'unit/import/backup.test.ts', 'e2e/import.spec.ts'],
  },
  {
    what: 'a page takes our nodes out, covers us, takes the keyboard',
    files: ['e2e/faults-in-pages.spec.ts', 'e2e/keyboard-kept.spec.ts'],
  },
  { what: 'a page isolates or sandboxes itself', files: ['e2e/isolated-pages.spec.ts'] },
  { what: 'a page asks in our name, frames us, looks for us', files: ['e2e/privacy.spec.ts'] },
  { what: 'a page claims to be another', files: ['e2e/foreign-addresses.spec.ts'] },
];

const files = [...new Set(faults.flatMap((fault) => fault.files))].map((file) => join('tests', file));
const gone = files.filter((file) => !existsSync(join(ROOT, file)));
if (gone.length > 0) {
  console.error(`Not here any more: ${gone.join(', ')}`);
  process.exit(1);
}

ensurePackages();
for (const { what } of faults) console.log(`- ${what}`);
say('Faults, without a browser');
const units = node('vitest/vitest.mjs', ['run', ...files.filter((file) => file.includes('unit'))]);
if (!ensureBrowser()) {
  console.error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_BIN.');
  process.exit(1);
}
ensureBuild('chrome');
say('Faults, in a browser');
const specs = files.filter((file) => file.includes('e2e'));
const ends = node('playwright/cli.js', ['test', '--project=chromium', ...specs]);
say('100,000 annotations of an old database, killed while they are moved');
const moved = node('playwright/cli.js', ['test', '--config=tests/sync/playwright.config.ts', 'migration-killed']);
say('Twenty kills while marks are stored, in each browser');
const browsers = ['--project=chromium', ...(ensureFirefox() ? ['--project=firefox'] : [])];
if (browsers.length > 1) ensureBuild('firefox');
const kills = node('playwright/cli.js', ['test', ...browsers, 'killed-while-marking'], { env: { KILLS: '20' } });
say('A backup of 200 MB');
const restore = node('../scripts/measure-restore.mjs', []);
process.exit(units || ends || moved || kills || restore ? 1 : 0);
