// `npm run promises`: README.md and CONTRIBUTING.md say what it takes to add an export format, a language, a piece of
// clutter and a page. This adds each of them to a copy of the project, in exactly the places they name, and checks that
// types, tests and build pass, and that leaving out a step fails where they say it does. Takes some three minutes; `npm
// test` does not include it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const COPY = mkdtempSync(join(tmpdir(), 'pressmark-promises-'));

const run = (command, ...args) => spawnSync(command, args, { cwd: COPY, encoding: 'utf8' });
const npx = (...args) => run('npx', '--no-install', ...args);
const types = () => npx('tsc', '--noEmit');
const tests = (...args) => npx('vitest', 'run', ...args);
const at = (path) => join(COPY, path);

function edit(path, from, to) {
  const text = readFileSync(at(path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no “${from}” any more: mend this script.`);
  writeFileSync(at(path), text.replace(from, to));
}

function write(path, text) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** What `look` returns while `part` is missing from the file. */
function without(path, part, look) {
  const text = readFileSync(at(path), 'utf8');
  if (!text.includes(part)) throw new Error(`${path} has no “${part}”.`);
  writeFileSync(at(path), text.replace(part, ''));
  const seen = look();
  writeFileSync(at(path), text);
  return seen;
}

let failures = 0;
function said(promise, { status, stdout, stderr }, isKept = status === 0) {
  console.log(`${isKept ? 'kept  ' : 'BROKEN'} ${promise}`);
  if (isKept) return;
  failures++;
  console.log(`${stdout}${stderr}`.trim().split('\n').slice(-25).join('\n'));
}

/** Anything but success, and it names what is missing. */
const complains = (result, of) => result.status !== 0 && `${result.stdout}${result.stderr}`.includes(of);

const WORDS = ['en', 'zh-CN', 'zh-TW'];

function addFormat() {
  write(
    'utils/export/formats/tally.ts',
    `import { defineFormat } from '@/utils/export/define-format';

/** How many annotations there are, and no more. */
export const tally = defineFormat({
  id: 'tally',
  extension: 'txt',
  mediaType: 'text/plain',
  passes: () => {
    let count = 0;
    return [
      {
        over: 'annotations',
        each: () => {
          count++;
          return [];
        },
        close: () => [\`\${count}\\n\`],
      },
    ];
  },
});
`,
  );
  edit('utils/export/formats.ts', 'import { xlsx }', "import { tally } from './formats/tally';\nimport { xlsx }");
  edit('utils/export/formats.ts', '  cslJson,\n];', '  cslJson,\n  tally,\n];');
  edit('components/export/choice.ts', "'csl-json']", "'csl-json', 'tally']");
  const words = (language) => `    tally: { name: 'Tally', about: 'A number${language === 'en' ? '.' : '。'}' },\n`;
  for (const language of WORDS)
    edit(`utils/i18n/${language}/export.ts`, '    notion: {', `${words(language)}    notion: {`);
  const look = () => tests('tests/unit/export/golden.test.ts', 'tests/unit/components/export-choices.test.tsx', '-u');
  said('a format: one file, one line, its group and its words', look());
  said('a format: its golden file is written', {
    status: readdirSync(at('tests/golden')).some((name) => name.startsWith('tally.en')) ? 0 : 1,
    stdout: '',
    stderr: '',
  });
  const choices = () => tests('tests/unit/components/export-choices.test.tsx');
  const wordless = without('utils/i18n/zh-TW/export.ts', words('zh-TW'), choices);
  said('a format: one without words in a language is noticed', wordless, complains(wordless, 'tally'));
  const unplaced = without('components/export/choice.ts', ", 'tally'", choices);
  said('a format: one that stands in no group is noticed', unplaced, complains(unplaced, 'tally'));
}

function addLanguage() {
  const catalogues = readdirSync(at('utils/i18n')).filter((name) => {
    return name.endsWith('.ts') && readFileSync(at(`utils/i18n/${name}`), 'utf8').includes("from './zh-TW/");
  });
  cpSync(at('utils/i18n/en'), at('utils/i18n/fr'), { recursive: true });
  for (const name of readdirSync(at('utils/i18n/fr'))) {
    const path = `utils/i18n/fr/${name}`;
    const text = readFileSync(at(path), 'utf8').replace(/export const (en|\w+En)\b/, 'export const fr');
    writeFileSync(at(path), text.replace(/typeof (en|\w+En)\b/, 'typeof fr'));
  }
  for (const name of catalogues) {
    const area = name.replace('.ts', '');
    const path = `utils/i18n/${name}`;
    const text = readFileSync(at(path), 'utf8')
      .replace(/^(import .* from '\.\/zh-TW\/.*';)$/m, `$1\nimport { fr } from './fr/${area}';`)
      .replace(/'zh-TW': (\w+)/, "'zh-TW': $1, fr");
    writeFileSync(at(path), text);
  }
  edit('utils/i18n/project-switch.ts', "  'zh-TW': {", "  fr: en,\n  'zh-TW': {");
  edit('utils/i18n/joined-project.ts', "  'zh-TW': ", "  fr: (name) => name,\n  'zh-TW': ");
  edit('utils/model/settings.ts', "'zh-TW'] as const", "'zh-TW', 'fr'] as const");
  edit('entrypoints/options/Options.tsx', "'zh-TW': '繁體中文'", "'zh-TW': '繁體中文', fr: 'Français'");
  for (const file of ['labels', 'table-labels']) edit(`utils/export/${file}.ts`, '\n  en,\n', '\n  en,\n  fr: en,\n');
  edit('utils/essay/written.ts', "'zh-TW': '參考文獻'", "'zh-TW': '參考文獻', fr: 'Références'");
  cpSync(at('public/_locales/en'), at('public/_locales/fr'), { recursive: true });
  said('a language: its folder, its lines, its name, its words in files and in the manifest', types());
  const bin = readFileSync(at('utils/i18n/fr/bin.ts'), 'utf8').match(/^ {2}title: .*\n/m)?.[0] ?? '';
  const wordless = without('utils/i18n/fr/bin.ts', bin, types);
  said('a language: a missing message does not compile', wordless, complains(wordless, 'title'));
}

const LINE = 'Sign the guest book of the Example Times';

function addClutter() {
  edit(
    'utils/extraction/after/furniture.ts',
    'export const ANYWHERE: readonly Furniture[] = [\n',
    'export const ANYWHERE: readonly Furniture[] = [\n  { most: 60, line: /^Sign the guest book of / },\n',
  );
  const from = 'tests/fixtures/pages/box-app-line';
  const into = 'tests/fixtures/pages/box-guest-book';
  cpSync(at(from), at(into), { recursive: true });
  const old = 'Download the Example Times app to read more stories like this one.';
  for (const name of ['page.html', 'expected.json']) edit(`${into}/${name}`, old, LINE);
  const look = () => {
    const typed = types();
    if (typed.status !== 0) return typed;
    const built = npx('wxt', 'build');
    return built.status === 0 ? npx('playwright', 'test', '--project=chromium', 'tests/e2e/pages.spec.ts') : built;
  };
  said('a piece of clutter, and a page: a row, and a folder without code; all this builds', look());
  const missed = without(
    'utils/extraction/after/furniture.ts',
    '  { most: 60, line: /^Sign the guest book of / },\n',
    look,
  );
  said('a piece of clutter: the case fails without the row', missed, complains(missed, 'box-guest-book'));
}

try {
  const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of files.stdout.split('\n').filter(Boolean)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    cpSync(join(ROOT, path), at(path));
  }
  symlinkSync(join(ROOT, 'node_modules'), at('node_modules'));
  said('the copy is prepared', npx('wxt', 'prepare'));
  addFormat();
  addLanguage();
  addClutter();
} finally {
  rmSync(COPY, { recursive: true, force: true });
}
console.log(failures === 0 ? 'Every promise is kept.' : `${failures} broken.`);
process.exitCode = failures === 0 ? 0 : 1;
