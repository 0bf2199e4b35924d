import { fullSizeOf } from '@/components/article/pictures';

/** Where a picture's words are. */
export interface PictureWords {
  range: Range;
  /** Its caption, or the text it stands after, or before: of that the nearest sentence is meant, not all. */
  where: 'caption' | 'before' | 'after';
}

/** A picture's caption, else the text before it, else that after it; undefined where there is none. */
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

/** The picture in Markdown, called `name`: a note is the reader's, and what the page says of the picture is no part of one. */
export const pictureNote = (picture: HTMLImageElement, name: string): string =>
  `![${name}](${fullSizeOf(picture).replace(/[\s()]/g, encodeURIComponent)})`;

function contentsOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
