// `npm run foreign`: opens what Pressmark exports with the readers of other programs, and names those that are not
// installed. The readers from npm come with `npm ci`; Pandoc (apt install pandoc) and Python's zipfile are used where
// they are installed.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Tests that read with foreign programs, and whose they are. */
const READERS = [
  [
    'tests/unit/export/structure.test.ts',
    'markdown-it, markdown-it-mark, mldoc, Pandoc: headings, lists, tables, code, ruby',
  ],
  ['tests/unit/export/libreoffice.test.ts', 'LibreOffice: the workbook'],
  ['tests/unit/import/qualcoder.test.ts', 'a stand-in for QualCoder: there and back'],
  ['tests/unit/export/dialects.test.ts', 'markdown-it, markdown-it-mark, mldoc (Logseq), Pandoc'],
  ['tests/unit/export/markdown-readers.test.ts', 'markdown-it, yaml, csv-parse'],
  ['tests/unit/export/references.test.ts', 'citation-js: RIS, BibLaTeX'],
  ['tests/unit/export/refi-qda.test.ts', 'libxml2 with the REFI-QDA schemas'],
  ['tests/unit/export/web-annotation.test.ts', 'jsonld'],
  ['tests/unit/export/zip.test.ts', 'fflate, Python zipfile'],
  ['tests/unit/ledger/calendar.test.ts', 'ical.js'],
];

const answer = (program, ...words) => {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0] ?? '').trim() : undefined;
};

console.log('Foreign readers:');
for (const [, readers] of READERS) console.log(`  ${readers}`);

const pandoc = answer('pandoc', '--version');
console.log(
  pandoc ? `Pandoc: ${pandoc}` : 'Pandoc: not installed, its dialect was not read back (apt install pandoc).',
);
const office = answer('soffice', '--version');
console.log(
  office
    ? `LibreOffice: ${office}`
    : 'LibreOffice: not installed, the workbook was not opened (apt install libreoffice-calc-nogui).',
);
const python = answer('python3', '--version');
console.log(python ? `Python: ${python}` : 'Python: not installed, archives were not checked with zipfile.');
const qualCoder = answer('python3', '-c', 'import PyQt6, qualcoder; print(qualcoder.__file__)');
console.log(
  qualCoder
    ? `QualCoder: ${qualCoder}; its importer asks for files in windows and was not run: open the .qdpx in it by hand. A stand-in that follows its source was run.`
    : 'QualCoder: not installed (with PyQt6), so its own importer was not run; a stand-in that follows its source was.',
);

const { status } = spawnSync('npx', ['vitest', 'run', ...READERS.map(([file]) => file)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, FOREIGN: '1' },
});
process.exit(status ?? 1);
