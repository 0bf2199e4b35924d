// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';
import { readAll } from './reading';

const read = (text: string, fileName = 'a.txt') => readAll(text, { ...context, fileName });

describe('the source of pasted text', () => {
  const ADDRESS = 'https://news.example/a';
  test.each([
    ['its first line', `${ADDRESS}\nTitle\nFirst words.\nMore words.`],
    ['its last line', `Title\nFirst words.\nMore words.\n\n${ADDRESS}\n`],
    ['a label', `Title\nSource: ${ADDRESS}\nFirst words.\nMore words.`],
    ['a label in Chinese, the address below it', `Title\nFirst words.\nMore words.\n原文链接：\n${ADDRESS}\n`],
    [
      'a label in the first lines, before a video',
      `Title\n来源：${ADDRESS}\nFirst words.\nMore words.\nhttps://youtu.be/abcdefg`,
    ],
  ])('is given by %s', async (_, text) => {
    const { notebook } = await read(text, '');
    expect(notebook.articles).toMatchObject([{ url: ADDRESS, title: 'Title' }]);
    expect(notebook.revisions[0]?.text).not.toContain(ADDRESS);
    expect(notebook.revisions[0]?.text).toContain('More words.');
  });

  test.each([
    ['in the middle', `Title\nWatch the video:\n${ADDRESS}\nMore words.\nStill more.`],
    ['at the end, of what a line leads to', `Title\nFirst words.\nWatch the video:\n${ADDRESS}`],
    ['in a list', `Title\nFirst words.\nhttps://a.example/1\n${ADDRESS}`],
  ])('is not given by a link %s, which stays in the text', async (_, text) => {
    const { notebook } = await read(text, '');
    expect(notebook.articles[0]?.url).toMatch(/^file:/);
    expect(notebook.revisions[0]?.text).toContain(ADDRESS);
  });
});

describe('headings with rules below and lists are not Kindle clippings', () => {
  test.each([
    'Council report\n==============\n\nThe council decided:\n- to build a school\n- to close a road\n',
    'Council report\n==========\nThe council decided:\n- to build 3 schools\n\nNext\n==========\nThe council asked:\n- for 12 roads\n\nLast\n==========\nWords.\n',
    'Votes\n==========\n\nResults of May:\n- yes 12 | no 3\n- yes 1 | no 9\n',
  ])('%#', async (text) => {
    for (const fileName of ['a.md', 'a.txt', '']) {
      const { format, notebook } = await read(text, fileName);
      expect(format).not.toBe('kindle');
      expect(notebook.annotations).toEqual([]);
    }
  });

  test('clippings may have only a location or a time, and other digits', async () => {
    const clipping = (about: string) => `Book (Ann)\n- ${about}\n\nwords\n==========\n`;
    for (const about of ['Your Highlight on Location 100-102', 'تمييزك في الموقع ١٠٠-١٠٢ | تمت الإضافة ٤ مارس ٢٠١٩'])
      expect((await read(clipping(about))).format).toBe('kindle');
  });
});

describe('texts that begin with a bracket', () => {
  test.each([
    ['[本报讯] 记者从有关部门获悉，指令已经落实。\n第二段。', ''],
    ['[Editor’s note: this was corrected.]\nThe council met on Monday.', 'a.txt'],
    ['[![Logo](https://a.example/l.png)](https://a.example)\n\nThe council met on Monday.', 'a.md'],
    ['[1] As Smith says, the council met on Monday.\nMore words.', 'a.txt'],
    ['[ ] call the council\n[x] write the report', 'a.txt'],
    ['[2024年5月1日] 会议召开。\n第二段。', ''],
    ['[13:05] Ann: are you there?\n[13:06] Ben: yes', 'a.txt'],
    ['[[Council]] met on Monday.\nMore words.', 'a.md'],
    ['{{draft}} The council met on Monday.\nMore words.', 'a.text'],
    ['["Never," she said.] The council met.\nMore words.', 'a.txt'],
  ])('%s', async (text, fileName) => {
    const { notebook } = await read(text, fileName);
    expect(notebook.articles).toHaveLength(1);
  });

  test.each([
    '[{"a": 1}, {"a"',
    '{"quote": "words", "note',
    '[1, 2,',
    '["a", "b',
    '[',
    '{\n',
    '[true, fal',
    '{"a": {b: 1}}',
    '[[1, 2], [3',
  ])('JSON with a syntax error is rejected as such: %s', async (text) => {
    for (const fileName of ['', 'a.txt', 'a.json'])
      expect(await readFile(text, { ...context, fileName })).toMatchObject({ ok: false, reason: 'not-json' });
  });
});

