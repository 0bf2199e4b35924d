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

test.each<[string, string, string | undefined]>([
  ['sixty English words', 'word '.repeat(60), undefined],
  ['two hundred characters of Japanese, an article', '市長は二十日の会見で述べた。'.repeat(15), undefined],
  ['a line of English', 'Please enable frames to read this page.', 'foreign-frame'],
  ['a line of Chinese', '本页内容由合作网站提供，版权归原作者所有，如有疑问请与我们联系。', 'foreign-frame'],
])('a page with a large foreign frame and %s', (_, text, expected) => {
  addFrame(foreign, null, { size: { width: 620, height: 450 }, of: DESKTOP });
  expect(namedEdge(document, text)).toBe(expected);
});
