import { type LibraryIndex, type Scores, scanIndex } from './library-index';
import type { Term } from './match';
import type { CodeHits } from './named-codes';

/** Articles whose saved text contains a term, by `termKey`; from the scan of the texts, which takes longer. */
export type TextHits = ReadonlyMap<string, Uint8Array>;

/** A key for a term: terms with the same key find the same. */
export const termKey = ({ text, isPhrase }: Term): string => (isPhrase ? `"${text}"` : text);

/** What a search found. Scores are 0 where nothing matched. */
export interface Found extends Scores {
  /** Articles that contain all terms, some of them only in the saved text. */
  texts: Uint8Array;
}

/**
 * A match in a quote or note counts more for it than one in the title above it, and one in a title more than one in the
 * text below it.
 */
const OWN = 4;

/**
 * Annotations that contain all terms in quote, note, or the title and details of their article, or have a code of that
 * name; articles that contain all in title and details, or together with their saved text. Undefined when nothing is
 * searched for.
 */
export function search(
  index: LibraryIndex,
  terms: readonly Term[],
  hits: TextHits = new Map(),
  coded: CodeHits = new Map(),
): Found | undefined {
  if (terms.length === 0) return undefined;
  const found: Found = {
    rows: new Uint8Array(index.count).fill(1),
    articles: new Uint8Array(index.articles.length).fill(1),
    texts: new Uint8Array(index.articles.length),
  };
  for (const term of terms) {
    const combine = term.isExcluded ? takeAway : addTerm;
    combine(index, found, withCoded(scanIndex(index, term), coded.get(termKey(term))), hits.get(termKey(term)));
  }
  return found;
}

/** Scores with those of rows that a term finds by their code: what says the word itself comes before them. */
function withCoded({ rows, articles }: Scores, coded: Uint8Array | undefined): Scores {
  return { rows: coded ? rows.map((score, row) => score || (coded[row] ?? 0)) : rows, articles };
}

/** Scores are stored as bytes. */
const added = (a: number, b: number): number => Math.min(255, a + b);

function addTerm(index: LibraryIndex, found: Found, scores: Scores, texts: Uint8Array | undefined): void {
  for (let row = 0; row < index.count; row++) {
    const before = found.rows[row] ?? 0;
    if (before === 0) continue;
    const score = (scores.rows[row] ?? 0) * OWN + (scores.articles[index.articleOf[row] ?? 0] ?? 0);
    found.rows[row] = score > 0 ? added(before, score) : 0;
  }
  for (let article = 0; article < index.articles.length; article++) {
    const before = found.articles[article] ?? 0;
    if (before === 0) continue;
    const title = scores.articles[article] ?? 0;
    const inText = texts?.[article] ?? 0;
    found.articles[article] = title + inText > 0 ? added(before, title * OWN + inText) : 0;
    if (title + inText === 0) found.texts[article] = 0;
    else if (title === 0) found.texts[article] = 1;
  }
}

function takeAway(index: LibraryIndex, found: Found, scores: Scores, texts: Uint8Array | undefined): void {
  for (let row = 0; row < index.count; row++) {
    if (scores.rows[row] || scores.articles[index.articleOf[row] ?? 0]) found.rows[row] = 0;
  }
  for (let article = 0; article < index.articles.length; article++) {
    if (!scores.articles[article] && !texts?.[article]) continue;
    found.articles[article] = 0;
    found.texts[article] = 0;
  }
}
