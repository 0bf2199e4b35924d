import { weigh } from '@/utils/extraction/script';
import type { Problem } from '@/utils/model/problem';

/** A frame that covers more than this share of the window holds the page's main content, whatever it is. */
const MOST_OF_WINDOW = 0.5;
/**
 * In CSS px. A column of text is at least this wide and high; common advertisements are not (IAB: 300×600, 970×250).
 */
const COLUMN = 400;
/** In `weigh`'s units, for two hundred characters of Japanese are an article: a page with less only exists for its frame. */
const HARDLY_A_WORD = 200;

/**
 * The reason, if known, why a page has no article of its own: it is a PDF in the browser's viewer, or its text is in a
 * frame of another site, which extensions cannot read. `text`: what was extracted nevertheless.
 */
export function namedEdge(document: Document, text: string): Extract<Problem, 'pdf' | 'foreign-frame'> | undefined {
  if (document.contentType === 'application/pdf') return 'pdf';
  if (weigh(text) > HARDLY_A_WORD) return undefined;
  const { clientWidth, clientHeight } = document.documentElement;
  const isLarge = (frame: HTMLElement): boolean => {
    const { width, height } = frame.getBoundingClientRect();
    return (
      width * Math.min(height, clientHeight) > clientWidth * clientHeight * MOST_OF_WINDOW ||
      // Players and maps ask for fullscreen.
      (Math.min(width, height) > COLUMN && !frame.matches('[allowfullscreen],[allow*=fullscreen]'))
    );
  };
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe, frame');
  return [...frames].some((frame) => isLarge(frame) && isForeign(frame)) ? 'foreign-frame' : undefined;
}

/** A frame that is still loading has an empty document of our origin; once loaded, a foreign one has none for us. */
const isForeign = ({ src, contentDocument }: HTMLIFrameElement): boolean =>
  /^https?:/.test(src) && (!contentDocument || new URL(src).origin !== location.origin);
