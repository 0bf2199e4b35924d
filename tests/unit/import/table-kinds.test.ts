// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { articlesCsv, csv, tsv } from '@/utils/export/formats/csv';
import { hereOf, planImport } from '@/utils/import/plan';
import { readFile } from '@/utils/import/read-file';
import type { Notebook } from '@/utils/model/notebook';
import { annotate, article, codes, revision } from '../export/sample-notebook';
import { context } from './parse-markup';
import { NOW, readAll } from './reading';

const read = (text: string, fileName = 'a.csv') => readAll(text, { ...context, fileName });
const A = 'https://a.example/1';
type Read = Awaited<ReturnType<typeof readAll>>;
const quotes = ({ notebook }: Read) => notebook.annotations.map(({ target }) => target.selector.quote.exact);

describe('a tab-separated table', () => {
  test.each([
    ['without marks around cells', `url\tquote\tnote\n${A}\t"We must act," he said\tmine\n${A}\t"So be it."\t\n`],
    [
      'with marks where they are needed',
      `url\tquote\tnote\n${A}\t"""We must act,"" he said"\tmine\n${A}\t"""So be it."""\t\n`,
    ],
    [
      'with marks around all',
      `"url"\t"quote"\t"note"\n"${A}"\t"""We must act,"" he said"\t"mine"\n"${A}"\t"""So be it."""\t""\n`,
    ],
  ])('%s keeps quotation marks at the start of a cell, and the columns after it', async (_, text) => {
    const result = await read(text, 'a.tsv');
    expect(quotes(result)).toEqual(['"We must act," he said', '"So be it."']);
    expect(result.notebook.annotations.map(({ note }) => note)).toEqual(['mine', '']);
  });

  test('of Excel loses its marks around cells with a comma', async () => {
    const text = `url\tquote\tnote\n${A}\t"We must act, now"\tmine\n${A}\t"So, be it"\t"a, b"\n${A}\tThird\t\n`;
    const result = await read(text, 'a.tsv');
    expect(quotes(result)).toEqual(['We must act, now', 'So, be it', 'Third']);
    expect(result.notebook.annotations.map(({ note }) => note)).toEqual(['mine', 'a, b', '']);
  });

  test('keeps line breaks in quoted cells', async () => {
    expect(quotes(await read(`url\tquote\n${A}\t"one\ntwo"\n`, 'a.tsv'))).toEqual(['one\ntwo']);
  });

  test('of ours restores quotes, notes and codes that begin with a quotation mark', async () => {
    const code = { ...codes[2], names: { en: '"so-called"', zh: '"so-called"' } } as (typeof codes)[number];
    const notebook: Notebook = {
      articles: [article],
      revisions: [revision],
      codes: [code],
      annotations: [annotate(21, '李强民强调', { codes: [code.id], note: '"mine" it is' })],
    };
    const text = await new Blob([...tsv.write(notebook, { version: '1', language: 'en' })]).text();
    const [header = [], row = []] = text.split('\n').map((line) => line.split('\t'));
    expect(row[header.indexOf('Note')]).toBe('"""mine"" it is"');
    const { tables } = await planImport([await read(text, 'a.tsv')], hereOf(notebook), { now: NOW });
    expect(tables.codes.added + tables.annotations.added + tables.annotations.conflicts).toBe(0);
    expect(tables.annotations.same).toBe(1);
  });
});

test('columns may be separated by vertical bars', async () => {
  expect(quotes(await read(`url|quote|note\n${A}|one, two|mine\n`))).toEqual(['one, two']);
});

test('Zotero’s HTML notes become Markdown', async () => {
  const { notebook } = await read(
    `"Key","Item Type","Title","Url","Date Added","Notes"\n"K","webpage","One","${A}","2024-03-06 10:00:00","<p>my <b>note</b></p><ul><li>x</li></ul>; <p>second &amp; last</p>"\n`,
  );
  expect(notebook.articles[0]?.note).toBe('my **note**\n\n- x\n\nsecond & last');
});

