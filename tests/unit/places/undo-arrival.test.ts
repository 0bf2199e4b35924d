import { expect, test } from 'vitest';
import { withoutArrival } from '@/utils/places/undo-arrival';

const before = { id: 'a', note: 'mine', codes: ['x'], modified: '2026-05-01T00:00:00.000Z' };
const after = { id: 'a', note: 'theirs', codes: ['x', 'y'], modified: '2026-05-02T00:00:00.000Z' };

test('what came in is taken back', () => {
  expect(withoutArrival(after, before, after)).toMatchObject({ note: 'mine', codes: ['x'] });
});

test('what was written since stays, and only the rest is taken back', () => {
  const now = { ...after, note: 'written today', modified: '2026-05-03T00:00:00.000Z' };
  expect(withoutArrival(now, before, after)).toMatchObject({ note: 'written today', codes: ['x'] });
  expect(withoutArrival({ ...now, codes: [] }, before, after)).toBeUndefined();
});

test('what was deleted stands again, unless it does already', () => {
  expect(withoutArrival(undefined, before, undefined)).toEqual(before);
  expect(withoutArrival(after, before, undefined)).toBeUndefined();
});
