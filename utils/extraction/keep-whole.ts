import { linkShare } from './after/blocks';
import { isOwnBox } from './own-box';
import { isSentence, tidy } from './script';

/** Files that an article hands its readers. */
const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|wps|ofd|et|zip|rar|7z|csv|ods|odt|epub)([?#]|$)/i;

/** Is this a link, or a list of links, to documents of the article's? */
export function isOfDocuments(element: Element): boolean {
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];
  return links.length > 0 && links.every((link) => DOCUMENT.test(link.getAttribute('href') ?? ''));
}

/** Does a sentence announce this list (…: )? */
const isAnnounced = (list: Element): boolean => /[:：]$/.test(tidy(list.previousElementSibling?.textContent ?? ''));

const isProse = (element: Element | null): boolean =>
  element?.localName === 'p' && isSentence(tidy(element.textContent ?? '')) && linkShare(element) < 0.4;

const isAmongProse = (element: Element): boolean =>
  isProse(element.previousElementSibling) && isProse(element.nextElementSibling);

/** What is the article's own though Readability's rules of thumb would leave it out. */
function isKept(element: Element): boolean {
  if (element.matches('ul, ol')) return isOfDocuments(element) || (isAnnounced(element) && linkShare(element) > 0.5);
  if (element.matches('dl')) return linkShare(element) < 0.3;
  // Between two paragraphs of the text.
  if (!isAmongProse(element) || element.querySelector('form, input')) return false;
  if (element.matches('aside')) return linkShare(element) < 0.2 && isOwnBox(element);
  if (element.querySelectorAll('figure img, img[width]').length > 1) return linkShare(element) < 0.5;
  if (element.querySelector('blockquote, [class*="embed" i]') || /embed/i.test(element.className))
    return linkShare(element) < 0.6;
  return false;
}

/** Element of the page → the paragraph that stands for it while Readability chooses. */
export type Kept = ReadonlyMap<string, Element>;

/** Lets a paragraph stand for everything that is to be kept whole. Changes `document`. */
export function standIn(document: Document): Kept {
  const kept = new Map<string, Element>();
  for (const element of document.querySelectorAll('ul, ol, dl, aside, figure, div')) {
    if (!isKept(element) || !element.isConnected || element.closest('nav, footer, header')) continue;
    const sign = `\u2063${kept.size}\u2063`;
    const paragraph = document.createElement('p');
    paragraph.textContent = sign;
    kept.set(sign, element);
    element.replaceWith(paragraph);
  }
  return kept;
}

/** Puts everything back where its paragraph stands in the chosen content, or still in the page. */
export function standBack(kept: Kept, roots: readonly (Element | null)[]): void {
  if (kept.size === 0) return;
  for (const root of roots) {
    for (const paragraph of root?.querySelectorAll('p') ?? []) {
      const element = kept.get(paragraph.textContent ?? '');
      if (element) paragraph.replaceWith(element);
    }
  }
}
