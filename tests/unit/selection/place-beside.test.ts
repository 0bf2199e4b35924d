import { expect, test } from 'vitest';
import {
  type Box,
  clearEdge,
  marginBeside,
  placeBeside,
  placeInMargin,
  topOfCard,
} from '@/components/selection/place-beside';

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
])('the toolbar covers nothing when $when', ({ first, last, place }) => {
  expect(placeBeside(first, last, size, viewport)).toEqual(place);
});

test.each([
  { when: 'of the first lines, under the bars', first: line(170), last: line(200), top: 240 },
  { when: 'where there is room above the bars', first: line(180), last: line(210), top: 70 },
  { when: 'of a passage as long as the window below them', first: line(170), last: line(640), top: 60 },
])('it is not placed above among bars if there is room below: $when', ({ first, last, top }) => {
  expect(placeBeside(first, last, size, viewport, { bars: 56 }).top).toBe(top);
});

test('a passage without room around it is covered where less of it is hidden', () => {
  expect(placeBeside(line(80), line(640), size, viewport).top).toBe(8);
  expect(placeBeside(line(20), line(600), size, viewport).top).toBe(592);
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
])('in a margin it is $when, and never over the text', ({ top, placed }) => {
  const column = { left: 150, right: 600 };
  expect(placeInMargin('right', column, line(top), size, viewport)).toEqual({ left: 610, top: placed });
  expect(placeInMargin('left', { left: 400, right: 900 }, line(top), size, viewport)).toEqual({
    left: 90,
    top: placed,
  });
});

test.each([
  { when: 'stands in the middle', first: line(300), last: line(330), edge: 'foot' },
  { when: 'has its next line under the foot', first: line(500), last: line(520), edge: 'head' },
  {
    when: 'is as tall as the window, and hidden less at its beginning',
    first: line(180),
    last: line(650),
    edge: 'head',
  },
  { when: 'begins above the window', first: line(-300), last: line(540), edge: 'foot' },
  { when: 'is not in the window', first: line(900), last: line(930), edge: 'foot' },
])('a box at an edge of the window is at the $edge when the passage $when', ({ first, last, edge }) => {
  expect(clearEdge(first, last, 100, viewport)).toBe(edge);
});

test.each([
  { when: 'has room below it', first: line(300), last: line(330), top: 370 },
  { when: 'has room above it only', first: line(570), last: line(600), top: 460 },
  { when: 'fills the window', first: line(100), last: line(650), top: undefined },
  { when: 'is scrolled out at the head', first: line(-400), last: line(-300), top: 56 },
  { when: 'is scrolled out at the foot', first: line(900), last: line(930), top: 592 },
])('a card without a margin stands at $top px when its passage $when', ({ first, last, top }) => {
  expect(topOfCard(first, last, 100, viewport)).toBe(top);
});

test('a card above its passage stays above while there is room', () => {
  const [first, last] = [line(300), line(330)];
  expect(topOfCard(first, last, 100, viewport, true)).toBe(190);
  expect(topOfCard(line(120), line(150), 100, viewport, true)).toBe(190);
});
