// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LibraryPaper } from '@/entrypoints/library/LibraryPaper';
import type { LibraryMemory } from '@/entrypoints/library/library-memory';
import type { Results } from '@/entrypoints/library/use-results';
import type { View } from '@/entrypoints/library/use-view';
import { type Arrangement, KINDS } from '@/utils/search/arrange';
import { foldGroups } from '@/utils/search/fold-groups';

const readAnnotations = vi.hoisted(() =>
  vi.fn(async (ids: string[]) =>
    ids.map((id) => [id, { id, codes: [], note: '', target: { selector: { quote: { exact: `quote ${id}` } } } }]),
  ),
);
vi.mock('@/entrypoints/library/use-records', () => ({ readAnnotations }));
vi.mock('@/entrypoints/library/db', () => ({ db: {} }));
afterEach(cleanup);

const { article: A, annotation: M, text: T } = KINDS;

/** A list by article, with the kinds of lines under each; annotations are numbered throughout. */
function listOf(articles: readonly (readonly (typeof M | typeof T)[])[]): Arrangement {
  let row = 0;
  const lines = articles.flatMap((under, article) => [
    [A, article] as const,
    ...under.map((kind) => [kind, kind === M ? row++ : article] as const),
  ]);
  return {
    kinds: Uint8Array.from(lines, ([kind]) => kind),
    refs: Uint32Array.from(lines, ([, ref]) => ref),
    groups: [],
    articleCount: articles.length,
    annotatedCount: articles.filter((under) => under.includes(M)).length,
    textCount: 0,
  };
}

/** The printed list, once it has been read for printing. */
async function printed(arrangement: Arrangement, articles: number, bareArticles = false) {
  const rows = arrangement.kinds.filter((kind) => kind === M).length;
  const index = {
    count: rows,
    idOf: (row: number) => `m${row}`,
    articles: Array.from({ length: articles }, (_, i) => ({
      id: `a${i}`,
      title: `Article ${i}`,
      source: 'Gazette',
      projects: [],
    })),
    articleOf: new Uint32Array(rows),
    firstOf: new Uint32Array(articles + 1),
    named: { official: { of: new Map() } },
    columns: { day: { values: [''], of: new Uint32Array(articles) } },
    flags: new Uint8Array(rows),
  };
  const memory = { index, codes: [], projectNames: new Map() } as unknown as LibraryMemory;
  const results = { arrangement, filtered: { rowCount: rows, rows: new Uint8Array(rows) } } as unknown as Results;
  const view = { query: '', grouping: 'article', bareArticles } as View;
  readAnnotations.mockClear();
  const { container } = render(<LibraryPaper memory={memory} results={results} view={view} folded={new Set()} />);
  await vi.waitFor(() => expect(readAnnotations).toHaveBeenCalled());
  await act(async () => {});
  act(() => void dispatchEvent(new Event('beforeprint')));
  const texts = (selector: string) => [...container.querySelectorAll(selector)].map((one) => one.textContent ?? '');
  return { headings: texts('h3'), quotes: texts('blockquote'), facts: texts('h1 + p')[0] };
}

test('printing ends after the 1,000th annotation and says so', async () => {
  const articles = Array.from({ length: 700 }, () => [M, M] as const);
  const { headings, quotes, facts } = await printed(listOf(articles), articles.length);
  expect(quotes).toHaveLength(1000);
  expect(headings).toHaveLength(500);
  expect(facts).toContain('the first 1,000 are printed');
});

test('a heading without printed content is left out, unless articles without annotations are listed on purpose', async () => {
  const list = listOf([[M], [], [T], [T, M]]);
  const paper = await printed(list, 4);
  expect(paper.headings).toEqual(['Article 0', 'Article 3']);
  expect(paper.quotes).toEqual(['quote m0', 'quote m1']);
  expect(paper.facts).not.toContain('are printed');
  cleanup();
  expect((await printed(list, 4, true)).headings).toEqual(['Article 0', 'Article 1', 'Article 2', 'Article 3']);
});

test('folded annotations do not count against the limit', async () => {
  const articles = [Array.from({ length: 1200 }, () => M), [M, M]];
  const folded = foldGroups(listOf(articles), new Set(['a0']), (place) => `a${place}`);
  const { headings, quotes, facts } = await printed(folded, 2);
  expect(headings).toEqual(['Article 0', 'Article 1']);
  expect(quotes).toEqual(['quote m1200', 'quote m1201']);
  expect(facts).not.toContain('are printed');
});
