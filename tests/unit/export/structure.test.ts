// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createTextIndex } from '@/utils/anchoring/text-index';
import { fullText } from '@/utils/export/formats/full-text';
import { html } from '@/utils/export/formats/html';
import { logseq } from '@/utils/export/formats/logseq';
import { markdown } from '@/utils/export/formats/markdown';
import { obsidian } from '@/utils/export/formats/obsidian';
import { pandoc } from '@/utils/export/formats/pandoc';
import type { Notebook } from '@/utils/model/notebook';
import { hasPandoc, readWithMarkdownIt, readWithMldoc, readWithPandoc, type Seen } from './markdown-programs';
import { writeText } from './readers';
import { annotate, article, codes, revision, uuid } from './sample-notebook';

const CODE = 'if (a < b) {\n    return "#1";\n}';
const PAGE = `<h2>要求 requirements</h2>
<p>The <em>first</em> paragraph has a <a href="https://x.example/a_(b)">link</a>, <strong>strong words</strong> and <code>x = *p</code>.</p>
<ol start="3"><li>three</li><li>four<ul><li>under four</li></ul></li></ol>
<table><tr><th>city</th><th>schools</th></tr><tr><td>Oslo</td><td>1|2</td></tr></table>
<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>の文</p>
<pre><code class="language-js">${CODE.replaceAll('<', '&lt;')}</code></pre>
<blockquote><p>someone said</p></blockquote>
<figure><img src="https://x.example/i.png" alt="a [pier]"><figcaption>A pier</figcaption></figure>
<p dir="rtl">قال الوزير إن المدارس آمنة</p>`;

/** The page as it is kept, with marks on these words. */
function notebook(...marked: [words: string, over?: object][]): Notebook {
  const body = document.createElement('body');
  body.innerHTML = PAGE;
  const { text } = createTextIndex(body);
  const annotations = marked.map(([words, over], n) => {
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    const { 0: exact, index: start } = new RegExp(pattern).exec(text) ?? { 0: '', index: -1 };
    if (start < 0) throw new Error(`${words} is not in ${JSON.stringify(text)}`);
    const selector = { quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } };
    return { ...annotate(50 + n, ''), target: { revision: revision.sha256, selector }, ...over };
  });
  return { articles: [article], revisions: [{ ...revision, html: PAGE, text }], annotations, codes };
}

const pageOf = (of: Notebook) => new DOMParser().parseFromString(writeText(html, of), 'text/html');

const body = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '');

describe('the full text', () => {
  const written = body(
    writeText(
      fullText,
      notebook(['first', { codes: [uuid(10)] }], ['schools'], ['under four'], ['漢字の文'], ['المدارس']),
    ),
  );
  const READERS: [string, (text: string) => Seen][] = [
    ['markdown-it with its mark plug-in', readWithMarkdownIt],
    ...(hasPandoc ? [['pandoc', readWithPandoc] as [string, (text: string) => Seen]] : []),
  ];

  test('has the footnote of words in a link behind the link: programs read none within it', () => {
    const text = body(writeText(fullText, notebook(['has a link'], ['link, strong'], ['link'])));
    expect(text).toContain('[==link==](https://x.example/a_%28b%29)[^1-1][^1-3]');
  });

  test.each(READERS)('has its headings, lists, table, link, emphasis, code and picture in %s', (name, read) => {
    const seen = read(written);
    const kinds = [...seen.kinds].join(' ');
    for (const kind of [
      /heading|Header/,
      /ordered_list|OrderedList/,
      /bullet_list|BulletList/,
      /table|Table/,
      /\bem\b|Emph/,
      /strong|Strong/,
      /blockquote|BlockQuote/,
      /image|Image/,
    ])
      expect(kinds).toMatch(kind);
    expect(seen.code).toEqual([{ language: 'js', text: `${CODE}\n` }]);
    expect(seen.links).toContain('https://x.example/a_%28b%29');
    expect(seen.text).toContain('x = *p');
    expect(seen.text).not.toContain('かんじ');
    if (name !== 'pandoc') expect(kinds).toContain('mark');
  });

  test('has every mark in place, in tables, lists and next to ruby text', () => {
    for (const words of ['==first==', '==schools==', '==under four==', '==漢字の文==', '==المدارس=='])
      expect(written).toContain(words);
    expect(written.match(/\[\^1-\d\]:/g)).toHaveLength(5);
  });
});

test('tables in the full text keep each cell in its column', () => {
  const page = `<table><tr><th>city</th><th>step</th><th>who</th></tr>
<tr><td rowspan="2">Oslo</td><td><code>a|b</code></td><td><ul><li>Ann</li><li>Ben</li></ul></td></tr>
<tr><td>second</td><td>Cem</td></tr><tr><td colspan="2">none</td><td>Dag</td></tr></table>`;
  const body = document.createElement('body');
  body.innerHTML = page;
  const { text } = createTextIndex(body);
  const written = writeText(fullText, {
    articles: [article],
    revisions: [{ ...revision, html: page, text }],
    annotations: [],
    codes,
  });
  const rows = written.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toEqual([
    '| city | step | who |',
    '| --- | --- | --- |',
    '| Oslo | `a\\|b` | Ann<br>Ben |',
    '|  | second | Cem |',
    '| none |  | Dag |',
  ]);
});

