// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { namedEdge } from '@/entrypoints/extract/named-edge';

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

/** A frame, over the whole window unless said, with what the browser lets us see in it. */
function addFrame(
  src: string,
  inside: Document | null,
  { size = { width: 1000, height: 800 }, of = { width: 1000, height: 800 }, attributes = {} } = {},
): void {
  const frame = document.createElement('iframe');
  document.body.append(frame); // before it has an address, or it would be loaded
  Object.defineProperty(frame, 'src', { value: src });
  Object.defineProperty(frame, 'contentDocument', { value: inside });
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, String(value));
  frame.getBoundingClientRect = () => size as DOMRect;
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(of.width);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(of.height);
}

const blank = (): Document => document.implementation.createHTMLDocument();

test.each<[string, string, () => Document | null, string | undefined]>([
  ['of another site', 'https://other.example/a', () => null, 'foreign-frame'],
  ['of another site that is not loaded yet', 'https://other.example/a', blank, 'foreign-frame'],
  ['of the same site', `${location.origin}/a`, blank, undefined],
  ['of the same site that nobody may look into', `${location.origin}/a`, () => null, 'foreign-frame'],
  ['without an address', '', blank, undefined],
])('a page that is only a frame %s', (_, src, inside, expected) => {
  addFrame(src, inside());
  expect(namedEdge(document, '')).toBe(expected);
});

const foreign = 'https://other.example/a';
const DESKTOP = { width: 1920, height: 1080 };

test.each<[string, { width: number; height: number }, Record<string, string>, string | undefined]>([
  ['an article of a column', { width: 900, height: 500 }, {}, 'foreign-frame'],
  ['a narrow article', { width: 640, height: 2400 }, {}, 'foreign-frame'],
  ['a half-page advertisement', { width: 300, height: 600 }, {}, undefined],
  ['a billboard advertisement', { width: 970, height: 250 }, {}, undefined],
  ['a video', { width: 854, height: 480 }, { allowfullscreen: '' }, undefined],
  ['a video of another player', { width: 854, height: 480 }, { allow: 'autoplay; fullscreen' }, undefined],
])('a foreign frame with the size of %s in a large window', (_, size, attributes, expected) => {
  addFrame(foreign, null, { size, of: DESKTOP, attributes });
  expect(namedEdge(document, '')).toBe(expected);
});

test('a page with text of its own does not exist for its frame', () => {
  addFrame(foreign, null, { size: { width: 900, height: 500 }, of: DESKTOP });
  expect(namedEdge(document, 'word '.repeat(60))).toBeUndefined();
});
