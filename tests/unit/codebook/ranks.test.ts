import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byRank, ranked } from '@/utils/codebook/ranks';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import { uuid } from '../export/sample-notebook';

const [model] = startingCodebook as [Code];
const code = (n: number, rank?: string): Code => ({ ...model, id: uuid(n), ...(rank === undefined ? {} : { rank }) });
const ids = (codes: Codebook): string[] => codes.map(({ id }) => id);

test('ranks follow the codes’ order, whatever ranks they had before', () => {
  const any = fc.array(
    fc.option(fc.oneof(fc.constantFrom('a0', 'a1', 'Zz', 'a0V', 'b00'), fc.string()), { nil: undefined }),
  );
  fc.assert(
    fc.property(any, (ranks) => {
      const codes = ranks.map((rank, i) => code(i, rank));
      const placed = ranked(codes);
      expect(ids(placed)).toEqual(ids(codes));
      expect(ids(placed.toReversed().toSorted(byRank))).toEqual(ids(codes));
      expect(ranked(placed)).toEqual(placed);
    }),
  );
});

test('moving one code changes only its rank', () => {
  const codes = ranked([1, 2, 3, 4, 5].map((n) => code(n)));
  const [first, second, third, fourth, fifth] = codes as [Code, Code, Code, Code, Code];
  const moved = ranked([second, third, fourth, first, fifth]);
  expect(moved.filter((one) => !codes.includes(one)).map(({ id }) => id)).toEqual([first.id]);
});
