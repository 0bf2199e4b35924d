import { installHighlightCss } from '@/utils/highlighting/style-sheet';

const INSERTED = 'pm-change-inserted';
const CURRENT = 'pm-change-current';

// Additions have a double underline, so that they can be told without colour.
const CSS_TEXT = [
  `::highlight(${INSERTED}){text-decoration:underline double rgb(30 132 73/.95) 2px;text-underline-offset:4px}`,
  `::highlight(${CURRENT}){background:rgb(201 138 0/.26)}`,
].join('\n');

export interface ChangePainter {
  /** Shows the additions in the text on screen. */
  show(inserted: readonly Range[]): void;
  /** Highlights the current edit. */
  stand(ranges: readonly Range[]): void;
}

/** Paints edits under the annotations until `signal` aborts. The text itself is never changed. */
export function createChangePainter(document: Document, signal: AbortSignal): ChangePainter {
  installHighlightCss(document, CSS_TEXT, signal);
  const put = (name: string, ranges: readonly Range[], priority: number): void => {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  };
  signal.addEventListener('abort', () => {
    for (const name of [INSERTED, CURRENT]) CSS.highlights.delete(name);
  });
  return {
    show: (inserted) => put(INSERTED, inserted, -1),
    stand: (ranges) => put(CURRENT, ranges, 2),
  };
}
