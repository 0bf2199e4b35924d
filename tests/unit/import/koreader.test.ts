import { describe, expect, test } from 'vitest';
import { luaTable } from '@/utils/import/lua-table';
import { readFile } from '@/utils/import/read-file';
import { NOW, readAll } from './reading';

const context = {
  now: NOW,
  parseMarkup: async () => undefined,
  extraction: () => Promise.reject(new Error('no page is read here')),
};

const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note, created }) => [target.selector.quote.exact, note, created]);

/** A time as a device says it, which is its own. */
const local = (...at: [number, number, number, number, number, number]) => new Date(...at).toISOString();

// What KOReader keeps beside a book, as its dump.lua writes tables.
const ANNOTATIONS = `-- /mnt/onboard/Water.sdr/metadata.epub.lua
return {
    ["annotations"] = {
        [1] = {
            ["chapter"] = "One",
            ["color"] = "yellow",
            ["datetime"] = "2024-03-01 10:11:12",
            ["drawer"] = "lighten",
            ["note"] = "my \\"note\\" {x}",
            ["page"] = "/body/DocFragment[3]/body/p[2]/text().0",
            ["pageno"] = 12,
            ["text"] = "A passage\\
of words.",
        },
        [2] = {
            ["chapter"] = "Two",
            ["datetime"] = "2024-03-02 10:11:12",
            ["page"] = "/body/DocFragment[4]",
            ["text"] = "in Two",
        },
        [3] = {
            ["datetime"] = "2024-03-03 10:11:12",
            ["drawer"] = "underscore",
            ["text"] = "河道已经断流。",
        },
    },
    ["cre_dom_version"] = 20240114,
    ["doc_props"] = {
        ["authors"] = "Ann Writer\\
Bo Writer",
        ["title"] = "Water",
    },
    ["percent_finished"] = 0.5,
}
`;

// The same until 2024.
const HIGHLIGHTS = `-- we can read Lua syntax here!
return {
    ["bookmarks"] = {
        [1] = { ["datetime"] = "2022-01-18 19:14:05", ["highlighted"] = true, ["notes"] = "First words.", ["text"] = "my note" },
        [2] = { ["datetime"] = "2022-01-18 19:15:05", ["highlighted"] = true, ["notes"] = "Second words.", ["text"] = "Page 14 Second words. @ 2022-01-18 19:15:05" },
    },
    ["highlight"] = {
        [12] = {
            [1] = { ["chapter"] = "One", ["datetime"] = "2022-01-18 19:14:05", ["drawer"] = "lighten", ["text"] = "First words." },
        },
        [14] = {
            [1] = { ["datetime"] = "2022-01-18 19:15:05", ["drawer"] = "lighten", ["text"] = "Second words." },
        },
    },
    ["stats"] = { ["authors"] = "Ann Writer", ["title"] = "Water" },
}
`;

const ENTRIES = [
  {
    page: 12,
    time: 1700000000,
    text: 'A passage.',
    note: 'mine',
    chapter: 'One',
    drawer: 'lighten',
    sort: 'highlight',
  },
  { page: 14, time: 1700000100, text: 'Another.', drawer: 'lighten', sort: 'highlight' },
];
const BOOK = { title: 'Water', author: 'Ann Writer', entries: ENTRIES, file: '/mnt/a.epub', number_of_pages: 300 };

