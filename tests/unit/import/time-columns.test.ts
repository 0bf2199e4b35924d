// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { guessColumns } from '@/utils/import/table-columns';
import { cpuMs } from '../cpu-time';
import { context } from './parse-markup';
import { readAll } from './reading';

/** The fields guessed for columns with these names, which follow an address and a quote. */
const guess = (...names: string[]) => guessColumns(['url', 'quote', ...names])?.slice(2);

test.each(
  [
    '发布日期 发表时间 發表日期 来源日期 原文日期 刊登日期 见报日期 新闻时间 报道日期 发布于 出版日期',
    'Published|Published at|publishedAt|Publication date|Date of publication|Date published|pub_date|Posted on|Issue date|Article date|Release Date',
  ].flatMap((names) => names.split(names.includes('|') ? '|' : ' ')),
)('%s is a publication date', (name) => {
  expect(guess(name)).toEqual(['published']);
});

test.each(
  [
    '摘录时间 摘錄日期 高亮时间 划线日期 标注时间 笔记日期 剪藏时间 收藏日期 创建于 记录时间 采集日期 录入时间',
    'Date highlighted|Highlighted on|highlight_date|Highlighted at (UTC)|dateHighlighted|Clipped at|Date saved|savedAt|Saved on|Date annotated|Note date|Added on|Time added|creation_date|Bookmarked at|Date of coding',
  ].flatMap((names) => names.split(names.includes('|') ? '|' : ' ')),
)('%s is when text was annotated or a page was saved', (name) => {
  expect(guess(name)).toEqual(['created']);
});

test.each(['更新日期', '最后修改时间', '编辑时间', 'Last edited', 'Date updated', 'last_modified_at', 'Edited on'])(
  '%s is a modification time',
  (name) => {
    expect(guess(name)).toEqual(['modified']);
  },
);

test.each(['发布者', 'Publisher name', 'Saved by', 'Highlight colour', 'Reading time', '阅读时长', 'Word count'])(
  '%s is not a time',
  (name) => {
    expect(['created', 'published', 'modified']).not.toContain(guess(name)?.[0]);
  },
);

describe('with several times', () => {
  test.each<[string[], (string | undefined)[]]>([
    [
      ['收藏时间', '摘录时间'],
      [undefined, 'created'],
    ],
    [
      ['Date', 'Date highlighted'],
      ['published', 'created'],
    ],
    [
      ['日期', '划线时间', '发布日期'],
      [undefined, 'created', 'published'],
    ],
    [
      ['Published', 'Date'],
      ['published', 'created'],
    ],
    [
      ['created', 'updated', 'date published'],
      ['created', 'modified', 'published'],
    ],
  ])('%j: the one next to the text is the annotation’s, the other the article’s', (names, fields) => {
    expect(guess(...names)).toEqual(fields);
  });
});

describe('a column that is called only “date”', () => {
  const fieldOf = (header: string, cell = '2024/3/5') => {
    const names = header.split(/[,;，；]/);
    const at = names.findIndex((name) => /^(date|day|日期|时间|datum|fecha|дата|日付|날짜)$/i.test(name));
    const row = names.map((_, one) => (one === at ? cell : `cell ${one}`));
    return guessColumns(names, [row])?.[at];
  };

  test.each([
    '网址;标题;作者;日期;摘录;备注;编码;重要程度',
    '标题,来源,日期,网址',
    '日期,标题,媒体,链接,摘录',
    '網址,標題,作者,日期,摘錄',
    '标题,作者,时间,链接',
    '摘录,标题,来源,日期',
    '标题,网址,日期',
    '日期,标题,网址',
    'URL,Title,Author,Date,Quote,Note',
    'Date,Source,Headline,URL,Excerpt',
    'title,url,date',
    'Title,Publication,Date,URL,Tags,Notes',
    'Titel,Autor,Datum,URL,Zitat',
    'Título,Autor,Fecha,URL,Cita',
    'Заголовок,Автор,Дата,URL,Цитата',
    'タイトル,著者,日付,URL,引用',
    '제목,작성자,날짜,링크,인용문',
  ])('%s: the article’s among what is said of articles', (header) => {
    expect(fieldOf(header)).toBe('published');
  });

  test.each([
    '网址;标题;摘录;备注;日期',
    '摘录,网址,日期',
    '标题,作者,摘录,笔记,日期',
    'url,quote,date',
    'Title,Author,Highlight,Note,Date',
    'Title,Author,Type,Location,Date,Highlight',
    'Title,Author,Location,Date,Highlight',
    '日期,摘录,标题,作者',
    'Titel,Autor,Zitat,Notiz,Datum',
  ])('%s: the annotation’s among the reader’s own columns', (header) => {
    expect(fieldOf(header)).toBe('created');
  });

  test('is of saving in a list of pages that tells the hour and nobody who wrote them', () => {
    expect(fieldOf('title,url,date', '2024-03-05 14:22:10')).toBe('created');
    expect(fieldOf('title,url,source,date', '2024-03-05 14:22:10')).toBe('published');
  });

  test('is of reading where a device tells positions and hours', () => {
    expect(fieldOf('Title,Author,Page,Date,Text', '2024-03-05 14:22:10')).toBe('created');
    expect(fieldOf('Title,Author,Page,Date,Text')).toBe('published');
  });

  test('is the annotation’s where it differs between the passages of one article', () => {
    const header = ['网址', '标题', '作者', '日期', '摘录'];
    const rows = ['2024/3/5', '2024/3/6'].map((day) => ['https://a.example/1', '通报', '张明', day, `${day}的话`]);
    expect(guessColumns(header, rows)?.[3]).toBe('created');
  });

  test('days that cannot be read are named, with what they are, and the others are kept', async () => {
    const table =
      '网址;标题;作者;日期;摘录;重要程度\nhttps://a.example/1;一;张明;2024/3/5;甲;高\nhttps://a.example/2;二;张明;昨天;乙;高\nhttps://a.example/3;三;张明;2024年13月40日;丙;低\n';
    const { notebook, leftOut, notices } = await readAll(table, { ...context, fileName: 'a.csv' });
    expect(notebook.articles.map(({ published }) => published?.iso)).toEqual(['2024-03-05', undefined, undefined]);
    expect(leftOut).toEqual([{ what: '重要程度', count: 3 }]);
    expect(notices).toEqual([
      { table: 'articles', record: '日期: 昨天', reason: 'unknown-date' },
      { table: 'articles', record: '日期: 2024年13月40日', reason: 'unknown-date' },
    ]);
  });
});

