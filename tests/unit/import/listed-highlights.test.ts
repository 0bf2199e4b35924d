// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const A = 'https://news.example/a';
const said = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
  notebook.annotations.map(({ target, note, created }) => [target.selector.quote.exact, note, created.slice(0, 10)]);
const NOW = context.now.slice(0, 10);

const MATTER = `## Metadata
* Author: [[Ann Writer]]
* Full Title: One
* Category: #articles
* Reference: ${A}
* Published Date: 2024-05-01

## Highlights
* First words. [[2024-05-02]]
    * **Note**: mine
    * Tags: #flood
* Second words. [[2024-05-03]]
`;

test('highlights listed below an article’s metadata, as by Matter', async () => {
  const result = await readAll(MATTER, { ...context, fileName: 'One.md' });
  expect(result.notebook.articles).toMatchObject([
    { url: A, title: 'One', authors: [{ name: 'Ann Writer' }], published: { iso: '2024-05-01' } },
  ]);
  expect(result.notebook.revisions).toEqual([]);
  expect(said(result)).toEqual([
    ['First words.', 'mine', '2024-05-02'],
    ['Second words.', '', '2024-05-03'],
  ]);
  expect(result.notebook.codes.map(({ names }) => names.en)).toEqual(['flood']);
  expect(result.leftOut).toEqual([{ what: 'category', count: 1 }]);
});

test.each([
  ['Glasp', `# One\n\n[news.example](${A})\n\n## Highlights & Notes\n\n- words\n    - Note: mine\n- more words\n`],
  [
    'Cubox',
    `---\ntitle: One\nurl: ${A}\n---\n\n# One\n\n> what it is about\n\n[在 Cubox 中查看](https://cubox.pro/my/card?id=7)\n\n## 高亮\n\n> words\n\n笔记：mine\n\n[View](https://cubox.pro/x)\n\n> more words\n`,
  ],
])('also with notes below them: %s', async (_, text) => {
  const result = await readAll(text, { ...context, fileName: 'x.md' });
  expect(result.notebook.articles).toMatchObject([{ url: A, title: 'One' }]);
  expect(result.notebook.revisions).toEqual([]);
  expect(said(result)).toEqual([
    ['words', 'mine', NOW],
    ['more words', '', NOW],
  ]);
});

test.each([
  '完成期限为2026-12-31',
  'The plan was published on 2024-05-01',
  'due (2024-05-01)',
  'to be done by 2999-12-31',
])('a date that belongs to the text stays in it: %s', async (words) => {
  const text = `# One\n\n- URL: ${A}\n\n## Highlights\n\n- ${words.replace('2999-12-31', '[[$&]]')}\n    - Note: mine\n`;
  expect(said(await readAll(text, { ...context, fileName: 'a.md' }))).toEqual([[words, 'mine', NOW]]);
});

test('the reader’s text above the list is the article’s note, and a nested note is included once', async () => {
  const text = `# One\n\n${A}\n\nCite this in chapter three.\n\n## Highlights\n\n- words\n    - check this\n        - with the mayor\n`;
  const result = await readAll(text, { ...context, fileName: 'a.md' });
  expect(result.notebook.articles).toMatchObject([{ url: A, note: 'Cite this in chapter three.' }]);
  expect(said(result)).toEqual([['words', 'check this\nwith the mayor', NOW]]);
});

test('highlights by chapter with markers of their own: the 微信读书 plug-in', async () => {
  const text =
    '# 置身事内\n\n## 元数据\n- 书名：置身事内\n- 作者：兰小欢\n\n## 高亮划线\n\n### 第一章\n\n> 📌 地方政府不是执行者。\n> ⏱ 2022-01-02 10:00:00 ^123-7-100\n';
  const result = await readAll(text, { ...context, fileName: 'w.md' });
  expect(result.notebook.articles).toMatchObject([{ title: '置身事内', authors: [{ name: '兰小欢' }] }]);
  expect(said(result)).toEqual([['地方政府不是执行者。', '', '2022-01-02']]);
  expect(result.leftOut).toEqual([{ what: '第一章', count: 1 }]);
});

test.each([
  ['prose before it', `# Report\n\n${'The council met. '.repeat(20)}\n\n## Highlights\n\n- Profit is up\n`],
  [
    'prose behind it',
    `# Report\n\n## Highlights\n\n- Profit is up\n\n## Details\n\n${'The council met. '.repeat(20)}\n`,
  ],
  [
    'little of it behind many points',
    `---\nsource: ${A}\ntitle: Budget\n---\n\n## Highlights\n\n${'- The budget raises spending on schools\n'.repeat(8)}\n## What it means\n\nThe council met.\n`,
  ],
  [
    'the same, with no clipper around it',
    `# Budget\n\n${A}\n\n## Highlights\n\n${'- The budget raises spending on schools\n'.repeat(8)}\nThe council met.\n`,
  ],
  [
    'points alone, as it was clipped',
    `---\nsource: ${A}\n---\n\n## Highlights\n\n- The council met.\n- Profit is up\n`,
  ],
  [
    'another list behind it',
    `# Budget\n\n${A}\n\n## Highlights\n\n- Profit is up\n\n## Agenda\n\n- The council met.\n`,
  ],
])('an article with such a list and %s remains an article', async (_, text) => {
  const { notebook } = await readAll(text, { ...context, fileName: 'r.md' });
  expect(notebook.annotations).toEqual([]);
  expect(notebook.revisions[0]?.text).toContain('The council met.');
});

test.each([
  ['得到', '《经济学课》\n薛兆丰\n\n原文：凡是稀缺的就需要选择。\n想法：好\n\n——来自得到App'],
  ['LINER', `One\n${A}\n\n• words one\n\nHighlighted with LINER\n`],
  ['Glasp, Matter (text)', `Title: One\nURL: ${A}\n\nHighlights & Notes\n- words\n  - Note: mine\n`],
])('plain-text notes are reported, and do not become an article: %s', async (name, text) => {
  expect(await readFile(text, { ...context, fileName: 'n.txt' })).toMatchObject({ reason: 'other-kind', detail: name });
});

test('tables and JSON of other programs keep title, text, note and time', async () => {
  const weava = `"Website/PDF","Link","Highlights","Notes","Citation"\n"One","${A}","words","mine","Ann. One."\n`;
  const memex = {
    collection: 'annotations',
    objects: [
      { body: 'words', comment: 'mine', pageTitle: 'One', pageUrl: A, createdWhen: 1714557600000, url: `${A}#1` },
    ],
  };
  const highlights = [{ id: '1', text: 'words', note: 'mine', create_time: '2024-05-01T10:00:00Z' }];
  const cubox = { data: [{ id: '7', title: 'One', url: A, highlights, create_time: '2024-05-01T10:00:00Z' }] };
  for (const [text, fileName, day] of [
    [weava, 'weava.csv', NOW],
    [JSON.stringify(memex), 'memex.json', '2024-05-01'],
    [JSON.stringify(cubox), 'cubox.json', '2024-05-01'],
  ] as const) {
    const result = await readAll(text, { ...context, fileName });
    expect(result.notebook.articles).toMatchObject([{ url: A, title: 'One' }]);
    expect(said(result)).toEqual([['words', 'mine', day]]);
  }
});

test('a page clipped by 印象笔记 names its source', async () => {
  const html = `<html><head><title>One</title><meta name="source-url" content="${A}"/></head><body><p>words of it</p></body></html>`;
  const { notebook } = await readAll(html, { ...context, fileName: 'a.html' });
  expect(notebook.articles).toMatchObject([{ url: A }]);
});