describe('highlights of KOReader', () => {
  test('from the file next to a book', async () => {
    const result = await readAll(ANNOTATIONS, { ...context, fileName: 'metadata.epub.lua' });
    expect([result.format, said(result)]).toEqual([
      'koreader',
      [
        ['A passage\nof words.', 'my "note" {x}', local(2024, 2, 1, 10, 11, 12)],
        ['河道已经断流。', '', local(2024, 2, 3, 10, 11, 12)],
      ],
    ]);
    expect(result.notebook.articles).toMatchObject([
      { title: 'Water', authors: [{ name: 'Ann Writer' }, { name: 'Bo Writer' }] },
    ]);
    expect(result.leftOut).toEqual([
      { what: 'chapter', count: 1 },
      { what: 'bookmark', count: 1 },
    ]);
  });

  test('from before 2024, with the reader’s note in place of a generated one', async () => {
    const result = await readAll(HIGHLIGHTS, context);
    expect(said(result)).toEqual([
      ['First words.', 'my note', local(2022, 0, 18, 19, 14, 5)],
      ['Second words.', '', local(2022, 0, 18, 19, 15, 5)],
    ]);
    expect(result.notebook.articles).toMatchObject([{ title: 'Water', authors: [{ name: 'Ann Writer' }] }]);
  });

  test.each([
    ['one book', { ...BOOK, created_on: 1700001000, version: 'json/1.0.0' }],
    ['several', { created_on: 1700001000, version: 'json/1.0.0', documents: [BOOK] }],
  ])('as JSON of %s', async (_, value) => {
    const result = await readAll(JSON.stringify(value), context);
    expect([result.format, said(result)]).toEqual([
      'koreader',
      [
        ['A passage.', 'mine', '2023-11-14T22:13:20.000Z'],
        ['Another.', '', '2023-11-14T22:15:00.000Z'],
      ],
    ]);
  });

  test('as Markdown, without markers and links back to the book', async () => {
    const text = [
      '# Water',
      '##### Ann Writer',
      '',
      '## One',
      '### Page 12 @ 14 November 2023 10:13:20 PM',
      '**A passage.**',
      '',
      '---',
      'mine',
      '',
      '[View in book](<file:///mnt/a.epub?pos=/body/p[1]>)',
      '## Two',
      '### Page 14 @ 14 November 2023 10:15:00 PM',
      'Another.',
      '',
    ].join('\n');
    const result = await readAll(text, { ...context, fileName: 'Water.md' });
    expect(said(result)).toEqual([
      ['A passage.', 'mine', local(2023, 10, 14, 22, 13, 20)],
      ['Another.', '', local(2023, 10, 14, 22, 15, 0)],
    ]);
    expect(result.notebook.articles).toMatchObject([{ title: 'Water', authors: [{ name: 'Ann Writer' }] }]);
  });

  test('are the same in each of its files', async () => {
    const ids = async (text: string) => (await readAll(text, context)).notebook.annotations.map(({ id }) => id);
    const json = JSON.stringify({ ...BOOK, entries: ENTRIES.slice(0, 1) });
    const lua = `return { ["annotations"] = { [1] = { ["datetime"] = "2024-03-01 10:11:12", ["drawer"] = "lighten", ["text"] = "A passage." } }, ["doc_props"] = { ["title"] = "Water", ["authors"] = "Ann Writer" } }`;
    expect(await ids(lua)).toEqual(await ids(json));
  });

  test('are reported as none in an empty file', async () => {
    const lua = 'return { ["annotations"] = {}, ["doc_props"] = { ["title"] = "Water" } }';
    expect(await readFile(lua, context)).toMatchObject({ ok: false, reason: 'nothing-readable' });
  });
});

describe('a Lua table', () => {
  test.each([
    ['return { 1, "two", { ["three"] = true } }', ['1', '2', '3']],
    ["return { ['a'] = 'b\\65\\nc' -- said\n ; [2] = -0.5e1, }", ['a', '2']],
  ])('is read: %s', (text, keys) => expect([...(luaTable(text)?.keys() ?? [])]).toEqual(keys));

  test('has its strings unescaped', () => {
    expect(luaTable('return { ["a"] = "b\\65\\n\\"c\\\\" }')?.get('a')).toBe('bA\n"c\\');
  });

  test.each(['return os.exit()', 'return { f() }', 'x = { 1 }', 'return { 1', `return ${'{'.repeat(9999)}`])(
    'is rejected if it contains code or is cut off: %s',
    (text) => expect(luaTable(text)).toBeUndefined(),
  );
});
