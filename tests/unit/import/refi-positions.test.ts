import { expect, test } from 'vitest';
import { guessLineEnds } from '@/utils/import/refi-positions';

// The passage is the second ` a`, counting both characters of the line end; counted as one, the name fits just as well
// or better.
const STORED = 'x\r\n a a b';
const passage = { start: 5, end: 7, name: 'a' };

test.each([
  { origin: 'Pressmark 0.1.0', counts: 'as-stored' },
  { origin: 'MAXQDA 24', counts: 'as-stored' },
  { origin: 'ATLAS.ti 23', counts: 'as-one' },
] as const)(
  'a project of $origin counts line ends $counts, whatever its selections’ names say',
  ({ origin, counts }) => {
    expect(guessLineEnds(origin, STORED, [passage])).toBe(counts);
  },
);

test.each([
  { start: 3, end: 8, counts: 'as-stored' },
  { start: 2, end: 7, counts: 'as-one' },
] as const)('of a program not known the names decide: $counts', ({ start, end, counts }) => {
  expect(guessLineEnds('Another', 'x\r\nwords here', [{ start, end, name: 'words' }])).toBe(counts);
});
