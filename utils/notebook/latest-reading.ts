/** Something that is read repeatedly and whose answers may arrive late. */
export interface LatestReading<R> {
  /**
   * Reads, and reads again if `overtake` was called meanwhile. Resolves to undefined when a later reading has begun,
   * which then counts. Rejects as `read` does.
   */
  next(): Promise<R | undefined>;
  /** Says that something changed here that a reading under way may not know of. */
  overtake(): void;
}

/** Of several readings the one begun last counts, unless a change here made it outdated. */
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
          if (own !== begun) return undefined; // the later reading answers
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
