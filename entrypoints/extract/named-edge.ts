import type { Problem } from '@/utils/model/problem';

/** So much of the window a frame takes up that holds what the page is for, whatever it is. */
const MOST_OF_WINDOW = 0.5;
/** CSS px: a column of text has so much room, and no usual size of an advertisement has (IAB: 300×600, 970×250). */
const COLUMN = { width: 480, height: 400 };
/** UTF-16 units: a page that says less is only there for its frame. */
const HARDLY_A_WORD = 240;

/**
 * Why a page has no article of its own, where that can be named: it is a PDF in the browser's viewer, or its text is in a
 * frame of another site, into which no extension may look. `text`: what was found all the same.
 */
export function namedEdge(document: Document, text: string): Extract<Problem, 'pdf' | 'foreign-frame'> | undefined {
  if (document.contentType === 'application/pdf') return 'pdf';
  if (text.length > HARDLY_A_WORD) return undefined;
  const { clientWidth, clientHeight } = document.documentElement;
  const isLarge = (frame: HTMLElement): boolean => {
    const { width, height } = frame.getBoundingClientRect();
    if (width * Math.min(height, clientHeight) > clientWidth * clientHeight * MOST_OF_WINDOW) return true;
    // Players and maps ask for the whole screen.
    return width >= COLUMN.width && height >= COLUMN.height && !frame.matches('[allowfullscreen], [allow*=fullscreen]');
  };
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')];
  return frames.some((frame) => isLarge(frame) && isForeign(frame)) ? 'foreign-frame' : undefined;
}

function isForeign(frame: HTMLIFrameElement): boolean {
  if (!/^https?:/.test(frame.src)) return false;
  // Until it is loaded, an empty document of our own stands in it.
  if (new URL(frame.src).origin !== frame.ownerDocument.location.origin) return true;
  try {
    return !frame.contentDocument;
  } catch {
    return true;
  }
}
