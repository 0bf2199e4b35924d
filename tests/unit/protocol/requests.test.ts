import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageCommands, readerCommands } from '@/utils/protocol/page-commands';
import { ASKERS, type Table } from '@/utils/protocol/request';
import { requests } from '@/utils/protocol/requests';

const tables: Record<string, Table> = { requests, pageCommands, readerCommands };
const rows = Object.values(tables).flatMap((table) => Object.entries(table));

test.each(rows)('%s declares who may ask, what it does and its schema', (_, row) => {
  expect(ASKERS).toContain(row.from);
  expect(['writes', 'reads', 'acts']).toContain(row.does);
  expect(row.asks.parse).toBeTypeOf('function');
  expect(() => row.asks.parse(undefined)).toThrow();
});

/** The requests that a page's script may send. Before adding one, consider that the page can learn the answer. */
const PAGES_MAY_NAME = {
  'notebook.painted': ['address'],
  'passages.find': ['address', 'text', 'targets'],
  'site.arrived': ['address', 'isArticle'],
  'toolbar.wanted': [],
  'picker.wanted': [],
  'reader.beside': ['token'],
  'toolbar.about': ['selector', 'annotation'],
  'toolbar.mark': ['selector', 'annotation', 'codes'],
  'toolbar.unmark': ['id'],
  'toolbar.remove': ['id'],
  'toolbar.restore': ['id'],
  'toolbar.source': [],
  'toolbar.popup': ['annotation'],
  'panel.open': ['annotation'],
};

test('web pages may send few requests, and name an article only by a verified address', () => {
  const open = Object.entries(requests).filter(([, { from }]) => from === 'page');
  const fields = open.map(([type, { asks }]) => [type, Object.keys((asks as unknown as { shape: object }).shape)]);
  expect(Object.fromEntries(fields)).toEqual(PAGES_MAY_NAME);
});

test('from a private window only requests that store nothing about pages may write', () => {
  const written = Object.entries(requests).filter(([, { does, inPrivate }]) => does === 'writes' && inPrivate);
  expect(written.map(([type]) => type)).toEqual([
    'codebook.edit',
    'codebook.undo',
    'projects.choose',
    'projects.add',
    'projects.change',
    'projects.remove',
    'projects.restore',
  ]);
});

test('handlers neither check for private windows nor order writes themselves', () => {
  const folder = 'entrypoints/background';
  const files = readdirSync(folder).filter((name) => name.endsWith('-handlers.ts'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const code = readFileSync(`${folder}/${file}`, 'utf8');
    expect(code, file).not.toMatch(/'private-window'|workQueue/);
  }
});

test('every request has a handler, and every handler a request', async () => {
  const { handlers } = await import('@/entrypoints/background/handlers');
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(requests).sort());
});

test.each([
  ['page.press', {}],
  ['page.press', { openReader: 'yes' }],
  ['page.article', { token: 7 }],
  ['page.article', { token: 't', take: 'everything' }],
  ['page.article', { token: 't', words: { hint: 'only' } }],
  ['page.edit', { token: 't', edit: { putBack: ['1'] } }],
  ['page.edit', { token: 't', edit: { append: 'another-page' } }],
  ['page.show', { id: null }],
] as const)('%s refuses %j', (type, data) => {
  expect(() => pageCommands[type].asks.parse(data)).toThrow();
});

test.each([
  ['page.press', { openReader: true }],
  ['page.article', { token: 't' }],
  ['page.article', { token: 't', take: 'block', words: { hint: 'h', use: 'u', cancel: 'c' } }],
  ['page.edit', { token: 't', edit: { putBack: [0, 2] } }],
  ['page.edit', { token: 't', edit: { append: 'next-page' } }],
] as const)('%s takes %j', (type, data) => {
  expect(pageCommands[type].asks.parse(data)).toEqual(data);
});
