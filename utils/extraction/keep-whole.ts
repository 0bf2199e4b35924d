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

/** Attachments of an official notice: 附件1：…, 论文链接：https://…, or a link to a document. */
export const isAttachment = (element: Element, text: string): boolean =>
  /^(附件|附：|附表|附圖|附图)|^[^:：]{2,12}[:：]\s*https?:\/\/\S+$/.test(text) ||
  DOCUMENT.test(text) ||
  isOfDocuments(element);

/** Does a sentence announce this list (…: )? */
const isAnnounced = (list: Element): boolean => /[:：]$/.test(tidy(list.previousElementSibling?.textContent ?? ''));

const isProse = (element: Element | null): boolean =>
  element?.localName === 'p' && isSentence(tidy(element.textContent ?? '')) && linkShare(element) < 0.4;

const isAmongProse = (element: Element): boolean =>
  isProse(element.previousElementSibling) && isProse(element.nextElementSibling);

/** Whether an element belongs to the article though Readability's rules of thumb would drop it. */
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

/** The text of a placeholder paragraph → the element it stands for, and the paragraph itself. */
export type Kept = ReadonlyMap<string, { element: Element; paragraph: Element }>;

/**
 * Replaces everything that must be kept whole by a placeholder paragraph while Readability chooses. Changes `document`.
 */
export function standIn(document: Document): Kept {
  const kept = new Map<string, { element: Element; paragraph: Element }>();
  for (const element of document.querySelectorAll('ul, ol, dl, aside, figure, div')) {
    if (!isKept(element) || !element.isConnected || element.closest('nav, footer, header')) continue;
    const sign = `\u2063${kept.size}\u2063`;
    const paragraph = document.createElement('p');
    paragraph.textContent = sign;
    kept.set(sign, { element, paragraph });
    element.replaceWith(paragraph);
  }
  return kept;
}

/**
 * Puts every element back in place of its paragraph in the chosen content, else where it stood. When Readability tries
 * again, it rebuilds the page with copies of the paragraphs: copies in the content are found by their text, and those
 * elsewhere are ignored.
 */
export function standBack(kept: Kept, content: Element): void {
  if (kept.size === 0) return;
  const left = new Set(kept.values());
  for (const paragraph of content.querySelectorAll('p')) {
    const one = kept.get(paragraph.textContent ?? '');
    if (!one || !left.delete(one)) continue;
    paragraph.replaceWith(one.element);
  }
  for (const { element, paragraph } of left) paragraph.replaceWith(element);
}
