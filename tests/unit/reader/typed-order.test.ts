import { expect, test } from 'vitest';
import { createTypedOrder } from '@/entrypoints/reader/typed-order';

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

test('a clock that differs is seen by the shortest way news took, a slow message is not taken for one', () => {
  const order = createTypedOrder();
  expect(order.ourTime(1000, 1001, 1100)).toBe(1000);
  expect(order.ourTime(2000, 2001, 2003)).toBe(2000);
  const busy = createTypedOrder();
  expect(busy.ourTime(1000, 1001, 1901)).toBe(1000);
  const asleep = createTypedOrder();
  expect(asleep.ourTime(1000, 1001, 3_601_003)).toBe(3_601_002);
  const ahead = createTypedOrder();
  expect(ahead.ourTime(9000, 9001, 1003)).toBe(1002);
});
