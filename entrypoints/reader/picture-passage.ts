import { fullSizeOf } from '@/components/article/pictures';

/** The text that stands for a picture. */
export interface PictureWords {
  range: Range;
  /** Its caption, or the text before or after the picture, of which only the nearest sentence is used. */
  where: 'caption' | 'before' | 'after';
}

/** A picture's caption, or else the text before it, or else the text after it; undefined when there is none. */
export function wordsOf(picture: HTMLImageElement): PictureWords | undefined {
  const caption = picture.closest('figure')?.querySelector('figcaption');
  if (caption?.textContent?.trim()) return { range: contentsOf(caption), where: 'caption' };
  const texts = [...(picture.closest('.article-body')?.querySelectorAll('p, li, blockquote, h1, h2, h3, h4') ?? [])];
  const isBefore = (one: Element): boolean =>
    (one.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !one.contains(picture);
  const hasWords = (one: Element): boolean => (one.textContent ?? '').trim() !== '';
  const before = texts.findLast((one) => isBefore(one) && hasWords(one));
  const near = before ?? texts.find(hasWords);
  return near && { range: contentsOf(near), where: before ? 'before' : 'after' };
}

/**
 * The picture as a Markdown image named `name`. Its alternative text is left out: a note contains only the reader's
 * words.
 */
export const pictureNote = (picture: HTMLImageElement, name: string): string =>
  `![${name}](${fullSizeOf(picture).replace(/[\s()]/g, encodeURIComponent)})`;

function contentsOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