test('a clippings list of one’s own gives dates of articles and excerpts', async () => {
  const table =
    '标题,链接,来源,发布日期,摘录,摘录时间\n通报,https://a.example/1,晚报,2024年5月13日,立即停产,2024-05-21 09:30\n';
  const { notebook, leftOut } = await readAll(table, { ...context, fileName: '摘录.csv' });
  expect(notebook.articles).toMatchObject([{ published: { iso: '2024-05-13' }, source: '晚报' }]);
  expect(notebook.annotations.map(({ created }) => created)).toEqual([new Date(2024, 4, 21, 9, 30).toISOString()]);
  expect(leftOut).toEqual([]);
});

describe('values below a column name are checked', () => {
  const read = async (table: string) => {
    const { notebook, leftOut, notices } = await readAll(table, { ...context, fileName: 'a.csv' });
    const days = [
      ...notebook.annotations.map(({ created }) => created),
      ...notebook.articles.map((one) => one.published?.iso),
    ];
    return { days, left: [...leftOut.map(({ what }) => what), ...notices.map(({ record }) => record)] };
  };
  const at = new Date(2024, 4, 13, 10, 30).toISOString();
  const day = new Date(2024, 4, 13).toISOString();

  test.each([
    ['date,time', '2024-05-13,10:30'],
    ['time,date', '10:30:00,2024-05-13'],
    ['日期,时间', '2024年5月13日,10:30'],
    ['Date,Time', '05/13/2024,10:30 AM'],
  ])('%s: a date and a time of day form one time', async (names, cells) => {
    expect(await read(`${names},url,quote\n${cells},https://a.example/1,words\n`)).toEqual({
      days: [at, undefined],
      left: [],
    });
  });

  test.each([
    ['Quoted', 'Ann Smith'],
    ['Coded', 'yes'],
    ['Saved', '1'],
    ['Noted', '“On 13 May 2023 the council said that nothing would be built”'],
    ['Highlighted', 'true'],
  ])('a column “%s” with other values is not a time', async (name, cell) => {
    const table = `Date,${name},url,quote\n2024-05-13,${cell},https://a.example/1,words\n`;
    expect(await read(table)).toEqual({ days: [day, undefined], left: [name] });
  });

  test('of two possible columns the one named for publication is taken', async () => {
    const table = 'Printed,Published,url,quote\n2020-01-01,2024-05-13,https://a.example/1,words\n';
    expect(await read(table)).toMatchObject({ days: [expect.any(String), '2024-05-13'], left: ['Printed'] });
  });

  test('unreadable times are named', async () => {
    const table = 'Created,url,quote\nlong ago,https://a.example/1,words\n';
    expect((await read(table)).left).toEqual(['Created: long ago']);
  });
});

test('a page’s language is recognised as a code; a language’s name is counted', async () => {
  const read = async (lang: string) => {
    const table = `url,title,language\nhttps://a.example/1,T,${lang}\n`;
    const { notebook, leftOut } = await readAll(table, { ...context, fileName: 'a.csv' });
    return [notebook.articles[0]?.lang, leftOut];
  };
  for (const [written, tag] of Object.entries({ 'zh-CN': 'zh-CN', zh_TW: 'zh-TW', EN: 'en' }))
    expect(await read(written)).toEqual([tag, []]);
  for (const name of ['Middle English', 'English', 'German', 'Deutsch', 'Chinese', '中文'])
    expect(await read(name)).toEqual(['und', [{ what: `language: ${name}`, count: 1 }]]);
});

test('Raindrop: a note may be on the same line as its highlight', async () => {
  const table =
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,T,,,https://a.example/1,,,,,"Highlight:First, words Note:mine\nHighlight:He said: Note: see\nNote:two",\n';
  const { notebook } = await readAll(table, { ...context, fileName: 'a.csv' });
  expect(notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
    ['First, words', 'mine'],
    ['He said: Note: see', 'two'],
  ]);
});

test('a cell of highlights with a long gap is read quickly', async () => {
  const gap = ' '.repeat(60_000);
  const table = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,T,,,https://a.example/1,,,,,Highlight:a${gap}b,\n`;
  const spent = await cpuMs(async () => {
    expect((await readAll(table, { ...context, fileName: 'a.csv' })).notebook.annotations).toHaveLength(1);
  });
  expect(spent).toBeLessThan(4000);
});
