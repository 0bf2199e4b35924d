// @vitest-environment happy-dom
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { essayDocx, essayDocxParts } from '@/utils/essay/docx';
import { type EssayPart, essayMarkdown, essayRichText, partsOf } from '@/utils/essay/written';
import type { Article } from '@/utils/model/article';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { hasPandoc } from '../export/markdown-programs';
import { sampleNotebook } from '../export/sample-notebook';

const [first, second] = sampleNotebook.articles as [Article, Article];
const parts: EssayPart[] = [
  { is: 'heading', text: 'Schools & <safety>' },
  { is: 'words', markdown: 'I **think** so:\n\n- one\n- *two*' },
  { is: 'quote', text: '各地要压实责任。\n第二段', article: first },
  { is: 'quote', text: 'A second\u0007 quote', article: second },
  { is: 'quote', text: 'again', article: first },
];
const options = { title: 'On "order"', citing: DEFAULT_SETTINGS, language: 'en', version: '1.0.0' } as const;
const gb = { ...options, citing: { ...DEFAULT_SETTINGS, citationStyle: 'gb-2025-numeric' } } as const;

test('the reader’s text is below its quote in every output, as on the card', () => {
  const annotations = sampleNotebook.annotations.slice(0, 2);
  const cards = annotations.map((annotation, i) => {
    const of = sampleNotebook.articles.find(({ id }) => id === annotation.articleId);
    return { id: annotation.id, annotation, words: `Own words ${i}`, ...(of ? { article: of } : {}) };
  });
  const written = partsOf([{ id: undefined, text: '', cards }]);
  expect(written.map((part) => part.is)).toEqual(['quote', 'words', 'quote', 'words']);
  // From its first letters on: its quotation marks are others within the ones around it.
  const [one = '', other = ''] = annotations.map(
    ({ target }) => /\p{L}{3,}/u.exec(target.selector.quote.exact)?.[0] ?? '',
  );
  const { html, text } = essayRichText(written, options);
  const { markdown } = essayMarkdown(written, options);
  const document = new Map(essayDocxParts(written, options)).get('word/document.xml') ?? '';
  for (const file of [html, text, markdown, document]) {
    const places = [one, 'Own words 0', other, 'Own words 1'].map((words) => file.indexOf(words));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('Markdown for Pandoc uses keys that are in the bibliography', () => {
  const { markdown, references } = essayMarkdown(parts, options);
  const keys = JSON.parse(references).map(({ id }: { id: string }) => id);
  expect(keys).toHaveLength(2);
  expect([...markdown.matchAll(/\[@([^\]]+)\]/g)].map(([, key]) => key)).toEqual([keys[0], keys[1], keys[0]]);
  expect(markdown).toMatch(/^---\ntitle: .*order.*\nlang: en\nbibliography: references.json\n---\n\n## Schools/);
  expect(markdown).toContain('I **think** so');
});

test.runIf(hasPandoc)('Pandoc sets references in the language of the essay', () => {
  const here = mkdtempSync(join(tmpdir(), 'essay-'));
  const two = { ...first, authors: [{ name: '张明' }, { name: '李华' }] };
  const { markdown, references } = essayMarkdown([{ is: 'quote', text: '压实责任', article: two }], {
    ...options,
    language: 'zh-CN',
  });
  writeFileSync(join(here, 'essay.md'), markdown);
  writeFileSync(join(here, 'references.json'), references);
  const text = execFileSync('pandoc', ['essay.md', '--citeproc', '-t', 'plain'], { cwd: here, encoding: 'utf8' });
  rmSync(here, { recursive: true });
  expect(text).toContain('张明');
  expect(text).not.toMatch(/\band\b/);
});

test('rich text has numbered references where the style numbers, each source once, with titles escaped', () => {
  const { html, text } = essayRichText(parts, gb);
  expect(html).toContain('Schools &#38; &#60;safety&#62;');
  expect([...html.matchAll(/<sup>(\[\d\])<\/sup>/g)].map(([, number]) => number)).toEqual(['[1]', '[2]', '[1]']);
  expect(text).toContain('“again” [1]');
  expect(text.split('References')[1]?.match(/\[\d\]/g)).toEqual(['[1]', '[2]']);
});

test('a quote edited since has a remark after its citation in every output', () => {
  const edited: EssayPart[] = [{ is: 'quote', text: 'As it was', article: first, remark: 'Edited since: <new>' }];
  const { html, text } = essayRichText(edited, gb);
  expect(text).toContain('“As it was” [1]\n[Edited since: <new>]');
  expect(html).toContain('<p>[Edited since: &#60;new&#62;]</p></blockquote>');
  expect(essayMarkdown(edited, options).markdown).toMatch(/> \[@[^\]]+\]\n>\n> \\\[Edited since: \\<new\\?>\\\]/);
  const document = new Map(essayDocxParts(edited, options)).get('word/document.xml') ?? '';
  expect(document).toContain('[Edited since: &lt;new&gt;]</w:t>');
});

test.each([
  ['渲染所谓“产能过剩”论调', '“渲染所谓‘产能过剩’论调”'],
  ['“Every captain must report,” said the chair', '“‘Every captain must report,’ said the chair”'],
])('in plain text, quotation marks in %s become single ones', (quote, written) => {
  expect(essayRichText([{ is: 'quote', text: quote, article: first }], gb).text).toContain(`${written} [1]`);
});

const work = (n: number, title: string, author: string, iso: string): Article => ({
  ...second,
  id: `a0000000-0000-4000-8000-00000000000${n}`,
  title,
  lang: 'en',
  authors: [{ name: author }],
  published: { text: iso, iso },
});
const works = [
  work(1, 'Zebras', 'Ann Lee', '2019-05-02'),
  work(2, 'Apes', 'Ann Lee', '2019-03-01'),
  work(3, 'Moons', 'Carl Adams', '2018-01-01'),
];
const quoting: EssayPart[] = works.map((article) => ({ is: 'quote', text: `From ${article.title}.`, article }));
const inStyle = (citationStyle: 'apa' | 'mla' | 'gb-2015-author-date') => ({
  ...options,
  citing: { ...DEFAULT_SETTINGS, citationStyle },
});

test('an author-date style cites in the text and lists by author, with letters for works of one year', () => {
  const { html, text } = essayRichText(quoting, inStyle('apa'));
  expect(text).toContain('“From Zebras” (Lee, 2019b).');
  expect(text).toContain('“From Apes” (Lee, 2019a).');
  expect(html).toContain('<p>From Moons. (Adams, 2018)</p>');
  expect(html).not.toContain('<sup>');
  const entries = text.split('References\n\n')[1]?.split('\n') ?? [];
  expect(entries.map((entry) => entry.slice(0, entry.indexOf(')') + 1))).toEqual([
    'Adams, C. (2018, January 1)',
    'Lee, A. (2019a, March 1)',
    'Lee, A. (2019b, May 2)',
  ]);
});

test('links in own words and the addresses of references are links in Word', () => {
  const cited = { ...first, url: 'https://news.example/a?b=1&c="2"' };
  const linking: EssayPart[] = [
    { is: 'words', markdown: 'See [this](https://example.com/x) and [a note](zotero://select/items/ABC).' },
    { is: 'quote', text: 'so', article: cited },
  ];
  const document = new Map(essayDocxParts(linking, gb)).get('word/document.xml') ?? '';
  const parsed = new DOMParser().parseFromString(document, 'text/xml');
  const targets = [...parsed.getElementsByTagName('w:instrText')].flatMap(
    ({ textContent }) => /HYPERLINK "(.*)"/.exec(textContent ?? '')?.[1] ?? [],
  );
  expect(targets).toEqual(['https://example.com/x', expect.stringContaining('https://news.example/a?b=1&c=')]);
  expect(document).toContain('this</w:t>');
  expect(document).toContain('a note</w:t>');
  expect(document).toContain('&lt;zotero://select/items/ABC&gt;');
});

test('Word shows the same letters, and MLA lists works cited', () => {
  const apa = new Map(essayDocxParts(quoting, inStyle('apa'))).get('word/document.xml') ?? '';
  for (const words of ['(Lee, 2019b)', '(Lee, 2019a)', '(2019a, March 1)']) expect(apa).toContain(words);
  const { text } = essayRichText(quoting, inStyle('mla'));
  expect(text).toContain('Works Cited');
  expect(text).not.toMatch(/\[\d\]|2019[ab]/);
  expect(new Map(essayDocxParts(quoting, inStyle('mla'))).get('word/document.xml')).toContain('Works Cited');
});

test('a year in a title that stands for the author gets no letter', () => {
  const untold = works.slice(0, 2).map((one) => ({ ...one, title: 'City Budget 2019', authors: [] }));
  const { text } = essayRichText(
    untold.map((article) => ({ is: 'quote', text: 'so', article })),
    inStyle('mla'),
  );
  expect(text).toContain('City Budget 2019');
  expect(text).not.toMatch(/2019[ab]/);
});

test('GB/T 7714 by author and date has the letters in citation and entry', () => {
  const { text } = essayRichText(quoting, { ...inStyle('gb-2015-author-date'), language: 'zh-CN' });
  expect(text).toMatch(/2019a）|2019a\)/);
  expect(text.split('参考文献')[1]?.match(/2019[ab](?=\.)/g)).toEqual(['2019a', '2019b']);
});

test('a .docx is well-formed, and its citations are fields with the item, in the reader’s style', () => {
  for (const [name, content] of essayDocxParts(parts, gb)) {
    const parsed = new DOMParser().parseFromString(content, 'text/xml');
    expect([name, parsed.querySelector('parsererror')]).toEqual([name, null]);
  }
  const document = new Map(essayDocxParts(parts, gb)).get('word/document.xml') ?? '';
  const codes = [...document.matchAll(/ADDIN ZOTERO_ITEM CSL_CITATION (.*?) <\/w:instrText>/g)].map(([, code = '']) =>
    JSON.parse(code.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')),
  );
  expect(codes.map(({ properties }) => properties.plainCitation)).toEqual(['[1]', '[2]', '[1]']);
  expect(new Set(codes.map(({ citationID }) => citationID)).size).toBe(3);
  expect(codes[0].citationItems[0].itemData).toMatchObject({ title: first.title, type: expect.any(String) });
  // Three citations, the list, and the addresses of its two entries.
  expect(document.match(/HYPERLINK/g)).toHaveLength(2);
  expect(document.match(/fldCharType="begin"/g)).toHaveLength(6);
  expect(document.match(/fldCharType="end"/g)).toHaveLength(6);
  expect(document).toContain('ADDIN ZOTERO_BIBL');
  expect(document).not.toContain('\u0007');
  const properties = new Map(essayDocxParts(parts, gb)).get('docProps/custom.xml') ?? '';
  const pieces = [...properties.matchAll(/<vt:lpwstr>(.*?)<\/vt:lpwstr>/g)].map(([, piece = '']) => piece);
  expect(pieces.join('')).toContain('china-national-standard-gb-t-7714-2015-numeric');
});

test('an author–date style cites author and year in the text', () => {
  const document = new Map(essayDocxParts(parts, options)).get('word/document.xml') ?? '';
  expect(document).not.toContain('>[1]<');
  expect(document).toMatch(/\((?:[^)]*), (?:\d{4}|n\.d\.)/);
});

test('a list without numbers is in the order of its authors, in GB/T 7714 those in Chinese first', () => {
  const named = (id: string, lang: string, name: string): EssayPart => ({
    is: 'quote',
    text: name,
    article: { ...first, id, url: `https://news.example/${id}`, lang, authors: [{ name }] },
  });
  const quoted = [
    named('1', 'en', 'Zoe Young'),
    named('2', 'zh-CN', '张明'),
    named('3', 'en', 'Amy Adams'),
    named('4', 'zh-CN', '安然'),
  ];
  const listed = (style: typeof options) => {
    const document = new Map(essayDocxParts(quoted, style)).get('word/document.xml') ?? '';
    const list = document.slice(document.indexOf('ADDIN ZOTERO_BIBL'));
    return [...list.matchAll(/Young|YOUNG|Adams|ADAMS|张明|安然/g)].map(([name]) => name.toLowerCase());
  };
  const inStyle = (citationStyle: 'apa' | 'gb-2025-author-date') => ({
    ...options,
    citing: { ...DEFAULT_SETTINGS, citationStyle },
  });
  expect(listed(inStyle('gb-2025-author-date'))).toEqual(['安然', '张明', 'adams', 'young']);
  expect(listed(inStyle('apa')).slice(0, 2)).toEqual(['adams', 'young']);
});

test('a note style cites in footnotes, and its bibliography is not numbered', () => {
  const chicago = { ...options, citing: { ...DEFAULT_SETTINGS, citationStyle: 'chicago' } } as const;
  const all = new Map(essayDocxParts(parts, chicago));
  const text = all.get('word/document.xml') ?? '';
  const notes = all.get('word/footnotes.xml') ?? '';
  expect([...text.matchAll(/<w:footnoteReference w:id="(\d)"\/>/g)].map(([, id]) => id)).toEqual(['1', '2', '3']);
  expect([...notes.matchAll(/<w:footnote w:id="(\d)">/g)].map(([, id]) => id)).toEqual(['1', '2', '3']);
  expect(notes.match(/ADDIN ZOTERO_ITEM/g)).toHaveLength(3);
  expect(notes).toContain('&quot;noteIndex&quot;:2');
  expect(text).not.toContain('ADDIN ZOTERO_ITEM');
  expect(text).not.toContain('[1]');
  expect(all.get('docProps/custom.xml')).toContain('noteType');
  expect(new Map(essayDocxParts(parts, gb)).get('docProps/custom.xml')).not.toContain('noteType');
});

test.runIf(hasPandoc)('Pandoc reads the footnotes of a note style', () => {
  const chicago = { ...options, citing: { ...DEFAULT_SETTINGS, citationStyle: 'chicago' } } as const;
  const bytes = Buffer.concat(essayDocx(parts, chicago).map((chunk) => Buffer.from(chunk as never)));
  const read = execFileSync('pandoc', ['-f', 'docx', '-t', 'markdown'], { input: bytes }).toString();
  expect(read.match(/^\[\^\d\]:/gm)).toHaveLength(3);
});

test('the same essay gives the same bytes, and the .zip opens', () => {
  const bytes = (): Uint8Array => Buffer.concat(essayDocx(parts, gb).map((chunk) => Buffer.from(chunk as never)));
  expect(bytes()).toEqual(bytes());
  expect(Object.keys(unzipSync(new Uint8Array(bytes())))).toContain('word/document.xml');
});

test.runIf(hasPandoc)('Pandoc reads the .docx: headings, quotes, text and references', () => {
  const bytes = Buffer.concat(essayDocx(parts, gb).map((chunk) => Buffer.from(chunk as never)));
  const read = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain'], { input: bytes }).toString();
  for (const words of ['Schools & <safety>', 'I think so', '各地要压实责任', '[1]', 'References'])
    expect(read).toContain(words);
});

/** It takes seconds to start: `npm run foreign` asks for it. */
const isAsked = process.env.FOREIGN !== undefined && spawnSync('soffice', ['--version']).status === 0;

test.skipIf(!isAsked)(
  'LibreOffice opens the .docx, with its text and Zotero’s fields',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'pressmark-'));
    try {
      writeFileSync(
        join(folder, 'x.docx'),
        Buffer.concat(essayDocx(parts, gb).map((chunk) => Buffer.from(chunk as never))),
      );
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'fodt',
        '--outdir',
        folder,
        join(folder, 'x.docx'),
      ]);
      const read = readFileSync(join(folder, 'x.fodt'), 'utf8');
      for (const words of ['Schools &amp; &lt;safety&gt;', '各地要压实责任', 'References'])
        expect(read).toContain(words);
      expect(read.match(/ADDIN ZOTERO_ITEM/g)).toHaveLength(3);
      expect(read).toContain('ADDIN ZOTERO_BIBL');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
