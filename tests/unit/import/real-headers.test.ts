// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { context } from './parse-markup';
import { readAll } from './reading';

const URL = 'https://news.example/a';

/** The first rows of what programs export, as their own documentation and files have them. */
const EXPORTS: Record<string, string> = {
  Pocket: `title,url,time_added,tags,status\nOne,${URL},1620000000,news|cities,unread\n`,
  Instapaper: `URL,Title,Selection,Folder,Timestamp,Tags\n${URL},One,,Unread,1620000000,"[""news"",""cities""]"\n`,
  'Raindrop.io': `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,One,mine,what the page says,${URL},Unsorted,"news, cities",2021-05-03T00:00:00.000Z,https://x.example/i.png,"Highlight:the words\nNote:my note",false\n`,
  Readwise: `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nthe words,One,Ann Author,,mine,yellow,"news, cities",order,1,2021-05-03 00:00:00+00:00,later\n`,
  'Readwise Reader': `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nOne,${URL},01h,"['news', 'cities']",2021-05-03 00:00:00+00:00,0.1,later,True\n`,
  Hypothesis: `Created at,Author,Page URL,Group,Annotation/Reply Type,Quote,Comment,Tags\n2021-05-03T00:00:00Z,someone,${URL},Public,Annotation,the words,mine,"news,cities"\n2021-05-04T00:00:00Z,other,${URL},Public,Reply,,a reply,\n2021-05-05T00:00:00Z,someone,${URL},Public,Page Note,,of the page,\n`,
  Taguette: 'id,document,tag,content\n1,One,news,the words\n1,One,cities,the words\n',
  Zotero: `Key,Item Type,Publication Year,Author,Title,Url,Date,Date Added,Manual Tags\nABC,webpage,2021,"Author, Ann",One,${URL},2021-05-01,2021-05-03 00:00:00,news; cities\n`,
};

const read = (name: string) => readAll(EXPORTS[name] ?? '', { ...context, fileName: 'export.csv' });
type Read = Awaited<ReturnType<typeof readAll>>;
const said = ({ notebook }: Read) =>
  notebook.annotations.map(({ target, note, codes }) => [
    target.selector.quote.exact,
    note,
    codes.map((id) => notebook.codes.find((code) => code.id === id)?.names.en),
  ]);

test.each(['Pocket', 'Instapaper', 'Readwise Reader', 'Zotero'])(
  '%s: a list of articles with tags and dates',
  async (name) => {
    const result = await read(name);
    expect(result.notebook.annotations).toEqual([]);
    expect(result.notebook.articles).toMatchObject([{ url: URL, title: 'One', created: '2021-05-03T00:00:00.000Z' }]);
    expect(result.notebook.articles[0]?.note).toMatch(/#news.*#cities/);
  },
);

test.each<[string, unknown[]]>([
  ['Raindrop.io', [['the words', 'my note', []]]],
  ['Readwise', [['the words', 'mine', ['news', 'cities']]]],
  ['Hypothesis', [['the words', 'mine', ['news', 'cities']]]],
  ['Taguette', [['the words', '', ['news', 'cities']]]],
])('%s: quotes with notes and tags', async (name, expected) => {
  expect(said(await read(name))).toEqual(expected);
});

describe('columns with a meaning in one program only', () => {
  test('the author of a Hypothesis annotation is not the page’s; replies are reported, page notes kept', async () => {
    const { notebook, refusals } = await read('Hypothesis');
    expect(notebook.articles).toMatchObject([{ authors: [], note: 'of the page' }]);
    expect(refusals).toMatchObject([{ record: 'a reply', reason: 'no-parent' }]);
  });

  test('a page’s own description is not the reader’s note', async () => {
    const omnivore = [
      {
        id: 'x',
        slug: 'one',
        title: 'One',
        description: 'The blurb',
        author: 'Ann',
        url: URL,
        state: 'Active',
        readingProgress: 0,
        labels: ['news'],
        savedAt: '2021-05-03T00:00:00.000Z',
        publishedAt: '2021-05-01T00:00:00.000Z',
      },
    ];
    const { notebook, leftOut } = await readAll(JSON.stringify(omnivore), context);
    expect(notebook.articles).toMatchObject([
      { title: 'One', note: '#news', authors: [{ name: 'Ann' }], published: { iso: '2021-05-01' } },
    ]);
    expect(leftOut.map(({ what }) => what)).toContain('description');
    expect((await read('Raindrop.io')).notebook.articles[0]?.note).not.toContain('what the page says');
  });

  test('a whole article is not a quote', async () => {
    const wallabag = [
      {
        is_archived: 0,
        is_starred: 0,
        tags: ['news'],
        title: 'One',
        url: URL,
        content: '<p>all of it</p>',
        created_at: '2021-05-03T00:00:00+0000',
      },
    ];
    const { notebook } = await readAll(JSON.stringify(wallabag), context);
    expect(notebook.annotations).toEqual([]);
    expect(notebook.articles).toMatchObject([{ url: URL, note: '#news' }]);
  });

  test('a page’s date is not the date it was saved', async () => {
    expect((await read('Zotero')).notebook.articles[0]?.published?.iso).toBe('2021-05-01');
  });
});

test('QualCoder’s report of codings gives text, quote, and the code under its category if the reader says so', async () => {
  const text = 'File/case,Coder,Coded,Id,Codename,Coded_Memo,Category\nTalk,ann,the words,1,Other,a memo,Causes\n';
  const { notebook } = await readAll(text, { ...context, fileName: 'report.csv' });
  expect(notebook.articles.map(({ title }) => title)).toEqual(['Talk']);
  expect(notebook.annotations.map(({ note, target }) => [target.selector.quote.exact, note])).toEqual([
    ['the words', 'a memo'],
  ]);
});