describe('an unclosed quotation mark', () => {
  const A = 'https://news.example/a';
  const quotes = ({ notebook }: Awaited<ReturnType<typeof readAll>>) =>
    notebook.annotations.map(({ target }) => target.selector.quote.exact);

  test('is part of the text, and swallows no row', async () => {
    const result = await read(
      `url,quote,note\n${A},"one, two",a\n${A},"He said no,b\n${A},"three ""x""",c\n${A},four,d\n`,
      'a.csv',
    );
    expect(quotes(result)).toEqual(['one, two', '"He said no', 'three "x"', 'four']);
    expect(result.notices).toEqual([]);
  });

  test('nor if a later row has its first cell quoted', async () => {
    const result = await read(`quote,note,url\n"He said no,a,${A}\n"two, three",b,${A}\n"four",c,${A}\n`, 'a.csv');
    expect(quotes(result)).toEqual(['"He said no', 'two, three', 'four']);
  });

  test('nor in the last row', async () => {
    expect(quotes(await read(`url;quote\n${A};one\n${A};"two\n`, 'a.csv'))).toEqual(['one', '"two']);
  });

  test('is reported with its row if cells are in doubt', async () => {
    const result = await read(`url,quote,note\n${A},"He said, no,b\n${A},two,c\n`, 'a.csv');
    expect(quotes(result)).toContain('two');
    expect(result.notices).toMatchObject([{ record: `${A},"He said, no,b`, reason: 'open-quote' }]);
  });

  test('quotation marks within a multi-line cell leave its row intact, and a later unclosed one is still found', async () => {
    const text = `url,quote,note\n${A},"First line, "so called" end\nsecond line",a\n${A},ok,"open\n${A},three,c\n`;
    expect(quotes(await read(text, 'a.csv'))).toEqual(['First line, "so called" end\nsecond line', 'ok', 'three']);
  });

  test('cells with line breaks and inner quotation marks are read', async () => {
    const result = await read(`url,quote,note\n${A},"one\nand ""two""",a\n${A},"He said "no" twice",b\n`, 'a.csv');
    expect(quotes(result)).toEqual(['one\nand "two"', 'He said "no" twice']);
    expect(result.notices).toEqual([]);
  });
});

test('a dialogue between two people is text; unknown fields at the top are counted', async () => {
  const talk = await read('Alice:: Hello there.\nBob:: Long ago.\n\nThey went on.\n');
  for (const words of ['Hello there.', 'Long ago.', 'They went on.'])
    expect(`${talk.notebook.articles[0]?.title}\n${talk.notebook.revisions[0]?.text}`).toContain(words);
  const headed = await read('---\nauthor: Ann\nmood: grey\n---\nWords of the text.\nMore of them.\n');
  expect(headed.leftOut.map(({ what }) => what)).toEqual(['author', 'mood']);
});

describe('a file of highlights in Markdown', () => {
  const highlights = async (text: string) => {
    const { notebook } = await readAll(text, { ...context, fileName: 'a.md' });
    const names = new Map(notebook.codes.map(({ id, names: { zh } }) => [id, zh]));
    return {
      urls: notebook.articles.map(({ url, note }) => [url, note]),
      quotes: notebook.annotations.map(({ target, note, codes }) => [
        target.selector.quote.exact,
        note,
        codes.map((id) => names.get(id)).join(),
      ]),
      texts: notebook.revisions.length,
    };
  };

  test.each([
    [
      'front matter',
      '---\nid: a\ntitle: Om\ndate_saved: 2026-05-18\n---\n# Om\n#Omnivore\n\n[Read Original](https://n.example/om)\n',
    ],
    [
      'its own link before',
      '# Om\n#Omnivore\n\n[Read on Omnivore](https://omnivore.app/me/om)\n[Read Original](https://n.example/om)\n',
    ],
  ])('from Omnivore (%s) has its address, labels and notes', async (_, head) => {
    const text = `${head}\n## Highlights\n\n> om quote, long enough [⤴️](https://omnivore.app/me/x#1)  #label #b\n\nnote here\n\n> another #quoted [⤴️](https://omnivore.app/me/x#2)\n`;
    expect(await highlights(text)).toEqual({
      urls: [['https://n.example/om', '#Omnivore']],
      quotes: [
        ['om quote, long enough', 'note here', 'label,b'],
        ['another #quoted', '', ''],
      ],
      texts: 0,
    });
  });

  test('from 简悦 has its address and notes, and no markup in its text', async () => {
    const text =
      '# 某篇新闻\n\n> 来源：[某篇新闻](https://n.example/jy) 使用 [简悦](http://ksria.com/simpread) 转码\n\n## 标注\n\n> 首先要压实责任\n\n- 我的笔记 #标签\n\n> 其次要加强检查 [📌](https://simpread.ksria.cn/1)\n';
    expect(await highlights(text)).toEqual({
      urls: [['https://n.example/jy', '']],
      quotes: [
        ['首先要压实责任', '我的笔记 #标签', ''],
        ['其次要加强检查', '', ''],
      ],
      texts: 0,
    });
  });

  test('does not take a link in its text for the source', async () => {
    const text = '# T\n\nThe source: see [the report](https://n.example/r) with care, and read on.\n\nMore words.\n';
    expect((await highlights(text)).urls[0]?.[0]).toMatch(/^file:/);
  });
});

