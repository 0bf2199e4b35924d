import type { Take } from '@/utils/messaging/messages';
import type { ExtractedArticle } from '@/utils/model/article';

/** What is to be extracted: the page's article unless said. */
export type Wanted = Exclude<Take, 'block'> | Element | undefined;

/** Page → article, and what the reader may change of the last one extracted. */
export interface Extractor {
  /** Undefined when nothing is found there. */
  extract(what?: Wanted): ExtractedArticle | undefined;
  /** The article with these removed pieces (numbers in its trail), and no others, put back. */
  putBack(wanted: readonly number[]): ExtractedArticle;
  /** The article with its next page behind it. Rejects with `next-page-failed`. */
  appendNextPage(): Promise<ExtractedArticle>;
}

/** Where extract.js hands itself to annotator.js: two scripts of one isolated world. */
const world = globalThis as { pressmarkExtracts?: (extractor: Extractor) => void };

/** Resolves once extract.js has come into this page. It is sent behind the annotator, so that the frame is up first. */
export const whenExtractorCame: Promise<Extractor> = new Promise((resolve) => {
  world.pressmarkExtracts = resolve;
});
