/** How late the message about a stray key may arrive, in ms; keys typed in the field before that are forgotten. */
const LONGEST_LATE_MS = 5000;
/** Clocks of two documents that differ by less than this, in ms, count as equal: browsers make them that coarse. */
const ONE_CLOCK_MS = 5;

interface Typed {
  at: number;
  place: number;
}

/**
 * Merges letters that went to the page into those typed in the field, in the order they were pressed: the message about
 * a key may arrive after keys pressed later. Times are in ms since the epoch, places are UTF-16 offsets in the field's
 * value.
 */
export interface TypedOrder {
  /** Records a key pressed at `at` that reached the field, with the caret at `place`. */
  typed(at: number, place: number): void;
  /** Where a key pressed at `at` belongs; undefined means at the caret, because nothing was typed after it. */
  placeOf(at: number): number | undefined;
  /** Shifts what was typed after `at` by `by` units, after text was inserted before it. */
  grown(at: number, by: number): void;
  /** Forgets all keys, because another field has the caret. */
  forget(): void;
}

export function createTypedOrder(): TypedOrder {
  let keys: Typed[] = [];
  const after = (at: number): Typed[] => keys.filter((key) => key.at >= at);

  return {
    typed(at, place) {
      keys = [...after(at - LONGEST_LATE_MS), { at, place }];
    },
    placeOf: (at) => after(at)[0]?.place,
    grown(at, by) {
      for (const key of after(at)) key.place += by;
    },
    forget() {
      keys = [];
    },
  };
}

/** The time of one document's clock and of the computer's clock at the same moment, in ms since the epoch. */
export interface Clocks {
  own: number;
  wall: number;
}

/** The clocks of this document now. */
export const clocksNow = (): Clocks => ({ own: performance.timeOrigin + performance.now(), wall: Date.now() });

/**
 * Converts `at`, a time by the other document's clock, to ours. Each document counts from its own start, so the clocks
 * drift apart when the computer sleeps or its clock is set. The computer's clock is common to both.
 */
export function ourTime(at: number, theirs: Clocks, ours: Clocks): number {
  const apart = ours.own - ours.wall - (theirs.own - theirs.wall);
  return Math.abs(apart) < ONE_CLOCK_MS ? at : at + apart;
}
