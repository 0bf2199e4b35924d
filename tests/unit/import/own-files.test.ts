// @vitest-environment happy-dom
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cslJson } from '@/utils/export/formats/csl-json';
import { articlesCsv, csv, csvByCode, officialsCsv, tsv } from '@/utils/export/formats/csv';
import { html } from '@/utils/export/formats/html';
import { recogito, webAnnotation } from '@/utils/export/formats/web-annotation';
import { readFile } from '@/utils/import/read-file';
import type { Notebook } from '@/utils/model/notebook';
import { UI_LANGUAGES } from '@/utils/model/settings';
import { writeText } from '../export/readers';
import { factsOf, notebookOut, outAndIn } from './out-and-in';
import { context } from './parse-markup';
import { dryRun, EMPTY, readAll } from './reading';

describe('a file of ours restores the facts of a passage, and its note unchanged', () => {
  test.each(
    [csv, csvByCode, tsv].flatMap((format) =>
      (['words', 'machine'] as const).flatMap((headers) =>
        UI_LANGUAGES.map((language) => ({ format, headers, language, id: format.id })),
      ),
    ),
  )('$id under $headers in $language', async ({ format, headers, language }) => {
    const { notebook, back } = await outAndIn(format, { headers, language });
    const inOneLine = (facts: ReturnType<typeof factsOf>) =>
      format === tsv ? facts.map((one) => ({ ...one, note: one.note.replace(/\s+/g, ' ') })) : facts;
    expect(factsOf(back.notebook)).toEqual(inOneLine(factsOf(notebook)));
    const { annotations } = await dryRun(back, notebook);
    expect([annotations.added, annotations.changed, annotations.conflicts]).toEqual([[], [], []]);
  });

  test.each([webAnnotation, recogito, html])('$id', async (format) => {
    const { notebook, back } = await outAndIn(format);
    expect(factsOf(back.notebook)).toEqual(factsOf(notebook));
    const { annotations, articles } = await dryRun(back, notebook);
    expect([annotations.added, annotations.changed, annotations.conflicts]).toEqual([[], [], []]);
    expect([articles.added, articles.changed, articles.conflicts]).toEqual([[], [], []]);
  });
});

describe('a file of ours restores what is known of an article', () => {
  const wanted = ['authors', 'source', 'site', 'published', 'lang', 'kind', 'editors', 'keywords', 'partial'] as const;
  const known = (notebook: Notebook) =>
    Object.fromEntries(
      notebook.articles.map((article) => [
        article.url,
        Object.fromEntries(wanted.map((field) => [field, article[field]])),
      ]),
    );

  test.each([webAnnotation, recogito, html])('$id: everything, including the reading time', async (format) => {
    const { notebook, back } = await outAndIn(format);
    expect(known(back.notebook)).toEqual(known(notebook));
    expect(back.notebook.articles.map(({ accessed, changed }) => [accessed, changed]).toSorted()).toEqual(
      notebook.articles.map(({ accessed, changed }) => [accessed, changed]).toSorted(),
    );
  });

  test.each(['words', 'machine'] as const)(
    'our list of articles, under %s: as far as it has columns',
    async (headers) => {
      const { notebook, back } = await outAndIn(articlesCsv, { headers });
      const names = (people: { name: string }[]) => people.map(({ name }) => ({ name }));
      const inColumns = Object.fromEntries(
        Object.entries(known(notebook)).map(([url, article]) => [
          url,
          {
            ...article,
            authors: names(article.authors as never),
            editors: names(article.editors as never),
            // To the minute.
            published: expect.objectContaining({
              iso: (article.published as { iso: string }).iso.replace(/(T\d\d:\d\d):00/, '$1'),
            }),
          },
        ]),
      );
      expect(known(back.notebook)).toEqual(inColumns);
      expect(back.notebook.articles.map(({ accessed }) => Date.parse(accessed)).toSorted()).toEqual(
        notebook.articles.map(({ accessed }) => Date.parse(accessed)).toSorted(),
      );
    },
  );

  test('our references: authors, publication, publication date and reading time', async () => {
    const { notebook, back } = await outAndIn(cslJson);
    const shown = (book: Notebook) =>
      book.articles
        .map(({ url, authors, site, source, lang, published, accessed }) => [
          ...[url, authors.map(({ name }) => name), site, source, lang],
          ...[published?.iso.slice(0, 10), new Date(accessed).toDateString()],
        ])
        .toSorted();
    expect(shown(back.notebook)).toEqual(shown(notebook));
  });

  test('other programs get it in the standard’s own terms', async () => {
    const [item] = JSON.parse(writeText(webAnnotation, await notebookOut())).first.items;
    expect(item.target).toMatchObject({
      'dc:creator': expect.arrayContaining([expect.any(String)]),
      'dc:language': expect.any(String),
      'dcterms:issued': expect.stringMatching(/^2026-05/),
    });
  });
});

