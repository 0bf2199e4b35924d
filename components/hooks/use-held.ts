import { useState } from 'preact/hooks';

/** A value frozen while the mouse may press again in the same place. */
export interface Held<T> {
  /** The value when the mouse was pressed, until the mouse leaves; undefined otherwise. */
  held: T | undefined;
  /** For the element in which nothing may move under the mouse. */
  watch: { onPointerDown: () => void; onPointerLeave: () => void };
}

/**
 * Holds what is shown from a press until the mouse has left, so that what the press changes moves nothing that the next
 * one is meant for. Another `about` is another thing to show: what is shown then is held instead.
 */
export function useHeld<T>(shown: T, about = ''): Held<T> {
  const [held, setHeld] = useState<{ shown: T; about: string }>();
  const isCurrent = held?.about === about;
  if (held && !isCurrent) setHeld({ shown, about });
  return {
    held: isCurrent ? held.shown : undefined,
    watch: {
      onPointerDown: () => {
        if (!isCurrent) setHeld({ shown, about });
      },
      onPointerLeave: () => setHeld(undefined),
    },
  };
}
