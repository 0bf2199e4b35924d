import { expect, test } from 'vitest';
import { createTypedOrder, ourTime } from '@/entrypoints/reader/typed-order';

/** A field in which keys arrive in this order, each with the moment it was pressed. */
function type(keys: [letter: string, at: number, way: 'here' | 'astray'][], start = ''): string {
  const order = createTypedOrder();
  let value = start;
  for (const [letter, at, way] of keys) {
    const place = (way === 'astray' ? order.placeOf(at) : undefined) ?? value.length;
    if (way === 'here') order.typed(at, place);
    value = value.slice(0, place) + letter + value.slice(place);
    if (way === 'astray') order.grown(at, 1);
  }
  return value;
}

test.each([
  [
    'the first, told last',
    [
      ['f', 2, 'here'],
      ['t', 3, 'here'],
      ['e', 4, 'here'],
      ['r', 5, 'here'],
      ['a', 1, 'astray'],
    ],
  ],
  [
    'two in a row, told last',
    [
      ['t', 3, 'here'],
      ['e', 4, 'here'],
      ['r', 5, 'here'],
      ['a', 1, 'astray'],
      ['f', 2, 'astray'],
    ],
  ],
  [
    'every other one',
    [
      ['f', 2, 'here'],
      ['e', 4, 'here'],
      ['a', 1, 'astray'],
      ['t', 3, 'astray'],
      ['r', 5, 'astray'],
    ],
  ],
  [
    'told at once',
    [
      ['a', 1, 'astray'],
      ['f', 2, 'here'],
      ['t', 3, 'here'],
      ['e', 4, 'here'],
      ['r', 5, 'here'],
    ],
  ],
] as const)('letters that went to the page stand where they were typed: %s', (_, keys) => {
  expect(
    type(
      keys.map((key) => [...key]),
      'before ',
    ),
  ).toBe('before after');
});

test('a differing clock is corrected by the computer’s own, however late the message arrives', () => {
  const at = 10_000;
  // Heard 900 ms after it was typed, by one clock; the computer's clock is given in whole milliseconds.
  expect(ourTime(at, { own: 10_001.3, wall: 50_001 }, { own: 10_901.9, wall: 50_902 })).toBe(at);
  // The page slept for an hour, or the clock was set back by a second.
  expect(ourTime(at, { own: 10_001, wall: 3_650_001 }, { own: 3_610_004, wall: 3_650_004 })).toBe(3_610_000);
  expect(ourTime(at, { own: 10_001, wall: 50_001 }, { own: 9_003, wall: 50_003 })).toBe(9_000);
});
