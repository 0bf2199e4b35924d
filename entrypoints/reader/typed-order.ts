/** A key that went astray is told of within this time, in ms, or what came to the field since is not looked at. */
const LONGEST_LATE_MS = 5000;
/**
 * News takes less than this, in ms, on a busy machine too; more says that the two documents' clocks differ (a computer that
 * slept sets them apart, by more than that).
 */
const LONGEST_NEWS_MS = 3000;

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
  /** The other document's time `at` by our clock: it was told at `sent` there and heard at `heard` here. */
  ourTime(at: number, sent: number, heard: number): number;
  /** Another field has the caret. */
  forget(): void;
}

export function createTypedOrder(): TypedOrder {
  let keys: Typed[] = [];
  let shortestWay = Number.POSITIVE_INFINITY;
  const after = (at: number): Typed[] => keys.filter((key) => key.at >= at);

  return {
    typed(at, place) {
      keys = [...after(at - LONGEST_LATE_MS), { at, place }];
    },
    placeOf: (at) => after(at)[0]?.place,
    grown(at, by) {
      for (const key of after(at)) key.place += by;
    },
    ourTime(at, sent, heard) {
      shortestWay = Math.min(shortestWay, heard - sent);
      const isOneClock = shortestWay > -1 && shortestWay < LONGEST_NEWS_MS;
      return isOneClock ? at : at + shortestWay;
    },
    forget() {
      keys = [];
    },
  };
}