test('our own list of articles matches those without an address', async () => {
  const local = { ...article, url: 'file:///imported/x', addresses: ['file:///imported/x'] };
  const notebook: Notebook = { articles: [local], revisions: [], codes: [], annotations: [] };
  for (const headers of ['words', 'machine'] as const) {
    const text = await new Blob([...articlesCsv.write(notebook, { version: '1', language: 'zh-CN', headers })]).text();
    const { tables } = await planImport([await read(text)], hereOf(notebook), { now: NOW });
    expect([tables.articles.added, tables.articles.same]).toEqual([0, 1]);
  }
});

describe('dates in a table', () => {
  test('are day first if one of them can only be that', async () => {
    const { notebook } = await read(
      `url,quote,created,date published\n${A},one,04/05/2024,04/05/2024\n${A}/2,two,13/05/2024,04/05/2024\n`,
    );
    const days = notebook.annotations.map(({ created }) => new Date(created).getMonth() + 1);
    expect(days).toEqual([5, 5]);
    expect(notebook.articles.map(({ published }) => published?.iso)).toEqual(['2024-05-04', '2024-05-04']);
  });

  test('are read per column if columns differ', async () => {
    const { notebook } = await read(
      `url,quote,created,date published\n${A},one,5/13/2024,13/05/2024\n${A}/2,two,04/05/2024,04/05/2024\n`,
    );
    expect(notebook.annotations.map(({ created }) => new Date(created).getMonth() + 1)).toEqual([5, 4]);
    expect(notebook.articles.map(({ published }) => published?.iso)).toEqual(['2024-05-13', '2024-05-04']);
  });

  test('that are ambiguous in a column with both orders or neither are left out and reported', async () => {
    const both = await read(`url,quote,created\n${A},one,5/13/2024\n${A}/2,two,13/05/2024\n${A}/3,three,04/05/2024\n`);
    const months = both.notebook.annotations.map(
      ({ created }) => created !== context.now && new Date(created).getMonth() + 1,
    );
    expect(months).toEqual([5, 5, false]);
    expect(both.notices).toEqual([{ table: 'annotations', record: 'created: 04/05/2024', reason: 'day-or-month' }]);
    const neither = await read(`url,quote,published\n${A},one,05/06/2026\n${A}/2,two,07/07/2026\n`);
    expect(neither.notebook.articles.map(({ published }) => published?.iso)).toEqual([undefined, '2026-07-07']);
    expect(neither.notices).toMatchObject([{ table: 'articles', record: 'published: 05/06/2026' }]);
    const many = await read(`url,quote,created\n${A},one,05/06/2026\n${A}/2,two,06/07/2026\n`);
    expect(many.leftOut).toEqual([{ what: 'created', count: 2 }]);
  });

  test.each(['１３/０５/２０２６', '١٣/٠٥/٢٠٢٦', '13‐05‐2026'])(
    'are ordered in any digits and separators: %s',
    async (day) => {
      const { notebook, notices } = await read(`url,quote,published\n${A},one,${day}\n${A}/2,two,04/05/2026\n`);
      expect(notebook.articles.map(({ published }) => published?.iso)).toEqual(['2026-05-13', '2026-05-04']);
      expect(notices).toEqual([]);
    },
  );

  test.each(['Cita,URL,Fecha', 'Цитата,URL,Дата', 'Zitat,URL,Datum'])(
    'put days before months in the language of %s',
    async (header) => {
      const { notebook, notices } = await read(`${header}\nwords,${A},03/04/2026\n`);
      expect(new Date(notebook.annotations[0]?.created ?? '').getMonth() + 1).toBe(4);
      expect(notices).toEqual([]);
    },
  );

  test('that are invalid are named, not ignored', async () => {
    const { leftOut, notices } = await read(`url,quote,created\n${A},one,some day\n${A},two,2024-05-13\n`);
    expect(leftOut).toEqual([]);
    expect(notices).toEqual([{ table: 'annotations', record: 'created: some day', reason: 'unknown-date' }]);
  });
});

