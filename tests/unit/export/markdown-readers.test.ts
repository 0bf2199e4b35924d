import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { formats } from '@/utils/export/formats';
import { csv, csvByCode } from '@/utils/export/formats/csv';
import type { Notebook } from '@/utils/model/notebook';
import { anyNotebook } from '../import/generate-notebook';
import { writeText } from './readers';
import { annotate, article, sampleNotebook, uuid } from './sample-notebook';

const MARKDOWN = formats.filter(({ extension }) => extension === 'md');
const commonMark = new MarkdownIt({ html: true });

/** The visible characters: without spaces and controls. Accents are separate, so that one at an edge is not lost. */
const letters = (text: string) => text.normalize('NFD').replace(/[\p{C}\p{Z}\s]+/gu, '');

const FRONT = /^---\n([\s\S]*?)\n---\n/;

const alone = (notebook: Notebook): Notebook[] =>
  notebook.articles.map((article) => ({ ...notebook, articles: [article] }));

describe.each(MARKDOWN)('$id', (format) => {
  test('has front matter that a YAML parser reads, with the title unchanged', () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        for (const one of alone(notebook)) {
          const front = FRONT.exec(writeText(format, one))?.[1];
          if (front === undefined) continue;
          const properties = parseYaml(front) as Record<string, unknown>;
          if ('title' in properties)
            expect(letters(String(properties.title))).toBe(letters(one.articles[0]?.title ?? ''));
          expect(Object.values(properties).every((value) => ['string', 'object'].includes(typeof value))).toBe(true);
        }
      }),
    );
  });

  test('has every quote as plain text: nothing of a page becomes HTML, code, an image or a heading', () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        // Notes are the reader's own Markdown; here only what pages say is tried.
        const silent = {
          ...notebook,
          articles: notebook.articles.map((article) => ({ ...article, note: '' })),
          annotations: notebook.annotations
            .filter(({ target }) => letters(target.selector.quote.exact) !== '')
            .map((annotation) => ({ ...annotation, note: '' })),
        };
        const text = writeText(format, silent).replace(FRONT, '');
        const tokens = commonMark.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
        // The one tag of our own: where signs would not be seen as such.
        const kinds = new Set(tokens.filter(({ content }) => !/^<\/?mark>$/.test(content)).map(({ type }) => type));
        for (const kind of ['html_block', 'html_inline', 'fence', 'code_block', 'code_inline', 'image', 'hr'])
          expect(kinds).not.toContain(kind);
        const headings = tokens.filter(({ type }) => type === 'heading_open').length;
        expect(headings).toBeLessThanOrEqual(2 * notebook.articles.length);
        const words = letters(
          tokens
            .filter(({ type }) => type === 'text' || type === 'text_special')
            .map(({ content }) => content)
            .join('\n'),
        );
        if (format.id === 'full-text') return;
        for (const { target, deleted } of notebook.annotations)
          if (!deleted) expect(words).toContain(letters(target.selector.quote.exact));
      }),
      { numRuns: 60 },
    );
  });
});

test.each(['1.1', '1.2'] as const)(
  'for YAML %s an article’s dates are dates, and a title like one is text',
  (version) => {
    const dated = { ...article, title: '2019-08-23', source: '2020-01-01', authors: [{ name: '2021-01-01' }] };
    for (const format of MARKDOWN) {
      const written = FRONT.exec(writeText(format, { ...sampleNotebook, articles: [dated], annotations: [] }))?.[1];
      if (written === undefined || !written.includes('title:')) continue;
      const { title, source = '2020-01-01', published } = parseYaml(written, { version }) as Record<string, unknown>;
      expect([title, source]).toEqual(['2019-08-23', '2020-01-01']);
      if (version === '1.1' && published !== undefined) expect(published).toBeInstanceOf(Date);
    }
  },
);

// Characters that `.trim()` takes for space, that files are cleaned of, or that stay and show nothing.
const INVISIBLE = ['\ufeff', '\u202e\u2066', '\u200b', '\u200b\n\u200d', '\u00a0\n\u3000', '\u2060\u00ad', '\u0000'];

describe.each(INVISIBLE.map((exact) => [JSON.stringify(exact), exact]))('a quote of nothing but %s', (_, exact) => {
  const written = (id: string): string => {
    const target = { selector: { quote: { exact, prefix: '', suffix: '' } } };
    const annotations = [annotate(30, '李', { target, codes: [uuid(12)], note: 'mine' })];
    const format = formats.find((one) => one.id === id);
    return format ? writeText(format, { ...sampleNotebook, articles: [article], annotations }) : '';
  };

  test('is one block in Logseq, with its properties and its note', () => {
    const block = written('logseq').split('\n\t- ').at(-1) ?? '';
    expect(block).toMatch(
      /^> ?[^\S\n]*\p{C}*\n(\t {2}>.*\n)*\t {2}id:: \S+\n\t {2}codes:: #地点\n(\t {2}.*\n)*\t\t- mine\n$/u,
    );
  });

  test('keeps the callout in Obsidian intact', () => {
    const lines = written('obsidian').split('\n');
    const [start, end] = [
      lines.findIndex((line) => line.startsWith('> [!')),
      lines.indexOf(`^q-${uuid(30).replaceAll('-', '').slice(-10)}`),
    ];
    expect(lines.slice(start, end - 1).filter((line) => !line.startsWith('>'))).toEqual([]);
  });
});

describe.each([csv, csvByCode])('$id', (format) => {
  test('a CSV parser finds every annotation, with columns by name and values unchanged', () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const text = writeText(format, notebook, { headers: 'machine' });
        const rows: Record<string, string>[] = parseCsv(text, { bom: true, columns: true, record_delimiter: '\r\n' });
        const living = notebook.annotations.filter(({ deleted }) => !deleted);
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(living.map(({ id }) => id)));
        const quotes = new Map(living.map(({ id, target }) => [id, letters(target.selector.quote.exact)]));
        for (const row of rows) expect(letters(row.quote ?? '')).toBe(quotes.get(row.id ?? ''));
      }),
    );
  });

  test('under readable headers no cell is a formula', () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const text = writeText(format, notebook, { headers: 'words' });
        const rows: string[][] = parseCsv(text, { bom: true, record_delimiter: '\r\n', relax_column_count: true });
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
