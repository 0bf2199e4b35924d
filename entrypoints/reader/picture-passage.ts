import { captionOf, fullSizeOf } from '@/components/article/pictures';

/** Where a picture's words are: its caption, else the text before it, else that after it; undefined where there is none. */
export function wordsOf(picture: HTMLImageElement): Range | undefined {
  const caption = picture.closest('figure')?.querySelector('figcaption');
  if (caption?.textContent?.trim()) return contentsOf(caption);
  const texts = [...(picture.closest('.article-body')?.querySelectorAll('p, li, blockquote, h1, h2, h3, h4') ?? [])];
  const isBefore = (one: Element): boolean =>
    (one.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !one.contains(picture);
  const hasWords = (one: Element): boolean => (one.textContent ?? '').trim() !== '';
  const near = texts.findLast((one) => isBefore(one) && hasWords(one)) ?? texts.find(hasWords);
  return near && contentsOf(near);
}

/** The picture in Markdown, with what it shows. */
export const pictureNote = (picture: HTMLImageElement): string =>
  `![${captionOf(picture)
    .replace(/[[\]\n]/g, ' ')
    .slice(0, 200)}](${fullSizeOf(picture).replace(/[\s()]/g, encodeURIComponent)})`;

function contentsOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
