// Holds what is loaded where against what it may weigh. `node scripts/budget.mjs [folder of a build]`
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './setup.mjs';

const KIB = 1024;

// Why each budget is what it is: docs/architecture.md, weight.
const budgets = [
  { what: 'every page, before the reader asks', files: contentScripts, limit: 0 },
  { what: 'live page: marks (annotator.js)', files: () => ['annotator.js'], limit: 10 * KIB },
  { what: 'on press, before it: the frame (frame.js)', files: () => ['frame.js'], limit: 4 * KIB },
  { what: 'on click: extraction (extract.js)', files: () => ['extract.js'], limit: 68 * KIB },
  { what: 'clean view: script and style', files: () => pageFiles('reader.html'), limit: 88 * KIB },
  { what: 'popup: script and style', files: () => pageFiles('popup.html'), limit: 46 * KIB },
  { what: 'background, with what it shares with pages', files: () => importing('background.js'), limit: 148 * KIB },
  { what: 'numbers: script and style', files: () => pageFiles('numbers.html'), limit: 198 * KIB },
  { what: 'the whole build', files: () => everything(), limit: 1010 * KIB },
];

const build = process.argv[2] ?? join(ROOT, '.output/chrome-mv3');
const read = (file) => readFileSync(join(build, file));

function contentScripts() {
  const manifest = JSON.parse(read('manifest.json'));
  return (manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]);
}

/** The files a page's HTML names: its script, its styles; and what the script imports at once. */
function pageFiles(page) {
  const named = [
    ...read(page)
      .toString()
      .matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g),
  ].map(([, file]) => file);
  return [...new Set(named.flatMap((file) => (file.endsWith('.js') ? importing(file) : [file])))];
}

/** A module and all that it imports at once. */
function importing(module, seen = new Set()) {
  if (seen.has(module)) return [];
  seen.add(module);
  const imports = [
    ...read(module)
      .toString()
      .matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g),
  ];
  return [module, ...imports.flatMap(([, file]) => importing(join(dirname(module), file), seen))];
}

function everything(folder = '') {
  return readdirSync(join(build, folder)).flatMap((name) => {
    const file = join(folder, name);
    return statSync(join(build, file)).isDirectory() ? everything(file) : [file];
  });
}

const gzip = (files) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

let over = 0;
for (const { what, files, limit } of budgets) {
  const bytes = gzip(files());
  const verdict = bytes > limit ? 'OVER' : 'ok';
  if (bytes > limit) over += 1;
  console.log(
    `${verdict.padEnd(5)} ${(bytes / KIB).toFixed(1).padStart(7)} of ${String(limit / KIB).padStart(4)} KiB gzip  ${what}`,
  );
}
process.exit(over ? 1 : 0);
