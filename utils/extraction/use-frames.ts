import { fragmentOf } from '@/utils/extraction/fragment-of';
import { readLines } from './lines';
import { weigh } from './script';

/** A frame that says less is a tool, whatever the page around it says. */
const LEAST = 400;

/**
 * Sets the words of a frame of the same origin into the copy, where it stood: pages of old portals and some government
 * sites are little more than a frame for their article.
 */
export function useFrames(original: Document, document: Document): void {
  const frames = original.querySelectorAll<HTMLIFrameElement>('iframe, frame');
  if (frames.length === 0) return;
  const copies = document.querySelectorAll('iframe, frame');
  let own: number | undefined;
  frames.forEach((frame, i) => {
    const body = frameBody(frame);
    const weight = body ? weightOf(body) : 0;
    if (!body || weight < LEAST) return;
    own ??= document.body ? weightOf(document.body) : 0;
    if (weight < own) return;
    const box = document.createElement('div');
    box.append(fragmentOf(document, document.importNode(body, true).childNodes));
    absolute(box, body.baseURI);
    copies[i]?.replaceWith(box);
  });
}

const weightOf = (element: Element): number => readLines(element).reduce((sum, { text }) => sum + weigh(text), 0);

/** A frame's addresses count from its own. */
function absolute(box: Element, base: string): void {
  for (const element of box.querySelectorAll('[href], [src]')) {
    for (const name of ['href', 'src']) {
      const value = element.getAttribute(name);
      if (value && URL.canParse(value, base)) element.setAttribute(name, new URL(value, base).href);
    }
  }
}

/** The body of a frame of our own origin; another origin's document is refused by the browser. */
function frameBody(frame: HTMLIFrameElement): HTMLElement | undefined {
  // An address elsewhere says it sooner: for a document that has not come, the browser would first set up an empty one.
  const { src, ownerDocument } = frame;
  if (/^https?:/.test(src) && new URL(src).origin !== new URL(ownerDocument.URL).origin) return undefined;
  try {
    return frame.contentDocument?.body;
  } catch {
    return undefined;
  }
}
