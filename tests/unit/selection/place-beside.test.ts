import { expect, test } from 'vitest';
import { type Box, placeBeside } from '@/components/selection/place-beside';

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
