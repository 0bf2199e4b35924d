import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useClickBeside } from '@/components/hooks/use-click-beside';
import type { Annotating } from '@/entrypoints/reader/use-annotating';
import { hitTest } from '@/utils/highlighting/hit-test';
import { createOfferPainter, type OfferPainter } from './offer-painter';
import type { Review } from './use-review';

/** Paints the suggestions and focuses the one that is clicked. */
export function useOfferPaint({ offers, focused, focus, isDense }: Review, annotating: Annotating): void {
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
  // A layout effect, so that it is painted together with the card.
  useLayoutEffect(() => painter?.focus(focused?.ranges ?? []), [painter, focused]);

  useClickBeside(({ clientX, clientY }) => {
    const look = { color: 'gray', underline: 'dotted' } as const;
    const painted = offers.map(({ id, ranges }) => ({ id, ranges, look }));
    // An annotation under the pointer opens its own card instead.
    const [offer] = text?.at(clientX, clientY).length ? [] : hitTest(document, painted, clientX, clientY);
    // A click elsewhere ends the review, unless it only clears a selection.
    if (offer || !selected) focus(offer?.id);
  });
}
