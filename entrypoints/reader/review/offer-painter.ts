import { installHighlightCss } from '@/utils/highlighting/style-sheet';
import type { Suggestion } from '@/utils/suggestions/suggestion';

/** Highlight names for suggestions; annotations have names of their own. */
export const OFFER_HIGHLIGHTS = {
  directive: 'pm-offer-directive',
  official: 'pm-offer-official',
  focused: 'pm-offer-focused',
} as const;

// Faint, since a suggestion is not an annotation. No code has this colour, and it is visible on light and dark grounds.
const CSS_TEXT = [
  `::highlight(${OFFER_HIGHLIGHTS.directive}){text-decoration:underline dotted rgb(0 148 140/.85) 2px;text-underline-offset:5px}`,
  `::highlight(${OFFER_HIGHLIGHTS.official}){text-decoration:underline dashed rgb(0 148 140/.85) 1px;text-underline-offset:5px}`,
  `::highlight(${OFFER_HIGHLIGHTS.focused}){background:rgb(0 170 160/.24)}`,
  '[data-offers]{position:relative}',
  '[data-offers]::before{content:"";position:absolute;inset-block:.3em;inset-inline-start:-14px;width:3px;border-radius:2px;background:rgb(0 148 140/.6)}',
  'li[data-offers]::before{inset-inline-start:calc(-1.6em - 6px)}', // clear of its bullet or number
].join('\n');

/** Above this underlined share of the text, only the paragraphs with suggestions are marked. */
const DROWNED = 1 / 3;

/** Whether underlines would cover too much of a text of this length (UTF-16 units). */
export function drowns(spans: readonly { start: number; end: number }[], length: number): boolean {
  const covered = spans
    .toSorted((a, b) => a.start - b.start)
    .reduce(
      ({ sum, to }, { start, end }) => ({ sum: sum + Math.max(0, end - Math.max(start, to)), to: Math.max(to, end) }),
      {
        sum: 0,
        to: 0,
      },
    ).sum;
  return covered > length * DROWNED;
}

interface Painted {
  kind: Suggestion['kind'];
  ranges: readonly Range[];
}

export interface OfferPainter {
  paint(offers: readonly Painted[]): void;
  /** Marks only the paragraphs that have suggestions. */
  bar(offers: readonly Painted[]): void;
  focus(ranges: readonly Range[]): void;
}

/** Paints suggestions until `signal` aborts. The text itself is never changed. */
export function createOfferPainter(document: Document, signal: AbortSignal): OfferPainter {
  installHighlightCss(document, CSS_TEXT, signal);
  const put = (name: string, ranges: readonly Range[]): void => {
    const highlight = new Highlight(...ranges);
    // Below the annotations, except for the focused suggestion.
    highlight.priority = name === OFFER_HIGHLIGHTS.focused ? 2 : -1;
    CSS.highlights.set(name, highlight);
  };
  signal.addEventListener('abort', () => {
    for (const name of Object.values(OFFER_HIGHLIGHTS)) CSS.highlights.delete(name);
    setBars([]);
  });
  let barred: readonly HTMLElement[] = [];
  const setBars = (blocks: readonly HTMLElement[]): void => {
    for (const block of barred) delete block.dataset.offers;
    for (const block of blocks) block.dataset.offers = '';
    barred = blocks;
  };
  const underline = (offers: readonly Painted[]): void => {
    for (const kind of ['official', 'directive'] as const)
      put(
        OFFER_HIGHLIGHTS[kind],
        offers.flatMap((offer) => (offer.kind === kind ? offer.ranges : [])),
      );
  };
  return {
    paint(offers) {
      setBars([]);
      underline(offers);
    },
    bar(offers) {
      underline([]);
      setBars([...new Set(offers.flatMap(({ ranges: [first] }) => (first && blockOf(first)) ?? []))]);
    },
    focus: (ranges) => put(OFFER_HIGHLIGHTS.focused, ranges),
  };
}

/** The block element that a passage begins in; null when there is none. */
const blockOf = ({ startContainer }: Range): HTMLElement | null =>
  (startContainer instanceof Element ? startContainer : startContainer.parentElement)?.closest<HTMLElement>(
    'p, li, blockquote, td, th, dd, h1, h2, h3, h4, h5, h6, figcaption, pre, div',
  ) ?? null;
