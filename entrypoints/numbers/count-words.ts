import { textsById } from '@/entrypoints/library/read-text-groups';
import { distinctWords, type PlacedWords } from '@/utils/analysis/distinct-words';
import { isListed } from '@/utils/analysis/function-words';
import { type KeyWord, keyWords } from '@/utils/analysis/keyness';
import { readTexts } from '@/utils/analysis/text-reader';
import { createPhraseCounter, createWordCounter, frequentIn, type WordCounter } from '@/utils/analysis/word-counts';
import { nextTask } from '@/utils/anchoring/slices';
import { foldText, type SearchFold } from '@/utils/search/fold-text';
import { type LibraryIndex, quoteOf, startOf } from '@/utils/search/library-index';
import type { View } from './use-view';

interface Sides {
  here: (row: number) => boolean;
  there: (row: number) => boolean;
}

export interface Typical {
  here: KeyWord[];
  there: KeyWord[];
  wordsHere: number;
  wordsThere: number;
}

/** Words shown on each side. */
const MOST = 25;
const SLICE_MS = 12;

/**
 * Finds words typical of one slice compared with another, in the passages or in the whole texts of their articles. What
 * several passages of a side share counts once; an article with passages on both sides counts for the first.
 */
export async function countWords(
  index: LibraryIndex,
  fold: SearchFold,
  sides: Sides,
  { basis, counted }: Pick<View, 'basis' | 'counted'>,
  signal: AbortSignal,
): Promise<Typical> {
  const read = basis === 'quotes' ? readQuotes : readWhole;
  const words = pair(createWordCounter);
  await read(index, fold, sides, words, signal);
  const [here, there] = [words.here.finish(), words.there.finish()];
  const totals = { wordsHere: here.total, wordsThere: there.total };
  const typical = (a: typeof here, b: typeof there): Typical => ({
    here: keyWords(a, b, MOST, isListed),
    there: keyWords(b, a, MOST, isListed),
    ...totals,
  });
  if (counted === 'words') return typical(here, there);
  const phrases = pair(() => createPhraseCounter(frequentIn(here, there)));
  await read(index, fold, sides, phrases, signal);
  return typical(phrases.here.finish(), phrases.there.finish());
}

type Counters = Record<'here' | 'there', WordCounter>;

const pair = (make: () => WordCounter): Counters => ({ here: make(), there: make() });

async function readQuotes(
  index: LibraryIndex,
  _fold: SearchFold,
  sides: Sides,
  counters: Counters,
  signal: AbortSignal,
): Promise<void> {
  let since = performance.now();
  for (const article of index.articles.keys()) {
    const passages: Record<keyof Counters, PlacedWords[]> = { here: [], there: [] };
    for (let row = index.firstOf[article] ?? 0; row < (index.firstOf[article + 1] ?? 0); row++) {
      const side = sides.here(row) ? 'here' : sides.there(row) ? 'there' : undefined;
      if (!side) continue;
      const start = startOf(index, row);
      passages[side].push({ start, words: quoteOf(index, row) });
    }
    for (const side of ['here', 'there'] as const)
      for (const words of distinctWords(passages[side])) counters[side].add(words);
    if (performance.now() - since < SLICE_MS) continue;
    await nextTask();
    signal.throwIfAborted();
    since = performance.now();
  }
}

async function readWhole(
  index: LibraryIndex,
  fold: SearchFold,
  { here, there }: Sides,
  counters: Counters,
  signal: AbortSignal,
): Promise<void> {
  const side: (keyof Counters | undefined)[] = new Array(index.articles.length);
  for (let row = 0; row < index.count; row++) {
    const article = index.articleOf[row] ?? 0;
    if (here(row)) side[article] = 'here';
    else if (there(row)) side[article] ??= 'there';
  }
  const reader = {
    needs: (article: number) => side[article] !== undefined,
    add: (article: number, text: string) => counters[side[article] ?? 'there'].add(foldText(text, fold)),
    finish: () => undefined,
  };
  await readTexts(index, reader, { read: textsById, signal });
}
