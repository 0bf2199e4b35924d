import { useEffect, useRef } from 'preact/hooks';
import { reportError } from '@/utils/report-error';
import { placeAsked } from './place-asked';
import type { Annotating } from './use-annotating';

/** Shows the place named in the address once the text is there, or an annotation's passage once it is painted. */
export function useArrival({ text, reveal, starts }: Annotating): void {
  const asked = useRef(placeAsked(location));
  useEffect(() => {
    const place = asked.current;
    if (!place || !text) return;
    if ('annotation' in place) {
      if (reveal(place.annotation)) asked.current = undefined;
      return;
    }
    asked.current = undefined;
    text.revealPassage(place.selector).catch((error: unknown) => reportError(error, 'showing a passage'));
  }, [text, starts]);
}
