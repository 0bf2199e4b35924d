import { Readability } from '@mozilla/readability';
import { isHan, weigh } from './script';

/** Readability gives up on stricter rules below this many characters; a Chinese sentence needs far fewer. */
const THRESHOLD = { han: 120, other: 500 };

/** The element of the copy that holds the article, cleaned by Readability; undefined when there is none. Changes `document`. */
export function chooseNode(document: Document): Element | undefined {
  const charThreshold = isHan(document.body?.textContent ?? '') ? THRESHOLD.han : THRESHOLD.other;
  const article = new Readability<Element>(document, {
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
    // The tree itself: writing it out and parsing it again would cost more than all passes.
    serializer: (node) => node as Element,
  }).parse();
  const content = article?.content ?? undefined;
  return content && weigh(content.textContent ?? '') > 0 ? content : undefined;
}
