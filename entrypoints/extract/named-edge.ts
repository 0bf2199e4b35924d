import type { Problem } from '@/utils/model/problem';

/** So much of the window a frame takes up that holds what the page is for, whatever it is. */
const MOST_OF_WINDOW = 0.5;
/** CSS px: a column of text is as wide and as high, and no usual size of an advertisement is (IAB: 300×600, 970×250). */
const COLUMN = 400;
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
    return (
      width * Math.min(height, clientHeight) > clientWidth * clientHeight * MOST_OF_WINDOW ||
      // Players and maps ask for the whole screen.
      (Math.min(width, height) > COLUMN && !frame.matches('[allowfullscreen],[allow*=fullscreen]'))
    );
  };
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe, frame');
  return [...frames].some((frame) => isLarge(frame) && isForeign(frame)) ? 'foreign-frame' : undefined;
}

/** Until a frame is loaded, an empty document of our own stands in it; afterwards one that nobody may look into has none. */
const isForeign = ({ src, contentDocument }: HTMLIFrameElement): boolean =>
  /^https?:/.test(src) && (!contentDocument || new URL(src).origin !== location.origin);