test.each([
  { unrdist: [{ url: 'https://a.example/1', title: 'T', annotate: [] }] },
  [{ idx: 1, title: 'T', url: 'https://a.example/1', annote: [{ text: 'x' }] }],
  { version: '1', simpread: {}, items: [] },
])('JSON of 简悦 is rejected by name', async (value) => {
  const result = await readFile(JSON.stringify(value), { ...context, fileName: 'a.json' });
  expect(result).toMatchObject({ ok: false, reason: 'other-kind', detail: '简悦' });
});

test.each([
  [{ type: 'article-newspaper', title: 'T', URL: 'https://a.example/1', 'container-title': 'N', annote: 'mine' }],
  [{ id: 'a', type: 'webpage', title: 'T', URL: 'https://a.example/1', annote: '' }],
])('CSL-JSON with `annote` is a list of articles', async (...records) => {
  const { notebook } = await readAll(JSON.stringify(records), { ...context, fileName: 'a.json' });
  expect(notebook.articles).toMatchObject([{ title: 'T', url: 'https://a.example/1' }]);
});

describe('a Markdown text', () => {
  const read = async (text: string) => (await readAll(text, { ...context, fileName: 'a.md' })).notebook;

  test.each(['http://www.xinhuanet.com/', 'http://www.xinhuanet.com', 'https://n.example/#top'])(
    'that links to its outlet (%s) does not take that for its address',
    async (home) => {
      const [one] = (await read(`# One\n\n来源：[新华网](${home})\n\nWords of the first.\n`)).articles;
      const [two] = (await read(`# Two\n\n来源：[新华网](${home})\n\nWords of the second.\n`)).articles;
      expect([one?.url, two?.url]).toEqual([expect.stringMatching(/^file:/), expect.stringMatching(/^file:/)]);
      expect(one?.id).not.toBe(two?.id);
    },
  );

  test.each(['https://n.example/?id=7', 'https://n.example/#/news/7', 'https://n.example/a'])(
    'is from the page it links to, wherever the address mentions it: %s',
    async (page) => {
      expect((await read(`# One\n\n来源：[新华网](${page})\n\nWords.\n`)).articles[0]?.url).toBe(page);
    },
  );

  const rest = Array.from({ length: 12 }, (_, n) => `Paragraph ${n} says what an article says at length.`);

  test.each([
    ['a picture that is a link', '> Peace now. [![photo](https://a.example/p.jpg)](https://a.example/p)', 'p.jpg'],
    ['a sign that is a link', '> Peace now. [↗](https://a.example/src) #peace', '↗'],
    ['a word with # behind one', '> Peace now. [↗](https://a.example/src) #peace', '#peace'],
  ])('that begins with a quote keeps %s', async (_, quote, kept) => {
    const { revisions } = await read([quote, ...rest].join('\n\n'));
    expect(revisions[0]?.html).toContain(kept);
  });

  test('a picture in a highlight is not its position', async () => {
    const { annotations } = await read(
      '> Peace now. [![](https://a.example/p.jpg)](https://a.example/p) #peace\n\n> More of it. [↗](https://a.example/x) #war\n',
    );
    expect(annotations.map(({ codes }) => codes.length)).toEqual([0, 1]);
  });
});
