import { isOfDocuments } from '@/utils/extraction/keep-whole';
import { readLines } from '@/utils/extraction/lines';
import { isSentence, weigh } from '@/utils/extraction/script';

/** Less, without a sentence in it, is a name or a date that was left over. */
const LEAST = 60;
const SENTENCE = /[。！？]|[.!?]["'”’)\]]?(\s|$)/u;
const SHOWS = 'img, picture, video, audio, table, math, pre';

/** Is nothing left that anybody would read or look at? Asked when all passes are done. */
export function isEmpty(content: Element): boolean {
  if (content.querySelector(SHOWS)) return false;
  // Players have become links by now, and documents are all there is to some notices.
  if ([...content.querySelectorAll('a')].some((link) => link.textContent?.startsWith('▶') || isOfDocuments(link)))
    return false;
  const lines = readLines(content);
  const weight = lines.reduce((sum, { text }) => sum + weigh(text), 0);
  return weight < LEAST && !lines.some(({ text }) => isSentence(text) || (SENTENCE.test(text) && weigh(text) > 24));
}
