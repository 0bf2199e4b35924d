import { expect, test } from 'vitest';
import { drowns } from '@/entrypoints/reader/review/offer-painter';

test.each([
  { spans: [], isDrowned: false, what: 'nothing' },
  { spans: [{ start: 0, end: 30 }], isDrowned: false, what: 'less than a third' },
  {
    spans: [
      { start: 0, end: 20 },
      { start: 60, end: 80 },
    ],
    isDrowned: true,
    what: 'more than a third',
  },
  {
    spans: [
      { start: 10, end: 30 },
      { start: 0, end: 30 },
      { start: 12, end: 20 },
    ],
    isDrowned: false,
    what: 'the same words several times',
  },
])('underlines cover too much over $what of a text', ({ spans, isDrowned }) => {
  expect(drowns(spans, 100)).toBe(isDrowned);
});