describe('the web page', () => {
  test('keeps structure, code and pictures, and no ruby text in its quotes', () => {
    const page = pageOf(notebook(['漢字の文'], ['return "#1";']));
    const text = page.querySelector('.text');
    for (const selector of [
      'h2',
      'ol[start="3"] > li > ul > li',
      'th',
      'em',
      'strong',
      'a[href="https://x.example/a_(b)"]',
      'blockquote',
      'img[alt="a [pier]"]',
    ])
      expect(text?.querySelector(selector), selector).not.toBeNull();
    for (const added of text?.querySelectorAll('pre sup, pre small') ?? []) added.remove();
    expect(text?.querySelector('pre code')?.textContent).toContain(CODE);
    const [ruby, code] = page.querySelectorAll('footer blockquote');
    expect(ruby?.textContent).toBe('漢字の文');
    expect(code?.querySelector('pre')).not.toBeNull();
  });

  test('shows all colours of overlapping marks, with the codes of both', () => {
    const page = pageOf(
      notebook(['The first paragraph', { codes: [uuid(10)] }], ['first paragraph has', { codes: [uuid(12)] }]),
    );
    const over = [...page.querySelectorAll<HTMLElement>('.text mark')].find(({ dataset }) => dataset.code === '1 3');
    expect(over?.textContent).toBe('first');
    expect(over?.getAttribute('style')).toMatch(/gradient\(#ff6666\w\w .*#5fb236\w\w /);
    expect(page.querySelectorAll('.margin')).toHaveLength(2);
  });

  test('gives each paragraph, quote and note the direction of its words', () => {
    const page = pageOf(notebook(['المدارس', { note: 'مهم' }]));
    expect(page.querySelector('footer blockquote')?.getAttribute('dir')).toBe('auto');
    expect(page.querySelector('footer .note')?.getAttribute('dir')).toBe('auto');
    expect([...page.querySelectorAll('.text p')].at(-1)?.getAttribute('dir')).toBe('rtl');
    expect(page.querySelector('.text p')?.getAttribute('dir')).toBeNull();
  });
});

test('HTML keeps the direction that the page gives a block', () => {
  const kept = `<p dir="rtl">C++ و C#</p><p>left</p><div dir="RTL"><h2>عنوان</h2><ul><li dir="ltr">one</li><li>اثنان</li></ul></div>
<table><tr><td dir="rtl">خلية</td></tr><tr><td>cell</td></tr></table><blockquote dir="auto"><p>قال</p></blockquote><p dir="up">odd</p>`;
  const body = document.createElement('body');
  body.innerHTML = kept;
  const { text } = createTextIndex(body);
  const written = pageOf({
    articles: [article],
    revisions: [{ ...revision, html: kept, text }],
    annotations: [],
    codes,
  });
  expect(
    [...written.querySelectorAll('.text [dir]')].map((one) => `${one.localName} ${one.getAttribute('dir')}`),
  ).toEqual(['p rtl', 'h2 rtl', 'ul rtl', 'li ltr', 'td rtl', 'blockquote auto']);
});

test.each([
  ['its text has no readings', '東京という町'],
  ['earlier versions kept them in its text', '東京とという町'],
])('a word with ruby text keeps its markup when %s', (_, text) => {
  const kept = '<p><ruby>東京<rt>と</rt></ruby>という<b>町</b></p>';
  const written = pageOf({
    articles: [article],
    revisions: [{ ...revision, html: kept, text }],
    annotations: [],
    codes,
  });
  expect(written.querySelector('.text p')?.innerHTML).toContain('<strong>町</strong>');
});

describe('a quote of code', () => {
  const of = notebook([CODE, { note: '1. one\n2. two\n\n| a |\n| --- |\n| b |\n\n```py\nx\n```' }]);
  test.each([
    ['Markdown', markdown, readWithMarkdownIt],
    ['Obsidian', obsidian, readWithMarkdownIt],
    ['Logseq', logseq, readWithMldoc],
    ...(hasPandoc ? [['Pandoc', pandoc, readWithPandoc] as const] : []),
  ] as const)('keeps its lines and indents in %s, and the note its list, table and language', (_, format, read) => {
    const seen = read(body(writeText(format, of)));
    // Logseq takes away the indent of a block before it looks into it.
    const dedented = seen.code.map(({ language, text }) => [language, text.replace(/^\t+ {2}/gm, '').trimEnd()]);
    expect(dedented).toContainEqual(['', CODE]);
    expect(dedented).toContainEqual(['py', 'x']);
    const kinds = [...seen.kinds].join(' ');
    expect(kinds).toMatch(/ordered_list|OrderedList|\bList\b/);
    expect(kinds).toMatch(/[tT]able/);
  });
});
