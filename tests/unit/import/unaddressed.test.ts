// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { hereOf, planImport } from '@/utils/import/plan';
import type { Notebook } from '@/utils/model/notebook';
import { context } from './parse-markup';
import { EMPTY, NOW, readAll } from './reading';

const read = (text: string, fileName: string) => readAll(text, { ...context, fileName });
type Read = Awaited<ReturnType<typeof readAll>>;

/** The titles and quotes that importing a file into a notebook would add. */
async function addedTo(notebook: Notebook, file: Read) {
  const { tables } = await planImport([file], hereOf(notebook), { now: NOW });
  return {
    articles: tables.articles.listed.added.map(({ title, authors }) => `${title} by ${authors[0]?.name ?? 'nobody'}`),
    annotations: tables.annotations.listed.added.map(({ target }) => target.selector.quote.exact),
    changed: tables.articles.changed + tables.annotations.changed + tables.annotations.conflicts,
  };
}
const NOTHING = { articles: [], annotations: [], changed: 0 };

const BARE = 'Highlight,Book Title,Note\nthe words,Editorial,mine\nother words,Editorial,\n';
const FULL =
  'Highlight,Book Title,Note,Book Author,Publisher,Date Published\nthe words,Editorial,mine,Ann,The Paper,2024-03-05\nother words,Editorial,,Ann,The Paper,2024-03-05\n';

describe('an article without an address', () => {
  test.each([
    ['more', BARE, FULL],
    ['less', FULL, BARE],
  ])('is matched to an earlier import of which the file now says %s', async (_, earlier, later) => {
    const { notebook } = await read(earlier, 'a.csv');
    expect(await addedTo(notebook, await read(later, 'b.csv'))).toEqual(NOTHING);
  });

  test('is matched by a list without quotes, too', async () => {
    const { notebook } = await read('title,tags,quote\nEditorial,a,\n', 'a.csv');
    expect(await addedTo(notebook, await read('title,author,quote\nEditorial,Ann,\n', 'b.csv'))).toEqual(NOTHING);
  });

  test('is separate if two files name different authors, even with the same text in it', async () => {
    const { notebook } = await read('Highlight,Book Title,Book Author\nthe words,Editorial,Ann\n', 'a.csv');
    const later = await read('Highlight,Book Title,Book Author\nthe words,Editorial,Ben\n', 'b.csv');
    expect(await addedTo(notebook, later)).toEqual({
      articles: ['Editorial by Ben'],
      annotations: ['the words'],
      changed: 0,
    });
  });

  test('is separate if one file names different authors, even with the same text in it', async () => {
    const file = await read(
      'Highlight,Book Title,Book Author\nthe words,Editorial,Ann\nthe words,Editorial,Ben\n',
      'a.csv',
    );
    expect(await addedTo(EMPTY, file)).toMatchObject({
      articles: ['Editorial by Ann', 'Editorial by Ben'],
      annotations: ['the words', 'the words'],
    });
    expect(await addedTo(file.notebook, file)).toEqual(NOTHING);
  });

  test('is matched to neither of two candidates in a file', async () => {
    const { notebook } = await read('Highlight,Book Title\nold words,Editorial\n', 'a.csv');
    const later = await read(
      'Highlight,Book Title,Book Author,Date Published\none,Editorial,A. Smith,2020-01-01\ntwo,Editorial,B. Jones,2021-01-01\n',
      'b.csv',
    );
    expect((await addedTo(notebook, later)).articles).toEqual(['Editorial by A. Smith', 'Editorial by B. Jones']);
    const alone = await read('Highlight,Book Title,Book Author\none,Editorial,A. Smith\n', 'b.csv');
    expect((await addedTo(notebook, alone)).articles).toEqual([]);
  });

  test('is matched after the reader corrected its author', async () => {
    const { notebook } = await read(FULL, 'a.csv');
    const corrected = notebook.articles.map((article) => ({
      ...article,
      authors: [{ name: 'Anne' }],
      provenance: { authors: 'by-hand' },
    }));
    const later = await read(FULL.replaceAll(',Ann,', ',Ann Lee,'), 'b.csv');
    expect((await addedTo({ ...notebook, articles: corrected }, later)).annotations).toEqual([]);
  });

  test('Readwise: books of one title by two authors are separate', async () => {
    const book = (author: string, text: string) => ({
      title: 'Editorial',
      author,
      source_url: null,
      highlights: [{ text }],
    });
    const { notebook } = await read(JSON.stringify({ results: [book('Ann', 'one'), book('Ben', 'two')] }), 'a.json');
    expect(notebook.articles.map(({ authors }) => authors[0]?.name)).toEqual(['Ann', 'Ben']);
    const before = await read(JSON.stringify([{ title: 'Editorial', highlights: [{ text: 'one' }] }]), 'a.json');
    const later = await read(JSON.stringify({ results: [book('Ann', 'one')] }), 'a.json');
    expect(await addedTo(before.notebook, later)).toEqual(NOTHING);
  });
});
