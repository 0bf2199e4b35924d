import { installHighlightCss } from '@/utils/highlighting/style-sheet';
import type { Suggestion } from '@/utils/suggestions/suggestion';

/** Under these names suggestions are painted; annotations have names of their own. */
export const OFFER_HIGHLIGHTS = {
  directive: 'pm-offer-directive',
  official: 'pm-offer-official',
  focused: 'pm-offer-focused',
} as const;

// Faint and dotted: a suggestion is not a mark. The colours are those of the two codes, strong enough for both grounds.
const CSS_TEXT = [
  `::highlight(${OFFER_HIGHLIGHTS.directive}){text-decoration:underline dotted rgb(210 80 70/.75) 2px;text-underline-offset:5px}`,
  `::highlight(${OFFER_HIGHLIGHTS.official}){text-decoration:underline dotted rgb(46 130 200/.85) 2px;text-underline-offset:5px}`,
  `::highlight(${OFFER_HIGHLIGHTS.focused}){background:rgb(230 150 60/.26)}`,
].join('\n');

export interface OfferPainter {
  paint(offers: readonly { kind: Suggestion['kind']; ranges: readonly Range[] }[]): void;
  focus(ranges: readonly Range[]): void;
}

/** Paints suggestions until `signal` aborts. The text itself is never changed. */
export function createOfferPainter(document: Document, signal: AbortSignal): OfferPainter {
  installHighlightCss(document, CSS_TEXT, signal);
  const put = (name: string, ranges: readonly Range[]): void => {
    const highlight = new Highlight(...ranges);
    // Below the annotations' own paint.
    highlight.priority = name === OFFER_HIGHLIGHTS.focused ? 2 : -1;
    CSS.highlights.set(name, highlight);
  };
  signal.addEventListener('abort', () => {
    for (const name of Object.values(OFFER_HIGHLIGHTS)) CSS.highlights.delete(name);
  });
  return {
    paint(offers) {
      for (const kind of ['official', 'directive'] as const)
        put(
          OFFER_HIGHLIGHTS[kind],
          offers.flatMap((offer) => (offer.kind === kind ? offer.ranges : [])),
        );
    },
    focus: (ranges) => put(OFFER_HIGHLIGHTS.focused, ranges),
  };
}
