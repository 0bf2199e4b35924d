// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createKeys } from '@/utils/import/row-keys';
import { context } from './parse-markup';
import { readAll } from './reading';

const read = (text: string, fileName = 'a.csv') => readAll(text, { ...context, fileName });
const A = 'https://a.example/1';

test('an article’s own row gives its saving time, whatever rows of its passages follow', async () => {
  const { notebook } = await read(`url,title,quote,created\n${A},T,,2024-05-13\n${A},T,words,2024-06-13\n`);
  const [kept, marked] = [new Date(2024, 4, 13), new Date(2024, 5, 13)].map((day) => day.toISOString());
  expect(notebook.articles.map(({ created, accessed }) => [created, accessed])).toEqual([[kept, kept]]);
  expect(notebook.annotations.map(({ created }) => created)).toEqual([marked]);
});

test('addresses of the same article count as one when rows differ', async () => {
  const { notebook, leftOut } = await read(
    `url,author,quote\n${A},Ann,one\n${A}?utm_source=rss,Ben,two\n${A}#top,Ben,three\n`,
  );
  expect(notebook.articles).toMatchObject([{ authors: [{ name: 'Ann' }] }]);
  expect(leftOut).toEqual([{ what: 'author: Ben', count: 2 }]);
});

test('many rows with the same text are separate annotations, and are read quickly', () => {
  const keyAt = createKeys();
  const moments = Array.from({ length: 60_000 }, (_, n) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString());
  // A search through all that came before would not end within a test's time.
  expect(new Set(moments.map((moment) => keyAt('place', moment))).size).toBe(moments.length);
});

describe('what a row does not say is not inferred', () => {
  test.each([
    'Created at,Author,Page URL,Page title,Annotation/Highlight,Quote text,Comment text,Tags',
    'Created at,Author,URL,Page,Group,Type,Quote,Comment,Tags',
  ])('an annotator is not the article’s author: %s', async (header) => {
    const hasGroup = header.includes('Group');
    const rows = [
      `2026-05-18T03:00:00,alice,${A},A page,${hasGroup ? 'Public,' : ''}Annotation,the words,a comment,"t1, t2"`,
      `2026-05-18T04:00:00,bob,${A},A page,${hasGroup ? 'Public,' : ''}Page note,,on the page,`,
    ];
    const { notebook, leftOut } = await read([header, ...rows].join('\n'));
    expect(notebook.articles).toMatchObject([{ title: 'A page', authors: [], note: 'on the page' }]);
    expect(
      notebook.annotations.map(({ target, note, codes }) => [target.selector.quote.exact, note, codes.length]),
    ).toEqual([['the words', 'a comment', 2]]);
    expect(leftOut).toContainEqual({ what: 'Author', count: 2 });
  });

  test('the same text marked at several times gives as many annotations; at one time, one', async () => {
    const twins = (...times: string[]) =>
      ['quote,url,tags,created', ...times.map((at, n) => `same,${A},${'AB'[n % 2]},${at}`)].join('\n');
    const marked = async (text: string) => (await read(text)).notebook.annotations.map(({ codes }) => codes.length);
    expect(await marked(twins('2026-05-18T01:00:00Z', '2026-05-18T02:00:00Z', '2026-05-18T03:00:00Z'))).toEqual([
      1, 1, 1,
    ]);
    expect(await marked(twins('2026-05-18T01:00:00Z', '2026-05-18T01:00:00Z'))).toEqual([2]);
    expect(await marked(twins('2026-05-18', '2026-05-19'))).toEqual([2]);
  });

  test('differences between rows of one article are counted', async () => {
    const { notebook, leftOut } = await read(`quote,url,title,author\na,${A},T,Zhang\nb,${A},T again,Li\n`);
    expect(notebook.articles).toMatchObject([{ title: 'T', authors: [{ name: 'Zhang' }] }]);
    expect(leftOut).toEqual([
      { what: 'title: T again', count: 1 },
      { what: 'author: Li', count: 1 },
    ]);
  });

  test('an invalid address is named', async () => {
    const { notebook, leftOut } = await read('quote,url,title\na,/news/1,T\nb,ftp://n.example/a,U\n');
    expect(notebook.annotations).toHaveLength(2);
    expect(leftOut).toEqual([
      { what: 'url: /news/1', count: 1 },
      { what: 'url: ftp://n.example/a', count: 1 },
    ]);
  });

  test('Diigo’s comments are notes, and its word for no tag is not a tag', async () => {
    const { notebook } = await read(
      `title,url,tags,description,comments,annotations,created_at\nDi,${A},no_tag,desc,,"Highlight: the words\nComment: mine",2026-05-18 10:00:00\n`,
    );
    expect(notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
      ['the words', 'mine'],
    ]);
    expect(notebook.articles[0]?.note).not.toContain('no_tag');
  });

  test('Zotero’s Date is the publication date, in whatever column', async () => {
    const { notebook } = await read(
      `"Key","Item Type","Title","Url","Date","Manual Tags","Notes"\n"K","newspaperArticle","Z","${A}","2026-05-18","t1; t2","<p>my <b>note</b></p>"\n`,
    );
    expect(notebook.articles).toMatchObject([{ published: { iso: '2026-05-18' }, note: 'my **note**\n\n#t1 #t2' }]);
  });

  test('a Date that differs within an article is the annotation time', async () => {
    const { notebook } = await read(
      `Quote,URL,Date highlighted,Date\na,${A},2026-05-03T01:00:00Z,2026-05-04\nb,${A},,2026-05-05T01:00:00Z\n`,
    );
    expect(notebook.articles[0]?.published).toBeUndefined();
    expect(notebook.annotations.map(({ created }) => created.slice(0, 10))).toEqual(['2026-05-03', '2026-05-05']);
  });
});

test('a record that is left out is named by its text', async () => {
  const { refusals } = await read(`quote,url\n"${'Long words. '.repeat(20_000)}",${A}\n`);
  expect(refusals).toMatchObject([{ record: 'Long words. Long words. Long words. Long…', reason: 'too-long' }]);
});
