import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '@/utils/text/lower-bound';

test('finds what a linear search finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), fc.nat(), (numbers, value, start) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const from = Math.min(start, sorted.length);
      const walked = sorted.findIndex((one, i) => i >= from && one >= value);
      expect(lowerBound(sorted.length, (i) => (sorted[i] as number) >= value, from)).toBe(
        walked < 0 ? sorted.length : walked,
      );
    }),
  );
});
