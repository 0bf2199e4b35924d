import { foldText, type SearchFold } from './fold-text';
import type { LibraryIndex } from './library-index';
import { nextMatch, type Term } from './match';
import { type TextHits, termKey } from './search';

/** The most characters of folded texts kept in memory; most notebooks fit, of a larger one the rest is read again. */
const KEPT_UNITS = 4_000_000;

export interface TextScanner {
  /** Which articles' saved texts contain each term. Throws the signal's reason when that aborts. */
  scan: (index: LibraryIndex, terms: readonly Term[], signal: AbortSignal) => Promise<TextHits>;
  /** Says that texts changed: cached ones are out of date. */
  forget: () => void;
}

interface Text {
  /** The article's. */
  id: string;
  text: string;
}

/** Scans the saved texts that `read` gives a batch at a time. */
export function createTextScanner(read: () => AsyncIterable<Text[]>, fold: SearchFold): TextScanner {
  let kept: Text[] | undefined;

  async function* folded(): AsyncGenerator<Text[]> {
    if (kept) return yield kept;
    const all: Text[] = [];
    let units = 0;
    for await (const batch of read()) {
      const texts = batch.map(({ id, text }) => ({ id, text: foldText(text, fold) }));
      units += texts.reduce((sum, { text }) => sum + text.length, 0);
      if (units <= KEPT_UNITS) for (const text of texts) all.push(text);
      yield texts;
    }
    if (units <= KEPT_UNITS) kept = all;
  }

  return {
    async scan(index, terms, signal) {
      const places = new Map(index.articles.map(({ id }, i) => [id, i]));
      const hits = new Map(terms.map((term) => [termKey(term), new Uint8Array(index.articles.length)]));
      for await (const texts of folded()) {
        signal.throwIfAborted();
        for (const { id, text } of texts) {
          const place = places.get(id);
          if (place === undefined) continue;
          for (const term of terms) {
            const scores = hits.get(termKey(term));
            if (scores && nextMatch(text, term, 0) >= 0) scores[place] = 1;
          }
        }
      }
      return hits;
    },
    forget: () => {
      kept = undefined;
    },
  };
}
