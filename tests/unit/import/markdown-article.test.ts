// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { formats } from '@/utils/export/formats';
import { hereOf, planImport } from '@/utils/import/plan';
import { readFile } from '@/utils/import/read-file';
import { sampleNotebook } from '../export/sample-notebook';
import { context } from './parse-markup';
import { NOW, readAll } from './reading';

const read = (text: string, fileName = 'One.md') => readAll(text, { ...context, fileName });

const HEAD = `---
title: "One: \\"two\\""
source: "https://a.example/wiki/X_(y)#/r/1"
author:
  - "[[Ann Lee]]"
  - "[[people/bo|Bo Li]]"
published: 2024-03-05
created: 2024-03-06T10:00:00+08:00
description: "says the page"
tags:
  - "clippings"
  - city news
cover: ""
---
`;

describe('a page clipped as Markdown', () => {
  test('is the article at its address, with its front matter, its marks, and its text without markup', async () => {
    const { notebook, leftOut, format } = await read(
      `${HEAD}# Heading\n\nFirst **para** with ==marked *words*== here & <b>there</b>.\n\n- a ==point==\n- [link](https://b.example/)\n\n\`a == b == c\`\n`,
    );
    expect(format).toBe('markdown');
    expect(notebook.articles).toMatchObject([
      {
        title: 'One: "two"',
        url: 'https://a.example/wiki/X_(y)#/r/1',
        authors: [{ name: 'Ann Lee' }, { name: 'Bo Li' }],
        published: { iso: '2024-03-05' },
        note: '#clippings #city_news',
        created: '2024-03-06T02:00:00.000Z',
      },
    ]);
    expect(notebook.revisions.map(({ text }) => text)).toEqual([
      'Heading\nFirst para with marked words here & there.\na point\nlink\na == b == c',
    ]);
    const [{ text, html } = { text: '', html: '' }] = notebook.revisions;
    expect(html).not.toContain('<mark>');
    expect(
      notebook.annotations.map(({ target: { selector } }) => [
        selector.quote.exact,
        text.slice(selector.position?.start, selector.position?.end),
      ]),
    ).toEqual([
      ['marked words', 'marked words'],
      ['point', 'point'],
    ]);
    expect(leftOut).toEqual([{ what: 'description', count: 1 }]);
  });

  test('with highlights only is quotes with notes, without the article’s text', async () => {
    const { notebook } = await read(
      `${HEAD}## Highlights\n\n> first quote\n> over two lines\n\nmy *note*\n\n> second\n\n> second\n`,
    );
    expect(notebook.revisions).toEqual([]);
    expect(notebook.annotations.map(({ target, note }) => [target.selector.quote.exact, note])).toEqual([
      ['first quote over two lines', 'my _note_'],
      ['second', ''],
      ['second', ''],
    ]);
  });

  test('with highlights only may start with title and source, and has its headings counted', async () => {
    const { notebook, leftOut } = await read(
      `${HEAD.replace('One: \\"two\\"', 'One')}# One\n\nSource: [One](https://a.example/wiki/X_(y)#/r/1)\n\n---\n\n> the first quote, with the words of it\n\n## Part\n\n> the second\n`,
    );
    expect(notebook.revisions).toEqual([]);
    expect(notebook.annotations).toHaveLength(2);
    expect(leftOut).toEqual([
      { what: 'description', count: 1 },
      { what: 'Part', count: 1 },
    ]);
  });

  test.each([
    ['has words before them', 'The court finds:\n\n> words of the law, and many more of them\n'],
    ['has marks', '> words of the law, ==and many more== of them\n\nSo it is.\n'],
  ])('with long quotes is still an article if it %s', async (_, body) => {
    const { notebook } = await read(`${HEAD}# Ruling\n\n${body}`);
    expect(notebook.revisions.map(({ text }) => text.includes('words of the law'))).toEqual([true]);
    expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual(
      body.includes('==') ? ['and many more'] : [],
    );
  });

  test.each([
    ['tags: china, trade, tariffs', '#china #trade #tariffs'],
    ['tags: 经济，贸易、关税', '#经济 #贸易 #关税'],
    ['tags: "china, trade"', '#china #trade'],
    ['tags: #china, #trade', '#china #trade'],
    ['tags: [china, "a, b"]', '#china #a,_b'],
    ['keywords: city news', '#city_news'],
  ])('reads %s as %s', async (line, note) => {
    const { notebook } = await read(`---\ntitle: A, b\nsource: https://a.example/1\n${line}\n---\nWords.\n`);
    expect(notebook.articles).toMatchObject([{ title: 'A, b', note }]);
  });

  test('imported twice adds nothing', async () => {
    const file = await read(`${HEAD}Words with ==marks== and ==marks==.\n`);
    const { tables } = await planImport([file], hereOf(file.notebook), { now: NOW });
    expect(Object.values(tables).map(({ added, changed, conflicts }) => added + changed + conflicts)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

test('a Markdown file of ours is recognised, and does not become an article', async () => {
  const ids = ['markdown', 'obsidian', 'logseq', 'notion', 'pandoc', 'full-text'];
  for (const format of formats.filter(({ id }) => ids.includes(id)))
    for (const language of ['en', 'zh-CN'] as const) {
      const text = await new Blob([...format.write(sampleNotebook, { version: '1', language })]).text();
      const result = await readFile(new TextEncoder().encode(text), { ...context, fileName: 'a.md' });
      expect([format.id, result]).toMatchObject([format.id, { ok: false, reason: 'own-reading', detail: 'Markdown' }]);
    }
});

test.each([
  ['Zotero (notes)', '# Annotations\n\n“words” ([Lee, 2024](zotero://select/library/items/X)) mine\n', 'a.md'],
  ['Zotero (notes)', '<div class="zotero-note" data-schema-version="9"><p>“words”</p></div>', 'a.html'],
  [
    'Kindle (HTML)',
    '<html><body><div class="noteHeading">Highlight</div><div class="noteText">words</div></body></html>',
    'a.html',
  ],
])('%s is recognised', async (detail, text, fileName) => {
  const result = await readFile(new TextEncoder().encode(text), { ...context, fileName });
  expect(result).toMatchObject({ ok: false, reason: 'other-kind', detail });
});

test.each([
  ['escaped letters', 'author: "\\u5F20\\u660E"', 'authors', [{ name: '张明' }]],
  ['escaped bytes and signs beyond the plane', 'site: "caf\\xe9 \\U0001F600"', 'site', 'café 😀'],
  ['halves of a pair, as JSON has them', 'site: "\\uD83D\\uDE00"', 'site', '😀'],
  ['a fold in double quotes', 'note: "a title that\n  goes on: here"', 'note', 'a title that goes on: here'],
  ['a fold without a blank', 'note: "a ti\\\n  \\ tle"', 'note', 'a ti tle'],
  ['a fold in single quotes', "note: 'it''s\n  here'", 'note', 'it’s here'.replace('’', "'")],
  ['a paragraph in quotes', 'note: "one\n\n  two"', 'note', 'one\ntwo'],
  ['a fold without quotes', 'note: one\n  two', 'note', 'one two'],
  ['a folded item', 'author:\n- "Ann\n  Lee"\n- Bo', 'authors', [{ name: 'Ann Lee' }, { name: 'Bo' }]],
  ['a list over lines', 'author: [Ann Lee,\n  "Bo, Li"]', 'authors', [{ name: 'Ann Lee' }, { name: 'Bo, Li' }]],
  ['a quotation that never ends', 'note: "open\nsite: S', 'site', 'S'],
  ['nothing', 'note: null\nsite: ~', 'note', ''],
])('front matter: %s', async (_, lines, field, value) => {
  const { notebook } = await read(`---\ntitle: T\nsource: https://a.example/1\n${lines}\n---\nWords.\n`);
  expect(notebook.articles).toMatchObject([{ title: 'T', [field]: value }]);
});

describe('Markdown whose front matter names no source', () => {
  test('gets title, author, date and tags from it, and the text without it', async () => {
    const { notebook } = await read(
      '---\ntitle: My note\nauthor: Ann Lee\npublished: 2024-03-05\ntags: [a, b]\n---\nSome **words**.\n',
    );
    expect(notebook.articles).toMatchObject([
      { title: 'My note', authors: [{ name: 'Ann Lee' }], published: { iso: '2024-03-05' }, note: '#a #b' },
    ]);
    expect(notebook.articles[0]?.url).toMatch(/^file:\/\/\/imported\//);
    expect(notebook.revisions.map(({ text }) => text)).toEqual(['Some words.']);
  });

  test.each([
    ['its file’s name', '---\ntags: a\n---\nWords.\n', 'My note'],
    ['its heading', '# The heading\n\nWords.\n', 'The heading'],
    ['its file’s name, with a heading further down', 'Words.\n\n# Part\n\nMore.\n', 'My note'],
  ])('gets its title from %s', async (_, text, title) => {
    const { notebook } = await read(text, 'My note.md');
    expect(notebook.articles.map((article) => article.title)).toEqual([title]);
    expect(notebook.revisions[0]?.text).not.toMatch(/---|tags|The heading/);
  });

  test('with one title and different texts is two articles', async () => {
    const [one, other] = await Promise.all([read('Words.\n', 'index.md'), read('Others.\n', 'index.md')]);
    expect(one.notebook.articles[0]?.url).not.toBe(other.notebook.articles[0]?.url);
  });

  const ADDRESS = 'https://mp.weixin.qq.com/s/abc';
  test.each([
    ['简悦', `> 本文由 [简悦 SimpRead](http://ksria.com/simpread/) 转码， 原文地址 [mp.weixin.qq.com](${ADDRESS})`],
    ['a label', `原文：<${ADDRESS}>`],
    ['an English label', `Source: [the page](${ADDRESS})`],
    ['a quoted label', `> 来源：${ADDRESS}`],
    ['a link alone', ADDRESS],
  ])('gets the address that %s at the top gives', async (_, line) => {
    const { notebook } = await read(`${line}\n\n# 标题\n\n正文**有**词。\n\n![](https://a.example/x.png)\n`, 'x.md');
    expect(notebook.articles).toMatchObject([{ url: ADDRESS, title: '标题' }]);
    expect(notebook.revisions.map(({ text }) => text)).toEqual(['正文有词。']);
  });

  test.each([
    'Words.\n\nWatch it:\n\nhttps://youtu.be/abc\n\nMore words.\n\nEnd.\n',
    'Words, from [the paper](https://a.example/).\n\nEnd.\n',
    'Words.\n\nWatch the video:\n\nhttps://youtu.be/abc\n',
    'Words.\n\nhttps://a.example/1\n\nhttps://a.example/2\n',
    'So says the [original](https://a.example/) of it.\n',
    'Link [one](https://a.example/)\n\nEnd.\n',
  ])('gets no address from a link in its text: %j', async (text) => {
    const { notebook } = await read(text);
    expect(notebook.articles[0]?.url).toMatch(/^file:/);
    expect(notebook.revisions).toHaveLength(1);
  });
});

describe('markup that is not text', () => {
  test.each([
    ['a callout', '> [!quote] Page 3\n> The council decided. ^abc123', 'The council decided.'],
    ['a folded callout', '> [!note]-\n> The council decided.', 'The council decided.'],
    ['a line end in HTML', '> much<br>more<br/>x', 'much\nmore\nx'],
    ['signs below and above', '> CO<sub>2</sub> and x<sup>2</sup>', 'CO2 and x2'],
    [
      'a mark in HTML',
      '> some <mark style="background: #fff">marked</mark> <u>words</u> <b>here</b>',
      'some marked words here',
    ],
    ['comments', '> words<!-- hidden --> and %%mine%% more', 'words and more'],
    ['links within the vault', '> see [[Page|this]] and [[That]]', 'see this and That'],
  ])('%s in a quote', async (_, body, exact) => {
    const { notebook } = await read(`${HEAD}${body}\n`);
    expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual([exact]);
  });

  test('in an article, with its marks', async () => {
    const { notebook } = await read(
      `${HEAD}Some ==much<br>more== words. ^x1\n\n> [!tip] Title\n> Told.\n\n<!-- no -->\n\n<div>In <i>a</i> box &amp; more</div>\n\nA \`<b>\` and <script>x</script> and List<T>, 3 ^ 2 [[1]](https://b.example/).\n`,
    );
    expect(notebook.revisions.map(({ text }) => text)).toEqual([
      'Some much\nmore words.\nTitle\nTold.\nIn a box & more\nA <b> and <script>x</script> and List<T>, 3 ^ 2 [1].',
    ]);
    expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual(['much\nmore']);
    expect(notebook.revisions[0]?.html).not.toContain('<script');
  });

  test('a mark written as HTML is a mark', async () => {
    const { notebook } = await read(`${HEAD}Some <mark>marked</mark> words.\n`);
    expect(notebook.annotations.map(({ target }) => target.selector.quote.exact)).toEqual(['marked']);
  });
});

test('quotes that link to their page are quotes, not a source line', async () => {
  const address = 'https://a.example/1';
  const text = `---\ntitle: T\nurl: ${address}\n---\n> [The mayor resigned](${address})\n\n> [市长辞职](${address})\n`;
  const { notebook } = await readAll(text, { ...context, fileName: 'a.md' });
  expect(notebook.annotations.map(({ target }) => target.selector.quote.exact).toSorted()).toEqual([
    'The mayor resigned',
    '市长辞职',
  ]);
});
