// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { namedEdge } from '@/entrypoints/extract/named-edge';

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

/** A frame over the whole window, with what the browser lets us see in it. */
function addFrame(src: string, inside: Document | null): void {
  const frame = document.createElement('iframe');
  document.body.append(frame); // before it has an address, or it would be loaded
  Object.defineProperty(frame, 'src', { value: src });
  Object.defineProperty(frame, 'contentDocument', { value: inside });
  frame.getBoundingClientRect = () => ({ width: 1000, height: 800 }) as DOMRect;
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
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
