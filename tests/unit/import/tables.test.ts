// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { csv, csvByCode } from '@/utils/export/formats/csv';
import { readFile } from '@/utils/import/read-file';
import { writeText } from '../export/readers';
import { sampleNotebook } from '../export/sample-notebook';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

const read = (text: string | Uint8Array, fileName = 'table.csv') => readAll(text, { ...context, fileName });

type Read = Awaited<ReturnType<typeof read>>;

/** Each annotation as address, quote, code names and note. */
const said = ({ notebook }: Read) =>
  notebook.annotations.map(({ articleId, target, codes, note }) => [
    notebook.articles.find(({ id }) => id === articleId)?.url,
    target.selector.quote.exact,
    codes.map((id) => notebook.codes.find((code) => code.id === id)?.names.en).join(),
    note,
  ]);

const articles = ({ notebook }: Read) => notebook.articles.map(({ url, title, note }) => [url, title, note]);

const A = 'https://news.example/a';

test('a code in our own table keeps the commas and slashes of its name', async () => {
  const text = `id,url,quote,codes,text_sha256\n,${A},words,"经济，贸易; A / B, C",\n`;
  expect(said(await read(text))).toEqual([[A, 'words', '经济，贸易,A / B, C', '']]);
});

describe('the kind of a table follows its columns', () => {
  test.each<[string, string, unknown[]]>([
    [
      'a Chinese list of bookmarks',
      `标题,链接,描述,标签\n甲,${A},读过,"政策, 教育"\n`,
      [[A, '甲', '读过\n\n#政策 #教育']],
    ],
    ['Pocket', `title,url,time_added,tags,status\nOne,${A},1620000000,a|b,unread\n`, [[A, 'One', '#a #b']]],
    [
      'Instapaper',
      `URL,Title,Selection,Folder,Timestamp,Tags\n${A},One,,Unread,1620000000,"[""a""]"\n`,
      [[A, 'One', '#a']],
    ],
    [
      'Omnivore',
      JSON.stringify([{ id: 'x', slug: 's', title: 'One', url: A, labels: ['a'], savedAt: '2024-01-01T00:00:00Z' }]),
      [[A, 'One', '#a']],
    ],
  ])('%s: articles', async (_, text, wanted) => {
    const result = await read(text);
    expect(articles(result)).toEqual(wanted);
    expect([result.notebook.codes, result.notebook.annotations]).toEqual([[], []]);
  });

  test.each<[string, string, unknown[]]>([
    [
      'Readwise',
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nwords,The Book,Somebody,,mine,yellow,"a, b",order,1,2021-05-03 10:00:00+00:00,\n',
      [['file:///imported/The%20Book%2C%20Somebody', 'words', 'a,b', 'mine']],
    ],
    [
      'Hypothesis',
      `Created at,Author,Page URL,Group,Annotation/Reply Type,Quote,Comment,Tags\n2024-01-01T00:00:00Z,u,${A},Public,Annotation,words,mine,a\n`,
      [[A, 'words', 'a', 'mine']],
    ],
    [
      'Taguette, a row for each tag',
      'id,document,tag,content\n7,doc.txt,one,words\n7,doc.txt,two,words\n',
      [['file:///imported/doc.txt', 'words', 'one,two', '']],
    ],
    [
      'Raindrop, highlights in a cell',
      `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,One,,,${A},F,,2024-01-01T00:00:00Z,,"Highlight:first\nNote:mine\nHighlight:second",false\n`,
      [
        [A, 'first', '', 'mine'],
        [A, 'second', '', ''],
      ],
    ],
    [
      'Instapaper with a selection',
      `URL,Title,Selection,Folder,Timestamp\n${A},One,words,Unread,1620000000\n`,
      [[A, 'words', '', '']],
    ],
    ['semicolons and quotation marks', `url;quote;note\n${A};"a ""b"";\nc";mine\n`, [[A, 'a "b";\nc', '', 'mine']]],
    ['tabs', `网址\t引文\t笔记\n${A}\t话\t想法\n`, [[A, '话', '', '想法']]],
  ])('%s: quotes', async (_, text, wanted) => {
    expect(said(await read(text))).toEqual(wanted);
  });

  test.each([
    ['a list of contacts', 'name,phone\nAnn,123\n'],
    ['names alone', 'name\nAnn\n'],
    ['a shop', 'name,description,price\nTea,green,3\n'],
    ['contacts with a comment', 'name,comment\nAnn,from Lisbon\n'],
    ['labels of another program', 'id,name,description,color\n1,bug,something is wrong,d73a4a\n'],
    ['goods', 'code,name,description,color\nA-17,Lamp,for desks,red\n'],
    ['goods by number', 'code,description\n4006381333931,Pen\n4006381333948,Ink\n'],
    ['words', 'term,definition\nquorum,those who must be there\n'],
    ['diseases', 'code,description\nA00,Cholera\nA01,Typhoid\n'],
    ['places', 'Level 1,Level 2,Population\nLaos,Attapeu,140000\n'],
    ['a Chinese list of names', '名称,说明\n茶叶,绿色\n'],
    ['files', 'name,path,description\na,/home/ann/a.txt,x\nb,C:\\b.txt,y\n'],
    ['tags and how often', 'tag,count\nnews,3\n'],
    ['mail addresses', 'tag,description\nann@x.example,boss\n'],
    ['quotes that are from nowhere', 'quote,page\nwords,3\n'],
  ])('%s is rejected by name, with its columns', async (_, text) => {
    const result = await readFile(text, { ...context, fileName: 'a.csv' });
    expect(result).toMatchObject({
      ok: false,
      reason: 'unknown-table',
      table: { header: text.split('\n')[0]?.split(',') },
    });
  });

  test('until the reader assigns its columns', async () => {
    const columns = () => ['quote', 'url'] as const;
    const result = await readAll(`x,y\nwords,${A}\n`, { ...context, fileName: 'a.csv', columns });
    expect(said(result as Read)).toEqual([[A, 'words', '', '']]);
  });

  test('unsupported columns are counted under the file’s names', async () => {
    const { leftOut } = await read(
      `title,url,time_added,tags,status,mood\nOne,${A},1620000000,,unread,good\nTwo,${A}2,1620000000,,,\n`,
    );
    expect(leftOut).toEqual([
      { what: 'status', count: 1 },
      { what: 'mood', count: 1 },
    ]);
  });

  test('a column of numbers identifies articles or rows, and no quote of another file', async () => {
    const ofArticles = await read(`编号,链接,引文\n1,${A},甲的话\n1,${A},乙的话\n2,${A},甲的话\n`);
    expect(said(ofArticles).map(([, quote]) => quote)).toEqual(['甲的话', '乙的话', '甲的话']);
    const next = await read(`编号,链接,引文\n1,${A}2,丙的话\n`);
    expect((await dryRun(next, ofArticles.notebook)).annotations.added).toMatchObject([
      { target: { selector: { quote: { exact: '丙的话' } } } },
    ]);
  });

  test('a title that ends in a lone surrogate does not make a file fail', async () => {
    const result = await read(JSON.stringify([{ title: 'cut 😀'.slice(0, -1), quote: 'words' }]), 'a.json');
    expect(said(result).map(([, quote]) => quote)).toEqual(['words']);
  });

  test('an address that would run code is rejected', async () => {
    const result = await read('title,url,quote\n,javascript:alert(1),words\n');
    expect(result.refusals).toMatchObject([{ reason: 'unsafe-address' }]);
  });
});

