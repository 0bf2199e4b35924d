import { reportError } from '@/utils/report-error';
import { marksIn } from '@/utils/search/excerpt';
import type { SearchFold } from '@/utils/search/fold-text';
import type { Term } from '@/utils/search/match';
import type { About } from './about-line';
import { db } from './db';

/** A place in a saved copy, as given in the reader's address (entrypoints/reader/place-asked.ts). */
export type Place = { annotation: string } | { exact: string; prefix: string; suffix: string; start: string };

/** Opens an article's saved copy in the reader, at a place in it; in a new tab when `newTab`. */
export function openArticle(articleId: string, place?: Place, { newTab } = { newTab: false }): void {
  const address = `/reader.html?article=${articleId}${place ? `#${new URLSearchParams(place)}` : ''}`;
  if (newTab) window.open(address, '_blank');
  else location.assign(address);
}

/** What was searched for. */
interface Wanted {
  terms: readonly Term[];
  fold: SearchFold;
}

/** Opens what a line refers to: an annotation's passage, or the match in the saved text. */
export async function openLine(about: About, wanted: Wanted, options: { newTab: boolean }): Promise<void> {
  const { article, annotation, isInText } = about;
  if (!isInText) return openArticle(article, annotation ? { annotation } : undefined, options);
  const row = await db.texts.get(article).catch((error: unknown) => {
    reportError(error, 'reading a saved text');
    return undefined;
  });
  openArticle(article, firstMatch(row?.text ?? '', wanted), options);
}

/** Context on each side of a match, in UTF-16 units, by which it is found in another revision. */
const CONTEXT = 32;

/** The first match of the terms in a saved text; undefined when there is none. */
export function firstMatch(text: string, { terms, fold }: Wanted): Place | undefined {
  const [mark] = marksIn(text, terms, fold);
  if (!mark) return undefined;
  const [start, end] = mark;
  return {
    exact: text.slice(start, end),
    prefix: withoutHalves(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: withoutHalves(text.slice(end, end + CONTEXT)),
    start: String(start),
  };
}

/** Removes lone surrogates, which cannot be encoded in an address. */
const withoutHalves = (text: string): string => text.replace(/\p{Surrogate}/gu, '');
