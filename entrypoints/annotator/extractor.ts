import type { Take } from '@/utils/messaging/messages';
import type { ExtractedArticle } from '@/utils/model/article';

/** Page → extracted article; undefined when nothing is found there. What is taken is the whole page unless said. */
export type Extract = (what?: Exclude<Take, 'block'> | Element) => ExtractedArticle | undefined;

/** Where extract.js hands itself to annotator.js: two scripts of one isolated world. */
const world = globalThis as { pressmarkExtracts?: (extract: Extract) => void };

/** Resolves once extract.js has come into this page. It is sent behind the annotator, so that the frame is up first. */
export const whenExtractCame: Promise<Extract> = new Promise((resolve) => {
  world.pressmarkExtracts = resolve;
});