test('an object as a value is read by its text, or else counted', async () => {
  const records = [
    {
      URL: A,
      title: 'One',
      author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, { literal: 'The Paper' }],
      quote: { text: 'the words' },
      note: { raw: 'mine' },
      tags: [{ tag: 'a' }, { name: 'b' }, 'c'],
      issued: { 'date-parts': [[2024, 3, 5]] },
      reviewed: { 'date-parts': [['spring']], season: 1 },
    },
  ];
  const result = await read(JSON.stringify(records), 'a.json');
  expect(quotes(result)).toEqual(['the words']);
  expect(result.notebook.annotations[0]?.note).toBe('mine');
  expect(result.notebook.codes.map(({ names }) => names.en)).toEqual(['a', 'b', 'c']);
  expect(result.notebook.articles[0]?.authors.map(({ name }) => name)).toEqual(['Jan van der Berg', 'The Paper']);
  expect(result.notebook.articles[0]?.published?.iso).toBe('2024-03-05');
  expect(result.leftOut).toEqual([{ what: 'reviewed', count: 1 }]);
});

describe('codes whose names look the same', () => {
  test.each([
    ['composed or not', 'Café', 'Cafe\u0301'],
    ['wide or not', 'ＡＢ', 'AB'],
    ['in white space', 'so  called', 'so called'],
  ])('%s are one', async (_, one, other) => {
    const { notebook } = await read(`url,quote,tags\n${A},first,${one}\n${A},second,${other}\n`);
    expect(notebook.codes).toHaveLength(1);
    const later = await read(`url,quote,tags\n${A},third,${other}\n`);
    const { tables } = await planImport([later], hereOf(notebook), { now: NOW });
    expect(tables.codes.added).toBe(0);
  });
});

test('a name with a slash, full-width or not, is not a path', async () => {
  const { notebook } = await read(
    `url,quote,tags\n${A},first,经济／贸易\n${A},second,经济 > 贸易\n${A},third,经济/贸易\n`,
  );
  const names = new Map(notebook.codes.map(({ id, names }) => [id, names.zh]));
  expect(notebook.codes.map(({ names: { zh }, parent }) => [parent && names.get(parent), zh])).toEqual([
    [undefined, '经济／贸易'],
    [undefined, '经济'],
    ['经济', '贸易'],
  ]);
  expect(notebook.annotations.map(({ codes: [id] }) => names.get(id ?? ''))).toEqual([
    '经济／贸易',
    '贸易',
    '经济／贸易',
  ]);
});

test('a note that a tab-separated table put on one line is not a conflict', async () => {
  const note = 'one\n\n- two\n- three';
  const notebook: Notebook = {
    articles: [{ ...article, note }],
    revisions: [revision],
    codes: [],
    annotations: [annotate(21, '李强民强调', { note })],
  };
  const text = await new Blob([...tsv.write(notebook, { version: '1', language: 'en' })]).text();
  const { tables } = await planImport([await read(text, 'a.tsv')], hereOf(notebook), { now: NOW });
  expect([tables.articles.same, tables.annotations.same]).toEqual([1, 1]);
});

test('text that differs only in composition, line ends or trimming is not a conflict', async () => {
  const { notebook } = await read(`url,quote,note\n${A},the words,"Cafe\u0301 one\r\ntwo"\n`);
  const ours = { ...notebook, annotations: notebook.annotations.map((one) => ({ ...one, note: ' Café one\ntwo\n' })) };
  const later = await read(`url,quote,note\n${A},the words,"Cafe\u0301 one\r\ntwo"\n`);
  const { tables } = await planImport([later], hereOf(ours), { now: NOW });
  expect([tables.annotations.same, tables.annotations.conflicts]).toEqual([1, 0]);
});

