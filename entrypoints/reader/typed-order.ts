/** The message about a stray key arrives within this time, in ms; what came to the field before that is forgotten. */
const LONGEST_LATE_MS = 5000;
/** Two documents whose clocks differ by less than this, in ms, have one: it is how coarse a clock may be told. */
const ONE_CLOCK_MS = 5;

interface Typed {
  at: number;
  place: number;
}

/**
 * Puts letters that went to the page among those that came to the field, in the order in which they were pressed: news of a
 * key may arrive after keys that were pressed later. Times are ms since the epoch, places UTF-16 offsets in the field's value.
 */
export interface TypedOrder {
  /** A key pressed at `at` comes to the field, with the caret at `place`. */
  typed(at: number, place: number): void;
  /** Where a key pressed at `at` belongs; undefined: at the caret, for nothing was typed after it. */
  placeOf(at: number): number | undefined;
  /** Before what was typed after `at`, the text has grown by so many units. */
  grown(at: number, by: number): void;
  /** Another field has the caret. */
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

/** What the clock of one document says, ms since the epoch, and what the computer's says in the same moment. */
export interface Clocks {
  own: number;
  wall: number;
}

/** The clocks of this document, now. */
export const clocksNow = (): Clocks => ({ own: performance.timeOrigin + performance.now(), wall: Date.now() });

/**
 * The other document's time `at` by our clock. Each document counts from its own beginning, and a computer that slept or
 * had its clock set sets them apart; the computer's own clock is the same for both.
 */
export function ourTime(at: number, theirs: Clocks, ours: Clocks): number {
  const apart = ours.own - ours.wall - (theirs.own - theirs.wall);
  return Math.abs(apart) < ONE_CLOCK_MS ? at : at + apart;
}
