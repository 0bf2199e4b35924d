// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const read = (text: string, fileName: string) => readAll(text, { ...context, fileName });
const quotes = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note]);

test.each([
  ['a title', '剪报汇总表,,,\n标题,链接,摘录,摘录日期\n通报,https://t.example/1,一句话,2024-05-13\n'],
  [
    'a title and a day',
    '剪报汇总表\n制表日期：2024-05-13\n\n标题,链接,摘录,摘录日期\n通报,https://t.example/1,一句话,2024-05-13\n',
  ],
])('a table whose header is below %s is read, and the lines above are counted', async (_, text) => {
  const result = await read(text, 'a.csv');
  expect(quotes(result)).toEqual([['一句话', '']]);
  expect(result.leftOut.map(({ what }) => what)).toContain('剪报汇总表');
});

test('nothing in a to-do list is taken for a quote: the reader is asked', async () => {
  const tasks =
    '"Date: 2024-05-13+0000"\n"Version: 7.1"\n"Folder Name","List Name","Title","Kind","Tags","Content","Is Check list","Created Time"\n"","收集箱","读这篇","TEXT","","看看","N","2024-05-13T02:00:00+0000"\n';
  expect(await readFile(tasks, { ...context, fileName: '滴答.csv' })).toMatchObject({
    ok: false,
    reason: 'unknown-table',
  });
});

test('a column called source that contains addresses gives the page’s address', async () => {
  const { notebook } = await read('title,source,quote\nA,https://s.example/1,words\n', 'a.csv');
  expect(notebook.articles).toMatchObject([{ url: 'https://s.example/1', title: 'A' }]);
  const { notebook: named } = await read('title,source,quote\nA,The Paper,words\n', 'a.csv');
  expect(named.articles).toMatchObject([{ title: 'A', source: 'The Paper' }]);
});

test('a German table’s source and dates are read', async () => {
  const text =
    'Titel;Quelle;Link;Zitat;Gelesen am;Erschienen am\nHäuser;Die Zeitung;https://sz.example/a;Die Mieten steigen;13.05.2024;12.05.2024\n';
  const { notebook, leftOut } = await read(text, 'a.csv');
  expect(notebook.articles).toMatchObject([{ source: 'Die Zeitung', published: { iso: '2024-05-12' } }]);
  expect(notebook.annotations[0]?.created).toBe(new Date(2024, 4, 13).toISOString());
  expect(leftOut).toEqual([]);
});

test('a column that says whether, not when, is not a time', async () => {
  const { notebook } = await read(
    'Title,URL,Favorited,Last updated,Saved date\nT,https://m.example/1,FALSE,2024-05-14,2024-05-13\n',
    'a.csv',
  );
  expect(notebook.articles[0]?.created).toBe(new Date(2024, 4, 13).toISOString());
});

test('place data of a gazetteer are not an article of Recogito’s passages', async () => {
  const text =
    'FILE,UUID,QUOTE_TRANSCRIPTION,ANCHOR,TYPE,URI,COMMENTS,TAGS\ntalk.txt,0f2c3a52-6a3e-4f0e-9b51-3d1f5c0a0002,Athens,char-offset:12,PLACE,http://x.example/1,c,t1\n';
  const result = await read(text, 'a.csv');
  expect(quotes(result)).toEqual([['Athens', 'c']]);
  expect(result.notebook.articles).toMatchObject([{ title: 'talk.txt' }]);
});

test('a list of records under any key is a table', async () => {
  const text = JSON.stringify({
    version: 1,
    bookmarks: [{ title: 'T', href: 'https://b.example/1', time: '2024-05-13T10:00:00Z' }],
  });
  expect((await read(text, 'a.json')).notebook.articles).toMatchObject([{ url: 'https://b.example/1', title: 'T' }]);
});

test('highlights with links to their program next to the source are not an article', async () => {
  const text =
    '---\nurl: https://c.example/2\ntitle: 标题二\n---\n# 标题二\n[Read in Cubox](https://cubox.pro/my/card?id=1)\n[Read Original](https://c.example/2)\n\n## Annotations\n\n> 高亮的一整句话，说的是正文里有的事\n\n笔记一\n\n> 另一句同样长的话，也在正文里头\n';
  const result = await read(text, 'a.md');
  expect(quotes(result)).toEqual([
    ['高亮的一整句话，说的是正文里有的事', '笔记一'],
    ['另一句同样长的话，也在正文里头', ''],
  ]);
  expect(result.notebook.revisions).toEqual([]);
});

test('Logseq’s properties at the top name the source', async () => {
  const { notebook } = await read(
    'title:: 通报\nurl:: https://l.example/1\ntags:: [[新闻]], 安全\n\n- 正文第一段\n- ==高亮== 的词\n',
    'a.md',
  );
  expect(notebook.articles).toMatchObject([{ url: 'https://l.example/1', title: '通报', note: '#新闻 #安全' }]);
  expect(notebook.revisions[0]?.text).not.toContain('::');
});

test('C++ identifiers with double colons are not properties', async () => {
  const { notebook } = await read('std::vector is a container\nstd::map is another\n', 'a.md');
  expect(notebook.revisions[0]?.text).toContain('std::vector');
});