test('our page restores its texts letter for letter', async () => {
  const { notebook, back } = await outAndIn(html);
  expect(back.format).toBe('own-page');
  expect(back.notebook.revisions.map(({ sha256: hash }) => hash)).toEqual(
    notebook.revisions.map(({ sha256: hash }) => hash),
  );
  expect((await dryRun(back, EMPTY)).annotations.added).toHaveLength(4);
});

test('an article without annotations is restored from our page, too', async () => {
  const notebook = { ...(await notebookOut()), annotations: [] };
  const articles = notebook.articles.map((article) => ({ ...article, note: '' }));
  const { notebook: back } = await readAll(writeText(html, { ...notebook, articles }), {
    ...context,
    fileName: 'a.html',
  });
  expect(back.articles.map(({ url }) => url)).toEqual(expect.arrayContaining(articles.map(({ url }) => url)));
});

describe('a file of ours that cannot be imported is recognised, with what to do instead', () => {
  const refusal = async (input: string | Uint8Array, fileName: string) => {
    const result = await readFile(input, { ...context, fileName });
    return result.ok ? result.format : [result.reason, result.detail];
  };
  const zip = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, new TextEncoder().encode('x')])));

  test('a page of an earlier version', async () => {
    const page = writeText(html, await notebookOut()).replace(/<script[\s\S]*?<\/script>/g, '');
    expect(await refusal(page, 'a.html')).toEqual(['own-reading', 'HTML']);
  });

  test.each(UI_LANGUAGES)('the register of officials in %s', async (language) => {
    expect(await refusal(writeText(officialsCsv, await notebookOut(), { language }), 'a.csv')).toEqual([
      'own-reading',
      'CSV',
    ]);
  });

  test.each<[string, string[], string[]]>([
    [
      'for Obsidian',
      ['Pressmark/a.md', '.obsidian/snippets/pressmark.css', 'Pressmark/Pressmark.base'],
      ['own-reading', 'Obsidian'],
    ],
    ['for Obsidian without its styles', ['Pressmark/a.md', 'Pressmark/Pressmark.base'], ['own-reading', 'Obsidian']],
    ['of several pages', ['a.html', 'b.html'], ['archive', '']],
    ['that is a document', ['[Content_Types].xml', 'word/document.xml'], ['other-kind', 'Word']],
    ['that is a workbook', ['[Content_Types].xml', 'xl/workbook.xml'], ['other-kind', 'Excel']],
  ])('an archive %s', async (_, names, expected) => {
    expect(await refusal(zip(...names), 'a.zip')).toEqual(expected);
  });
});

describe('a page that only looks like ours', () => {
  test('by another program’s theme is a saved page', async () => {
    const page = (generator: string) =>
      `<!doctype html><meta name="generator" content="${generator}"><link rel="canonical" href="https://a.example/1"><title>T</title><article><h1>T</h1>${'<p>A sentence with some words in it, and more of them.</p>'.repeat(9)}</article>`;
    const file = { ...context, fileName: 'a.html' };
    expect(await readFile(page('Pressmark 1.0.0'), file)).toMatchObject({ ok: false, reason: 'own-reading' });
    expect(await readFile(page('Pressmark Pro 2.1'), file)).toMatchObject({ ok: true });
  });

  test('with a future reading time does not replace the newest text', async () => {
    const text = writeText(html, await notebookOut()).replace(/("accessed":\s*")\d{4}/g, '$12099');
    const back = await readAll(text, { ...context, fileName: 'a.html' });
    expect(back.notebook.articles.some(({ accessed }) => accessed.startsWith('2099'))).toBe(true);
    expect(back.notebook.revisions.map(({ created }) => created)).toEqual([context.now]);
  });
});
