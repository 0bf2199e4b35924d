import { baseOf } from '@/utils/extraction/canonical-url';
import { fragmentOf } from '@/utils/extraction/fragment-of';
import type { Page, Pass, Trail } from '@/utils/extraction/pass';
import { hasAddress, pictureAddress, resolvePicture } from './picture-sources';

/** Gives pictures the addresses they would have had once scrolled to, and shows pictures in `<noscript>` once. */
export const resolveLazyImages: Pass<Page> = {
  name: 'resolve-lazy-images',
  run({ document, url }, trail) {
    const base = baseOf(document, url);
    for (const button of document.querySelectorAll('figure button, button[class*="image" i]')) showButton(button);
    for (const image of document.querySelectorAll('amp-img, amp-anim')) trail.repaired(asImage(image));
    // Sources first: an image may take its address from them.
    for (const source of document.querySelectorAll('picture > source')) resolvePicture(source, base);
    for (const image of document.querySelectorAll('img')) if (resolvePicture(image, base)) trail.repaired(image);
    for (const box of document.querySelectorAll<HTMLElement>('body [style*="background-image"]'))
      showBackground(box, base);
    for (const noscript of document.querySelectorAll('body noscript')) unwrap(noscript, base, trail);
  },
};

/** A picture that is pressed to be seen large: the button around it would take it away. */
function showButton(button: Element): void {
  if (!button.querySelector('img, noscript')) return;
  const box = button.ownerDocument.createElement('div');
  for (const child of [...button.children])
    if (child.matches('img, picture, noscript') || child.querySelector('img, noscript')) box.append(child);
  button.replaceWith(box);
}

/** A picture that only the program of AMP shows is a picture. */
function asImage(amp: Element): Element {
  const image = amp.ownerDocument.createElement('img');
  for (const { name, value } of amp.attributes) if (AMP_KEEPS.has(name)) image.setAttribute(name, value);
  // The content is for browsers without scripts, or until the picture is loaded: the same picture again.
  amp.replaceWith(image);
  return image;
}
const AMP_KEEPS = new Set(['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'title']);

/** A picture set as the background of a box that says nothing else is a picture. */
function showBackground(box: HTMLElement, base: string): void {
  const address = /url\(\s*["']?([^"')]+)/.exec(box.style.backgroundImage)?.[1];
  const href = address && pictureAddress(address, base);
  if (!href || box.textContent?.trim() || box.querySelector('img, video')) return;
  const image = box.ownerDocument.createElement('img');
  image.setAttribute('src', href);
  image.setAttribute('alt', box.getAttribute('aria-label') ?? '');
  if (box.getAttribute('role') === 'img' || Number.parseFloat(box.style.width) >= WIDE)
    image.setAttribute('width', String(WIDE));
  box.append(image);
}

/** Narrower ones are icons and portraits, in CSS pixels. */
const WIDE = 300;

/** Sets the pictures of a `<noscript>` where it stood, or their addresses on the ones that wait beside it. */
function unwrap(noscript: Element, base: string, trail: Trail): void {
  const fallbacks = picturesIn(noscript);
  for (const image of fallbacks) resolvePicture(image, base);
  const shown = fallbacks.filter((image) => hasAddress(image, base) && !isPixel(image));
  const [only] = shown;
  const beside = only && shown.length === 1 ? besidePicture(noscript, only, base) : undefined;
  const missing = beside ? [] : shown.filter((image) => !isShownNear(image, noscript, base));
  if (only && beside) {
    const waited = !hasAddress(beside, base);
    adopt(beside, only);
    if (waited) trail.repaired(beside);
  }
  noscript.before(fragmentOf(noscript.ownerDocument, missing));
  for (const image of missing) trail.repaired(image);
  if (shown.length > 0) noscript.remove();
}

/** Where scripts run, the parser leaves what is in a `<noscript>` as text. */
function picturesIn(noscript: Element): Element[] {
  const text = noscript.textContent ?? '';
  if (noscript.firstElementChild) return [...noscript.querySelectorAll('img')];
  if (!/<img\s/i.test(text)) return [];
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  return [...parsed.querySelectorAll('img')].map((image) => noscript.ownerDocument.importNode(image, true));
}

/** The picture right before or after it that this one is the fallback of: it waits for its address, or has the same. */
function besidePicture(noscript: Element, fallback: Element, base: string): Element | undefined {
  const neighbours = [noscript.previousElementSibling, noscript.nextElementSibling].flatMap((neighbour) => {
    const images = neighbour?.localName === 'img' ? [neighbour] : [...(neighbour?.querySelectorAll('img') ?? [])];
    return images.length === 1 ? images : [];
  });
  return (
    neighbours.find((image) => isSame(image, fallback, base)) ?? neighbours.find((image) => !hasAddress(image, base))
  );
}

/** The waiting picture becomes the fallback: its place and its words are kept. */
function adopt(waiting: Element, { attributes }: Element): void {
  for (const { name, value } of attributes) {
    if (['src', 'srcset'].includes(name) || !waiting.hasAttribute(name)) waiting.setAttribute(name, value);
  }
}

const isShownNear = (image: Element, { parentElement }: Element, base: string): boolean =>
  [...(parentElement?.querySelectorAll('img') ?? [])].some((other) => isSame(other, image, base));

/** Do both show the same file, in whatever size? */
function isSame(one: Element, other: Element, base: string): boolean {
  const [a, b] = [fileOf(one, base), fileOf(other, base)];
  return a !== undefined && a === b;
}

function fileOf(image: Element, base: string): string | undefined {
  const address = pictureAddress(image.getAttribute('src'), base);
  return address && new URL(address).pathname.replace(/[-_]\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
}

/** Pictures nobody is meant to see count readers. */
const isPixel = (image: Element): boolean =>
  ['width', 'height'].some((side) => Number.parseFloat(image.getAttribute(side) ?? 'NaN') <= 2);
