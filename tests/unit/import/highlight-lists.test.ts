// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note, created }) => [target.selector.quote.exact, note, created.slice(0, 10)]);

test('bookmarks of a browser are articles; folders are counted, scripts refused', async () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3>News</H3><DL><p><DT><A HREF="https://news.example/a" ADD_DATE="1620000000" TAGS="a,b">One</A><DD>words
<DT><A HREF="javascript:alert(1)">Two</A></DL><p></DL><p>`;
  const result = await readAll(html, { ...context, fileName: 'bookmarks.html' });
  expect(result.notebook.articles).toMatchObject([
    { url: 'https://news.example/a', title: 'One', note: 'words\n\n#a #b', accessed: '2021-05-03T00:00:00.000Z' },
  ]);
  expect(result.refusals).toMatchObject([{ record: 'Two', reason: 'unsafe-address' }]);
  expect(result.leftOut).toEqual([{ what: '<H3> News', count: 1 }]);
});

describe('lists of highlights in JSON', () => {
  const A = 'https://news.example/a';
  test.each([
    ['Pocket', [{ url: A, title: 'One', highlights: [{ quote: 'words', created_at: 1620000000 }] }]],
    [
      'Readwise',
      {
        count: 1,
        results: [
          {
            title: 'One',
            source_url: A,
            highlights: [{ text: 'words', note: '', highlighted_at: '2021-05-03T00:00:00Z', tags: [{ name: 't' }] }],
          },
        ],
      },
    ],
    [
      'Raindrop',
      {
        items: [{ link: A, title: 'One', highlights: [{ text: 'words', note: '', created: '2021-05-03T00:00:00Z' }] }],
      },
    ],
  ])('of %s', async (_, value) => {
    const result = await readAll(JSON.stringify(value), context);
    expect(said(result)).toEqual([['words', '', '2021-05-03']]);
    expect(result.notebook.articles[0]?.url).toBe(A);
  });
});

test('a book alone with its highlights, as Bookcision gives it', async () => {
  const text = JSON.stringify({
    asin: 'B00',
    title: 'Book',
    authors: 'Ann B',
    highlights: [
      { text: 'one', location: { value: 12 }, note: 'n' },
      { text: 'two', note: null },
    ],
  });
  const result = await readAll(text, { ...context, fileName: 'a.json' });
  expect(said(result).map(([quote, note]) => [quote, note])).toEqual([
    ['one', 'n'],
    ['two', ''],
  ]);
  expect(result.notebook.articles).toMatchObject([{ title: 'Book', authors: [{ name: 'Ann B' }] }]);
  expect(result.leftOut.map(({ what }) => what)).toEqual(['asin', 'highlights[].location']);
});
