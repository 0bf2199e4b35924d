// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note, created }) => [target.selector.quote.exact, note, created.slice(0, 10)]);

test('a browser’s bookmarks are articles; folders are counted, scripts rejected', async () => {
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
  ])('from %s', async (_, value) => {
    const result = await readAll(JSON.stringify(value), context);
    expect(said(result)).toEqual([['words', '', '2021-05-03']]);
    expect(result.notebook.articles[0]?.url).toBe(A);
  });
});

describe('lists of links in JSON', () => {
  const A = 'https://news.example/a';
  const KEPT = '2024-05-01T10:00:00.000Z';
  const link = { id: 5, name: 'One', type: 'url', description: 'mine', url: A, createdAt: KEPT, tags: [{ name: 't' }] };

  test('from Linkwarden are articles outside their collections, pinned ones once', async () => {
    const collections = [
      { id: 1, name: 'Flood', description: '', color: '#fff', links: [link] },
      { id: 2, name: 'Empty', description: '', color: '#fff', links: [] },
    ];
    const value = { name: 'Me', username: 'me', collections, pinnedLinks: [link], whitelistedUsers: [] };
    const { notebook, leftOut } = await readAll(JSON.stringify(value), context);
    expect(notebook.articles).toMatchObject([
      { url: A, title: 'One', note: 'mine\n\n#t', created: KEPT, accessed: KEPT },
    ]);
    expect(leftOut).toContainEqual({ what: 'folder', count: 1 });
  });

  test('names of folders next to links are not taken for links, and are counted', async () => {
    const value = { bookmarks: [{ title: 'One', url: A }], collections: [{ name: 'Flood' }, { name: 'Fire' }] };
    const { notebook, leftOut } = await readAll(JSON.stringify(value), context);
    expect(notebook.articles).toMatchObject([{ url: A, title: 'One' }]);
    expect(leftOut).toEqual([{ what: 'collections', count: 2 }]);
  });

  test('unread folders with links next to another list of links are counted', async () => {
    const other = { url: 'https://news.example/b', title: 'Two' };
    const collections = [
      { name: 'Flood', links: [link] },
      { name: 'Fire', links: [] },
    ];
    const result = await readAll(JSON.stringify({ bookmarks: [other], collections }), context);
    expect(result.notebook.articles).toMatchObject([{ url: A }]);
    expect(result.leftOut).toContainEqual({ what: 'bookmarks', count: 1 });
    const usual = await readAll(JSON.stringify({ items: [other], archive: [link] }), context);
    expect(usual.notebook.articles).toMatchObject([other]);
    expect(usual.leftOut).toEqual([{ what: 'archive', count: 1 }]);
    const two = JSON.stringify({ bookmarks: [other], archive: [link] });
    await expect(readAll(two, context)).rejects.toThrow('unknown-format');
  });

  test('the list that contains the others is read; folders and bare addresses are counted', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ title: `T${i}`, url: `https://news.example/${i}` }));
    const tagged = await readAll(
      JSON.stringify({ bookmarks: many, tags: [{ name: 'x', links: many.slice(1, 2) }] }),
      context,
    );
    expect([tagged.notebook.articles.length, tagged.leftOut]).toEqual([20, []]);
    const more = { bookmarks: many, tags: [{ name: 'x', links: [link] }] };
    await expect(readAll(JSON.stringify(more), context)).rejects.toThrow('unknown-format');
    const inFolders = { items: [link], collections: [{ name: 'Flood', links: many }] };
    expect((await readAll(JSON.stringify(inFolders), context)).leftOut).toContainEqual({
      what: 'collections',
      count: 20,
    });
    const alone = { items: [link], urls: [A, ...many.map(({ url }) => url)] };
    expect((await readAll(JSON.stringify(alone), context)).leftOut).toContainEqual({ what: 'urls', count: 20 });
  });

  test('from GoodLinks give the time of addition, in seconds', async () => {
    const value = [{ url: A, title: 'One', addedAt: 1714557600.5, readAt: 1714557700, starred: false, tags: ['t'] }];
    const { notebook, leftOut } = await readAll(JSON.stringify(value), context);
    expect(notebook.articles).toMatchObject([{ url: A, created: '2024-05-01T10:00:00.500Z' }]);
    expect(leftOut).toContainEqual({ what: 'readAt', count: 1 });
  });

  test('from Raindrop with highlights give the time each page was saved', async () => {
    const highlights = [{ text: 'words', note: '', created: '2024-05-02T00:00:00.000Z' }];
    const value = {
      items: [{ link: A, title: 'One', created: KEPT, lastUpdate: '2024-05-03T00:00:00.000Z', highlights }],
    };
    const result = await readAll(JSON.stringify(value), context);
    expect(result.notebook.articles).toMatchObject([{ url: A, created: KEPT, accessed: KEPT }]);
    expect([said(result), result.leftOut]).toEqual([[['words', '', '2024-05-02']], []]);
  });

  test('from Better BibTeX give authors, paper, date, notes and time of addition', async () => {
    const person = (creatorType: string, firstName: string) => ({ creatorType, firstName, lastName: 'Writer' });
    const item = {
      itemType: 'newspaperArticle',
      title: 'One',
      url: A,
      date: '2020-05-01',
      dateAdded: '2024-05-01T10:00:00Z',
      dateModified: '2024-05-02T10:00:00Z',
      publicationTitle: 'The Paper',
      creators: [person('author', 'Ann'), person('editor', 'Ed'), { creatorType: 'author', name: 'A Bureau' }],
      tags: [{ tag: 't' }],
      notes: [{ note: '<p>my <b>note</b></p>', itemID: 2 }],
      // A book has no address, a file of it may have one.
      attachments: [{ title: 'Full text', url: 'https://news.example/a.pdf' }],
    };
    const value = { config: { label: 'BetterBibTeX JSON' }, collections: {}, items: [item] };
    const { notebook, leftOut } = await readAll(JSON.stringify(value), context);
    expect(notebook.articles).toMatchObject([
      {
        url: A,
        title: 'One',
        authors: [{ name: 'Ann Writer' }, { name: 'A Bureau' }],
        site: 'The Paper',
        published: { iso: '2020-05-01' },
        note: 'my **note**\n\n#t',
        created: KEPT,
      },
    ]);
    expect(leftOut).toContainEqual({ what: 'dateModified', count: 1 });
    const { url: _, ...book } = item;
    const result = await readFile(JSON.stringify({ ...value, items: [book] }), context);
    expect(result).not.toMatchObject({ leftOut: expect.arrayContaining([{ what: 'folder', count: 1 }]) });
  });
});

test('a single book with its highlights, as exported by Bookcision', async () => {
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
