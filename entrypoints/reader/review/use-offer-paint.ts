import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Annotating } from '@/entrypoints/reader/use-annotating';
import { hitTest } from '@/utils/highlighting/hit-test';
import { createOfferPainter, type OfferPainter } from './offer-painter';
import type { Review } from './use-review';

/** Paints the suggestions, and puts the one that is clicked in focus. */
export function useOfferPaint(
  body: HTMLElement,
  { offers, focused, focus, isDense }: Review,
  annotating: Annotating,
): void {
  const { text, selected } = annotating;
  const [painter, setPainter] = useState<OfferPainter>();
  useEffect(() => {
    const gone = new AbortController();
    setPainter(createOfferPainter(document, gone.signal));
    return () => gone.abort();
  }, []);

  const isReviewing = focused !== undefined;
  useEffect(() => {
    const kinds = offers.map(({ suggestion, ranges }) => ({ kind: suggestion.kind, ranges }));
    if (isDense && !isReviewing) painter?.bar(kinds);
    else painter?.paint(kinds);
  }, [painter, offers, isDense, isReviewing]);
  // With the card, not after it.
  useLayoutEffect(() => painter?.focus(focused?.ranges ?? []), [painter, focused]);

  useEffect(() => {
    const gone = new AbortController();
    const look = { color: 'gray', underline: 'dotted' } as const;
    const painted = offers.map(({ id, ranges }) => ({ id, ranges, look }));
    const click = ({ clientX, clientY }: MouseEvent): void => {
      if (document.getSelection()?.isCollapsed === false) return;
      // An annotation under the pointer opens its own card.
      const [offer] = text?.at(clientX, clientY).length ? [] : hitTest(document, painted, clientX, clientY);
      // A click beside everything ends the review, but not one that only gives up what was selected.
      if (offer || !selected) focus(offer);
    };
    body.addEventListener('click', click, { signal: gone.signal });
    return () => gone.abort();
  }, [body, text, selected, offers, focus]);
}