describe('the columns of a table', () => {
  test.each([',', ';', '|'])('keep every “%s” in the addresses of a one-column list', async (sign) => {
    const address = `https://www.example.de/artikel-a-123${sign}00.html`;
    const { notebook } = await read(`url\n${address}\n${address.replace('123', '124')}\n`);
    expect(notebook.articles.map(({ url }) => url).toSorted()).toEqual(
      [address, address.replace('123', '124')].map((one) => new URL(one).href),
    );
  });

  test('keep the commas in a list of codes', async () => {
    const { notebook } = await read('Code\nFear, anxiety\nHealth, safety\n');
    expect(notebook.codes.map(({ names }) => names.en).toSorted()).toEqual(['Fear, anxiety', 'Health, safety']);
  });

  test.each(['My list', 'Highlights'])('may include two titled “%s”', async (title) => {
    expect(quotes(await read(`${title}\nurl,quote\n${A},words\n`))).toEqual(['words']);
  });

  test('named source are not an address if they contain an outlet’s own', async () => {
    for (const source of ['nytimes.com', 'www.nytimes.com', 'https://www.nytimes.com']) {
      const table = `title,source,quote\nCourt rules,${source},one\nStorm comes,${source},two\n`;
      const { notebook } = await read(table);
      expect(notebook.articles.map((one) => one.title).toSorted()).toEqual(['Court rules', 'Storm comes']);
      expect(notebook.articles.map((one) => one.source)).toEqual([source, source]);
    }
    expect((await read(`title,source,quote\nT,${A},one\n`)).notebook.articles).toMatchObject([{ url: A }]);
  });

  test('of other people’s comments on a page are not a list of pages', async () => {
    const page = { title: 'T', url: A, comments: [{ author: 'B', text: 'nice', url: `${A}#c`, title: 'Re: T' }] };
    expect(await readFile(JSON.stringify(page), { ...context, fileName: 'a.json' })).toMatchObject({ ok: false });
  });
});

describe('a column called “group” does not make a table another program’s', () => {
  test('the author belongs to the article, and a page number is not a title', async () => {
    const { notebook } = await read(`url,group,author,page,quote\n${A},A,Ann Lee,12,words\n${A},A,Ann Lee,90,words\n`);
    expect(notebook.articles).toMatchObject([{ title: A, authors: [{ name: 'Ann Lee' }] }]);
    expect(notebook.annotations).toHaveLength(2);
  });

  test('the title is in the column of that name', async () => {
    const { notebook } = await read('group,page,title,quote\nA,12,One,words\nB,13,One,others\n');
    expect(notebook.articles.map(({ title }) => title)).toEqual(['One']);
  });

  test('numeric pages are never titles, whatever else the table has', async () => {
    const { notebook } = await read(
      `Created at,Author,URL,Page,Group,Type,Quote,Comment,Tags\n,al,${A},3,G,Annotation,words,c,\n,al,${A},p. 9,G,Annotation,words,c,\n`,
    );
    expect(notebook.articles.map(({ title }) => title)).toEqual([A]);
    expect(notebook.annotations).toHaveLength(2);
  });
});

test('our tab-separated table is known to lack line breaks, a comma-separated one has them', async () => {
  const notebook: Notebook = {
    ...{ articles: [article], revisions: [revision], codes },
    annotations: [annotate(30, '校园周边', { note: 'one\n\n- two' })],
  };
  const text = (format: typeof tsv) => [...format.write(notebook, { version: '1', language: 'en' })].join('');
  const inTabs = await read(text(tsv), 'a.tsv');
  expect(inTabs.notices).toEqual([{ table: 'annotations', record: 'TSV', reason: 'in-one-line' }]);
  const inCommas = await read(text(csv), 'a.csv');
  expect([inCommas.notices, inCommas.notebook.annotations[0]?.note]).toEqual([[], 'one\n\n- two']);
});
