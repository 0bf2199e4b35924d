/** What is read again and again, where an answer may come late. */
export interface LatestReading<R> {
  /**
   * Reads, and again if `overtake` was called meanwhile. Undefined when a later reading was begun since, which counts in
   * its place. Rejects as `read` does.
   */
  next(): Promise<R | undefined>;
  /** Something changed here that a reading under way may not know of. */
  overtake(): void;
}

/** Of several readings the one begun last counts, and none that a change here overtook. */
export function latestReading<R>(read: () => Promise<R>): LatestReading<R> {
  let begun = 0;
  let changes = 0;
  return {
    async next() {
      begun += 1;
      const own = begun;
      for (;;) {
        const known = changes;
        let result: R;
        try {
          result = await read();
        } catch (error) {
          if (own !== begun) return undefined; // the later one has its own answer
          throw error;
        }
        if (own !== begun) return undefined;
        if (known === changes) return result;
      }
    },
    overtake() {
      changes += 1;
    },
  };
}