describe('our own tables', () => {
  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s restore quotes, notes and codes, and are not a codebook',
    async (language) => {
      for (const format of [csv, csvByCode]) {
        const text = [...format.write(sampleNotebook, { language, version: '0' })].join('');
        const result = await read(text);
        const living = sampleNotebook.annotations.filter(({ deleted }) => !deleted);
        expect(result.notebook.annotations.map(({ id }) => id).toSorted()).toEqual(
          living.map(({ id }) => id).toSorted(),
        );
        const plan = await dryRun(result, sampleNotebook);
        expect(plan.annotations.added).toEqual([]);
        expect(plan.codes.conflicts).toEqual([]);
      }
    },
  );
});

describe('codebooks', () => {
  const [directive] = startingCodebook;

  test('with an undated definition conflict, and are never newer', async () => {
    const contents = await read(`tag,description\n${directive?.names.en},theirs\n`);
    const codes = [
      { ...(directive as (typeof startingCodebook)[0]), definition: 'mine', modified: '2026-01-01T00:00:00.000Z' },
    ];
    const plan = await dryRun(contents, { ...EMPTY, codes });
    expect([plan.codes.changed, plan.codes.conflicts.map(({ why }) => why)]).toEqual([[], ['undated']]);
  });

  test('match codes by path: two of the same name stay separate', async () => {
    const first = await read('path,definition\nA/Other,x\nB/Other,y\n');
    const plan = await dryRun(await read('path,definition\nB/Other,y\nC/Other,z\n'), first.notebook);
    expect(plan.codes.added.map((code) => (code as { names: { en: string } }).names.en).toSorted()).toEqual([
      'C',
      'Other',
    ]);
    expect(plan.plan.questions.map(({ path, candidates }) => [path, candidates.length])).toEqual([[['C', 'Other'], 2]]);
  });

  test('a tag whose name is at two places is asked about', async () => {
    const ours = await read('path,definition\nA/Other,x\nB/Other,y\n');
    const plan = await dryRun(await read(`url,quote,tags\n${A},words,Other\n`), ours.notebook);
    expect(plan.plan.questions).toMatchObject([
      { path: ['Other'], candidates: [{ path: ['A', 'Other'] }, { path: ['B', 'Other'] }] },
    ]);
  });

  test('a second code of the same name under one parent is rejected in favour of the first', async () => {
    const qdc = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="A" name="x"/><Code guid="B" name="X"/></Codes></CodeBook>`;
    const result = await readAll(qdc, context);
    expect(result.notebook.codes).toHaveLength(1);
    expect(result.refusals).toMatchObject([{ record: 'X', reason: 'same-name' }]);
  });
});

describe('encodings', () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  test.each([
    // 標題,網址\n新聞,https://news.example/a
    ['Big5', bytes(`bcd0c3442cbaf4a77d0ab773bb442c${Buffer.from(A).toString('hex')}`), '新聞'],
    // 标题,网址\n新闻,https://news.example/a
    ['GB 18030', bytes(`b1eacce22ccdf8d6b70ad0c2cec52c${Buffer.from(A).toString('hex')}`), '新闻'],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\ufeff标题,网址\n新闻,${A}`, 'utf16le')), '新闻'],
    ['an old Western one', new Uint8Array(Buffer.from(`title,url\nCafé,${A}`, 'latin1')), 'Café'],
  ])('a table in %s', async (_, table, title) => {
    expect(articles(await read(table))).toEqual([[A, title, '']]);
  });
});

test.each([
  ['en', 'words'],
  ['zh-CN', 'words'],
  ['zh-TW', 'machine'],
] as const)('our own table brings back the note on the article: %s, headers as %s', async (language, headers) => {
  const text = writeText(csv, sampleNotebook, { language, headers });
  const { notebook } = await readAll(text, { ...context, fileName: 'a.csv' });
  expect(notebook.articles.map(({ url, note }) => [url, note]).toSorted()).toEqual(
    sampleNotebook.articles.map(({ url, note }) => [url, note]).toSorted(),
  );
});
