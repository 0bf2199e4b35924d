import { describe, expect, test } from 'vitest';
import { lineAt, listScale } from '@/components/library/VirtualList';

describe('the scale of a list', () => {
  test.each([
    { total: 9000, height: 9000, middle: 4000 },
    // Ten times what a box may hold: each step of scrolling goes about ten times as far.
    { total: 100_000, height: 10_000, middle: (100_000 - 800) * (4000 / (10_000 - 800)) },
  ])('fits a list of $total px into a box of at most 10,000 px', ({ total, height, middle }) => {
    const scale = listScale(total, 800, 10_000);
    expect(scale.height).toBe(height);
    expect(scale.offsetAt(0)).toBe(0);
    expect(scale.offsetAt(4000)).toBeCloseTo(middle, 6);
    expect(scale.offsetAt(height - 800)).toBeCloseTo(total - 800, 6);
    expect(scale.scrollTopAt(scale.offsetAt(1234))).toBeCloseTo(1234, 6);
  });
});

test.each([
  [-50, 0],
  [0, 0],
  [61, 0],
  [62, 1],
  [169, 2],
  [1e9, 2],
])('the line at %d px is %d', (offset, line) => {
  expect(lineAt(Float64Array.of(0, 62, 122, 170), offset)).toBe(line);
});
