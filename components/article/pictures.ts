/** Smaller pictures are ornaments that full size would not improve. CSS pixels on either side. */
const ORNAMENT = 64;
const PICTURE = /\.(jpe?g|png|gif|webp|avif|bmp)([?#].*)?$/i;

/** Makes the pictures of `body` buttons that open them at full size. A picture that links elsewhere stays a link. */
export function markPictures(body: HTMLElement, label: (alt: string) => string): void {
  for (const image of body.querySelectorAll('img')) {
    const link = image.closest('a');
    const declared = Number(image.getAttribute('width') ?? Number.POSITIVE_INFINITY);
    if (declared < ORNAMENT || (link && !PICTURE.test(link.href))) continue;
    // One tab stop, not two.
    link?.setAttribute('tabindex', '-1');
    image.tabIndex = 0;
    image.role = 'button';
    image.ariaHasPopup = 'dialog';
    image.ariaLabel = label(image.alt);
    image.addEventListener('load', () => image.naturalWidth < ORNAMENT && unmark(image), { once: true });
  }
}

/**
 * Says in a picture's place that it could not be loaded. The words are in the style sheet: text of ours among the
 * article's would shift every passage after it.
 */
export function markUnloaded(image: HTMLImageElement, sentence: string): void {
  const place = document.createElement('span');
  const words = [image.alt, sentence].filter(Boolean).join(' — ');
  place.className = 'picture-failed';
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', words);
  place.dataset.words = words;
  image.replaceWith(place);
}

/** The pictures of `body` that open at full size, in order. */
export const picturesOf = (body: HTMLElement): HTMLImageElement[] => [
  ...body.querySelectorAll<HTMLImageElement>('img[role="button"]'),
];

/** The largest picture that the page offers: what the link around it leads to, the widest of its srcset, or itself. */
export function fullSizeOf(image: HTMLImageElement): string {
  const linked = image.closest('a')?.href;
  if (linked && PICTURE.test(linked)) return linked;
  const widest = (image.srcset ?? '')
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .flatMap(([address, size = '1x']) => (address ? [{ address, size: Number.parseFloat(size) }] : []))
    .sort((a, b) => b.size - a.size)[0];
  return widest?.address ?? (image.currentSrc || image.src);
}

/** The page's caption of a picture, otherwise its alternative text. */
export const captionOf = (image: HTMLImageElement): string =>
  (image.closest('figure')?.querySelector('figcaption')?.textContent ?? '').trim() || image.alt;

function unmark(image: HTMLImageElement): void {
  image.removeAttribute('tabindex');
  image.role = null;
  image.ariaHasPopup = null;
  image.ariaLabel = null;
}
