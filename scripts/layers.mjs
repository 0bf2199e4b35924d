// Which folder may import which: the one list behind the linter's rule (biome.layers.json) and the picture in
// docs/architecture.md. `npm run layers` writes both; `npm run layers -- --check` fails when either is not this list's.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');

/** Globals that would make a core folder act instead of compute. */
const ACTING = ['browser', 'chrome', 'indexedDB', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest'];
/** Globals of a page; folders that work on a document are handed it. */
const PAGE = ['document', 'window', 'location', 'navigator'];

/**
 * A layer: its `folders` may import from themselves, from utils/model, from utils/text and from `from`, whose paths
 * name a folder (`utils/export`) or a single module (`utils/anchoring/fold`). `core` folders only compute: no WXT,
 * Dexie or Preact, and none of the globals above. `page` marks core folders that read the page they run in and may use
 * its globals.
 */
export const layers = [
  { folders: ['utils/model'], core: true, from: [] },
  { folders: ['utils/text'], core: true, from: [] },
  { folders: ['utils/i18n'], from: [] },
  { folders: ['utils/anchoring'], core: true, page: true, from: [] },
  {
    folders: ['utils/extraction', 'utils/sanitize.ts'],
    core: true,
    page: true,
    from: ['utils/extraction', 'utils/anchoring/text-index'],
  },
  { folders: ['utils/highlighting'], core: true, page: true, from: ['utils/anchoring'] },
  { folders: ['utils/annotator'], core: true, page: true, from: ['utils/anchoring', 'utils/highlighting'] },
  {
    folders: ['utils/codebook', 'utils/suggestions', 'utils/search', 'utils/citation'],
    core: true,
    from: ['utils/anchoring/fold', 'utils/ledger/person-key'],
  },
  {
    folders: ['utils/export'],
    core: true,
    from: [
      'utils/citation',
      'utils/codebook/code-name',
      'utils/codebook/tree',
      'utils/anchoring/match-quote',
      'utils/anchoring/quote-standings',
      'utils/anchoring/fold',
      'utils/ledger',
      'utils/i18n',
    ],
  },
  {
    folders: ['utils/import'],
    core: true,
    from: [
      'utils/export',
      'utils/citation',
      'utils/codebook/next-look',
      'utils/extraction',
      'utils/anchoring/text-index',
      'utils/anchoring/slices',
    ],
  },
  { folders: ['utils/ledger'], core: true, from: ['utils/codebook'] },
  { folders: ['utils/sync'], core: true, from: [] },
  { folders: ['utils/essay'], core: true, from: ['utils/export', 'utils/citation'] },
  {
    folders: ['utils/changes'],
    core: true,
    from: ['utils/anchoring/fold', 'utils/annotator/sentences', 'utils/suggestions'],
  },
  { folders: ['utils/repetition'], core: true, from: ['utils/anchoring/fold'] },
  {
    folders: ['utils/analysis'],
    core: true,
    from: [
      'utils/search',
      'utils/codebook',
      'utils/ledger/person-key',
      'utils/annotator/sentences',
      'utils/anchoring/slices',
    ],
  },
  {
    folders: ['utils/store'],
    from: [
      'utils/sync',
      'utils/repetition',
      'utils/codebook',
      'utils/search',
      'utils/anchoring',
      'utils/extraction/canonical-url',
    ],
  },
  { folders: ['utils/places'], from: ['utils/store', 'utils/sync'] },
  {
    folders: ['utils/backup'],
    from: [
      'utils/store',
      'utils/codebook',
      'utils/ledger/person-key',
      'utils/export',
      'utils/import',
      'utils/protocol',
      'utils/settings',
      'utils/stored-item',
    ],
  },
  {
    folders: [
      'utils/protocol',
      'utils/settings.ts',
      'utils/stored-item.ts',
      'utils/work-queue.ts',
      'utils/report-error.ts',
    ],
    from: ['utils/protocol', 'utils/settings', 'utils/work-queue', 'utils/i18n', 'utils/anchoring/match-quote'],
  },
  {
    folders: ['utils/platform'],
    from: [
      'utils/protocol',
      'utils/extraction',
      'utils/anchoring',
      'utils/store',
      'utils/settings',
      'utils/work-queue',
      'utils/report-error',
    ],
  },
  {
    folders: ['utils/notebook'],
    from: ['utils/protocol', 'utils/codebook', 'utils/report-error'],
  },
  {
    folders: ['components'],
    from: [
      'utils/i18n',
      'utils/sanitize',
      'utils/codebook',
      'utils/citation',
      'utils/export',
      'utils/ledger',
      'utils/changes',
      'utils/essay',
      'utils/repetition',
      'utils/search',
      'utils/analysis',
      'utils/notebook',
      'utils/report-error',
      'package.json',
    ],
  },
];

const isModule = (path) => /\.\w+$/.test(path);
const everythingIn = (path) => (isModule(path) ? path : `${path}/**`);
/** A place in `from` is one module when a folder of that name is not itself a layer or a part of one. */
const FOLDERS = new Set(layers.flatMap(({ folders }) => folders.map((folder) => folder.replace(/\.ts$/, ''))));
const importable = (path) => {
  const single = !FOLDERS.has(path) || layers.some(({ folders }) => folders.includes(`${path}.ts`));
  return `!@/${single || isModule(path) ? path : `${path}/**`}`;
};

const reachable = ({ folders, from }) => [
  ...new Set(['utils/model', 'utils/text', ...folders.filter((folder) => !isModule(folder)), ...from]),
];

function override(layer) {
  const { folders, core, page } = layer;
  const patterns = [
    { group: ['../**'], message: 'Use ./ inside a folder and @/ across folders.' },
    {
      group: ['@/**', ...reachable(layer).map(importable)],
      message: `This folder may import only ${reachable(layer).join(', ')} (scripts/layers.mjs).`,
    },
  ];
  if (core) {
    patterns.push({
      group: ['wxt/**', 'dexie', 'preact', 'preact/**'],
      message: 'Core folders compute: no browser API, no database, no screen.',
    });
  }
  const denied = core ? (page ? ACTING : [...ACTING, ...PAGE]) : [];
  const style = { noRestrictedImports: { level: 'error', options: { patterns } } };
  if (denied.length > 0) {
    const why = 'Core folders compute: take what is needed as an argument.';
    style.noRestrictedGlobals = {
      level: 'error',
      options: { deniedGlobals: Object.fromEntries(denied.map((name) => [name, why])) },
    };
  }
  return { includes: folders.map(everythingIn), linter: { rules: { style } } };
}

const linterRule = () => `${JSON.stringify({ overrides: layers.map(override) }, null, 2)}\n`;

function picture() {
  const rows = layers.map(({ folders, from, core, page }) => [
    folders.map((folder) => `\`${folder}\``).join(', '),
    from
      .filter((path) => !folders.includes(path))
      .map((path) => `\`${path}\``)
      .join(', ') || '–',
    core ? (page ? 'reads the page, calls nothing' : 'computes') : '',
  ]);
  const table = [['folder', 'may import, besides itself, `utils/model` and `utils/text`', 'core'], ...rows];
  const widths = table[0].map((_, column) => Math.max(3, ...table.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(table[0]), line(widths.map((width) => '-'.repeat(width))), ...table.slice(1).map(line)].join('\n');
}

const BLOCK = /(<!-- layers: written by npm run layers -->\n)[\s\S]*?(\n<!-- \/layers -->)/;

/** The files this list stands behind, with the text each must have. */
export function written() {
  const architecture = join(ROOT, 'docs/architecture.md');
  const document = readFileSync(architecture, 'utf8');
  if (!BLOCK.test(document)) throw new Error('docs/architecture.md has no place for the layers.');
  return [
    { file: join(ROOT, 'biome.layers.json'), text: linterRule() },
    { file: architecture, text: document.replace(BLOCK, (_, start, end) => `${start}\n${picture()}\n${end}`) },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stale = written().filter(({ file, text }) => text !== read(file));
  if (!process.argv.includes('--check')) for (const { file, text } of stale) writeFileSync(file, text);
  else if (stale.length > 0) {
    console.error(`Not what scripts/layers.mjs says: ${stale.map(({ file }) => file).join(', ')}. Run npm run layers.`);
    process.exit(1);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
