import { useEffect, useRef } from 'preact/hooks';
import { annotationAsked } from './annotation-asked';
import type { Annotating } from './use-annotating';

/** Shows the passage that the address asks for, once it is painted. */
export function useArrival(annotating: Annotating): void {
  const asked = useRef(annotationAsked(location));
  useEffect(() => {
    if (asked.current !== undefined && annotating.reveal(asked.current)) asked.current = undefined;
  }, [annotating]);
}
