// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readFile } from '@/utils/import/read-file';
import { context } from './parse-markup';

test.each([
  ['our own backup', '{\n"format": "pressmark-notebook",\n"version": 1,\n"codes": [],\n"articles": [\n', 'a.json'],
  ['a table', 'title,url,note\n', 'a.csv'],
])('%s that mentions other programs is still read', async (_, begins, fileName) => {
  const words = 'https://omnivore.app/me/x #Omnivore <rss> <opml> <en-export';
  const file = begins.startsWith('{')
    ? `${begins}],\n"revisions": [],\n"annotations": [],\n"generator": "${words}"\n}`
    : `${begins}One,https://omnivore.app/me/x,${words}\n`;
  expect(await readFile(file, { ...context, fileName })).toMatchObject({ ok: true });
});

test.each([
  ['Omnivore (Markdown)', '# One\n#Omnivore\n\n[Read on Omnivore](https://omnivore.app/me/one-18d)\n', 'a.md'],
  ['PDF', new TextEncoder().encode('%PDF-1.7 …'), 'a.pdf'],
  ['EPUB', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'book.epub'],
  ['RIS', 'TY  - NEWS\nTI  - x\nER  - \n', 'a.ris'],
  ['BibTeX', '@article{key,\n title = {x}\n}', 'a.bib'],
  [
    'BOOX',
    'BOOX 读书笔记 | <<活着>>余华\n第一章\n时间：2024-05-13 10:11\n【原文】words\n【批注】note\n【页码】12\n-------------------\n',
    'a.txt',
  ],
  [
    'Apple Books',
    '“words of the book”\n\nExcerpt From\nTitle\nAuthor\nThis material may be protected by copyright.\n',
    'a.txt',
  ],
  ['Apple Books', '“一段话”\n\n摘录来自\n书名\n作者\n此材料受版权保护。\n', 'a.txt'],
  ['Evernote', '<?xml version="1.0"?><!DOCTYPE en-export><en-export/>', 'a.enex'],
  ['Readwise (Markdown)', '# The Book\n\n## Metadata\n- Author: X\n\n## Highlights\n- words\n', 'a.md'],
])('%s is recognised, and does not become an article', async (name, input, fileName) => {
  expect(await readFile(input, { ...context, fileName })).toMatchObject({
    ok: false,
    reason: 'other-kind',
    detail: name,
  });
});

describe('the text of an article does not decide its kind of file', () => {
  const clip = (body: string) => `---\ntitle: One\nsource: https://a.example/one\n---\n${body}\n`;
  const page = (body: string) =>
    `<!-- saved from url=(0025)https://a.example/one -->\n<!DOCTYPE html><html><head><title>One</title></head><body><article><h1>One</h1>${body}<p>${'It is an article of many words, and they go on. '.repeat(20)}</p></article></body></html>`;
  test.each([
    ['a clip about feeds', clip('A feed begins with `<rss version="2.0">` or `<feed>`.'), 'a.md'],
    ['a clip with an outline in code', clip('```\n<opml version="2.0">\n<en-export>\n<xml><records>\n```'), 'a.md'],
    ['a clip with a link into Zotero', clip('Words, see [this](zotero://select/library/items/X).'), 'a.md'],
    ['a clip that links to Omnivore', clip('Words.\n\n[Read on Omnivore](https://omnivore.app/me/x)'), 'a.md'],
    ['a clip that shows a note’s markup', clip('It writes `<div data-schema-version="9">` and text.'), 'a.md'],
    ['a clip with a link named Original', clip('See the [Original](https://b.example/#:~:text=words).'), 'a.md'],
    ['a clip that shows our front matter', clip(`So:\n\ntext_sha256: ${'a'.repeat(64)}`), 'a.md'],
    ['a text with one link into Zotero', `Notes\n${'A line of words.\n'.repeat(9)}zotero://select/x\n`, 'a.txt'],
    ['a page with an element feed-header', page('<feed-header>x</feed-header>'), 'a.html'],
    ['a page with a picture in its own XML', page('<svg><feed></feed></svg><rss-link></rss-link>'), 'a.html'],
    ['a page with a link into Zotero', page('<a href="zotero://select/library/items/X">in Zotero</a>'), 'a.html'],
    ['a page with Kindle’s class', page('<div class="noteHeading">Note</div>'), 'a.html'],
  ])('%s', async (_, text, fileName) => {
    const result = await readFile(new TextEncoder().encode(text), { ...context, fileName });
    expect(result).toMatchObject({ ok: true });
  });

  const DECLARED = '\ufeff<?xml version="1.0"?>\n<!-- made <b>by hand</b> -->\n<?xml-stylesheet href="a.xsl"?>\n';
  test.each([
    ['RSS', `${DECLARED}<rss version="2.0"><channel/></rss>`],
    ['RSS', `${DECLARED}<feed xmlns="http://www.w3.org/2005/Atom"/>`],
    ['RSS', `${DECLARED}<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>`],
    ['OPML', `${DECLARED}<opml version="2.0"/>`],
    [
      'Evernote',
      `${DECLARED}<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export>`,
    ],
    ['EndNote XML', `${DECLARED}<xml><records/></xml>`],
  ])('%s is recognised by its root element', async (detail, text) => {
    expect(await readFile(new TextEncoder().encode(text), { ...context, fileName: 'a.xml' })).toMatchObject({ detail });
  });
});

test('a page about flomo is not a file of flomo', async () => {
  const page = `<html><head><title>Flomo raises ten million</title></head><body>${'<p>Words of it.</p>'.repeat(9)}</body></html>`;
  expect(await readFile(page, { ...context, fileName: 'a.html' })).toMatchObject({ ok: false, reason: 'no-address' });
});

test('flomo is recognised', async () => {
  const page =
    '<!DOCTYPE html><html><head><title>flomo - 笔记</title></head><body><div class="memo">x</div></body></html>';
  expect(await readFile(page, { ...context, fileName: 'a.html' })).toMatchObject({
    reason: 'other-kind',
    detail: 'flomo',
  });
});
