// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { isPassageInSight, scrollToPassage } from '@/utils/highlighting/scroll-to-passage';

const scrolled = vi.fn();
const broughtIn = vi.fn();
let isCalm = false;

beforeEach(() => {
  document.body.innerHTML = '<div id="box"><p>The council met on Tuesday.</p></div>';
  scrolled.mockReset();
  broughtIn.mockReset();
  isCalm = false;
  vi.stubGlobal('innerHeight', 900);
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('scrollBy', scrolled);
  vi.stubGlobal('matchMedia', () => ({ matches: isCalm }));
  Element.prototype.scrollIntoView = broughtIn;
});

/** A passage whose lines stand at these CSS px of the window. */
function passage(top: number, bottom: number, left = 100): Range {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p') as Element);
  range.getBoundingClientRect = () => new DOMRect(left, top, 500, bottom - top);
  return range;
}

const covered = { above: 60, below: 110 };

test('a visible passage is not scrolled', () => {
  expect(scrollToPassage([passage(60, 100)], covered)).toBe(false);
  expect(scrollToPassage([passage(700, 790)], covered)).toBe(false);
  expect(scrolled).not.toHaveBeenCalled();
});

test('a passage above or below comes to rest a third down the window', () => {
  expect(scrollToPassage([passage(2000, 2040)], covered)).toBe(true);
  scrollToPassage([passage(-500, -460)], covered);
  scrollToPassage([passage(20, 70)], covered);
  expect(scrolled.mock.calls.map(([{ top }]) => top)).toEqual([1700, -800, -280]);
});

test('a long passage rests higher, but never under the cover at the top', () => {
  scrollToPassage([passage(2000, 2600)], covered);
  scrollToPassage([passage(2000, 4000)], covered);
  expect(scrolled.mock.calls.map(([{ top }]) => top)).toEqual([2000 - 190, 2000 - 60]);
});

test('a passage of several ranges is visible when all of them are', () => {
  expect(isPassageInSight([passage(100, 140), passage(880, 920)], { above: 0, below: 0 })).toBe(false);
  expect(isPassageInSight([passage(100, 140), passage(850, 890)], { above: 0, below: 0 })).toBe(true);
  expect(isPassageInSight([], { above: 0, below: 0 })).toBe(false);
});

test('in columns or in a scrollable box, the browser does the scrolling', () => {
  scrollToPassage([passage(100, 140, 1400)], covered);
  expect(broughtIn).toHaveBeenCalledTimes(1);
  const box = document.getElementById('box') as HTMLElement;
  box.style.overflowY = 'auto';
  Object.defineProperty(box, 'scrollHeight', { value: 3000 });
  Object.defineProperty(box, 'clientHeight', { value: 300 });
  scrollToPassage([passage(2000, 2040)], covered);
  expect(broughtIn).toHaveBeenCalledTimes(2);
  expect(scrolled).not.toHaveBeenCalled();
});

test('visible passages stay in place, also in a box and in a line wider than the window', () => {
  const box = document.getElementById('box') as HTMLElement;
  box.style.overflowY = 'auto';
  Object.defineProperty(box, 'scrollHeight', { value: 3000 });
  Object.defineProperty(box, 'clientHeight', { value: 300 });
  box.getBoundingClientRect = () => new DOMRect(0, 100, 900, 300);
  scrollToPassage([passage(200, 240)], covered);
  scrollToPassage([passage(200, 240, 900)], covered);
  expect(broughtIn).not.toHaveBeenCalled();
  scrollToPassage([passage(420, 460)], covered);
  expect(broughtIn).toHaveBeenCalledTimes(1);
});

test('with reduced motion the scroll is immediate', () => {
  isCalm = true;
  expect(scrollToPassage([passage(2000, 2040)], covered)).toBe(false);
  expect(scrolled).toHaveBeenCalledWith({ top: 1700, behavior: 'instant' });
});
