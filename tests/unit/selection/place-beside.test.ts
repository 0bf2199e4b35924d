import { expect, test } from 'vitest';
import { type Box, marginBeside, placeBeside, placeInMargin } from '@/components/selection/place-beside';

const viewport = { width: 1000, height: 700 };
const size = { width: 300, height: 100 };
const line = (top: number, left = 400): Box => ({ left, top, right: left + 200, bottom: top + 30 });

test.each([
  { when: 'there is room above', first: line(300), last: line(330), place: { left: 350, top: 190 } },
  { when: 'there is none above', first: line(50), last: line(80), place: { left: 350, top: 120 } },
  {
    when: 'the passage stands at the left edge',
    first: line(300, 0),
    last: line(300, 0),
    place: { left: 8, top: 190 },
  },
  { when: 'at the right edge', first: line(300, 800), last: line(300, 800), place: { left: 692, top: 190 } },
  { when: 'the passage fills the window', first: line(-100), last: line(690), place: { left: 350, top: 592 } },
])('the toolbar goes where it covers nothing when $when', ({ first, last, place }) => {
  expect(placeBeside(first, last, size, viewport)).toEqual(place);
});

test.each([
  { when: 'the right margin is wide', column: { left: 200, right: 700 }, margin: { side: 'right', width: 282 } },
  { when: 'only the left one is', column: { left: 300, right: 900 }, margin: { side: 'left', width: 282 } },
  { when: 'neither is', column: { left: 100, right: 900 }, margin: undefined },
] as const)('a box has its place in a margin when $when', ({ column, margin }) => {
  expect(marginBeside(column, viewport)).toEqual(margin);
});

test.each([
  { when: 'at the passage’s first line', top: 300, placed: 292 },
  { when: 'below the bars, for a passage that begins above the window', top: -400, placed: 56 },
  { when: 'inside the window, for one at its foot', top: 680, placed: 592 },
])('in a margin it stands $when, and never over the text', ({ top, placed }) => {
  const column = { left: 150, right: 600 };
  expect(placeInMargin('right', column, line(top), size, viewport)).toEqual({ left: 610, top: placed });
  expect(placeInMargin('left', { left: 400, right: 900 }, line(top), size, viewport)).toEqual({
    left: 90,
    top: placed,
  });
});
