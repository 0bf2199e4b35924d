// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { markFound } from '@/entrypoints/options/mark-found';

const section = document.createElement('section');
beforeEach(() => {
  section.innerHTML = `<h2>Citation</h2>
    <label class="option-row">Style <select><option>GB/T</option></select></label>
    <div><label class="option-row">Kind of page <select></select></label><p class="quiet">Used for Style.</p></div>
    <label><input type="radio" name="opens" />The clean view</label>
    <label><input type="radio" name="opens" />The popup</label>
    <label><input type="checkbox" disabled />Chinese articles</label>
    <p class="quiet">What is copied, and how.</p>`;
});
const shown = () =>
  [...section.querySelectorAll('h2, label, p')]
    .filter((one) => !one.closest('[data-aside]'))
    .map(({ textContent }) => textContent?.trim().split(/\s+/)[0]);
const marked = () => [...section.querySelectorAll('[data-found]')].map(({ textContent }) => textContent?.trim());

test('a match is shown alone under its heading, and the rest returns afterwards', () => {
  markFound(section, ['style']);
  expect(shown()).toEqual(['Citation', 'Style']);
  markFound(section, ['kind']);
  expect(shown()).toEqual(['Citation', 'Kind']);
  markFound(section, []);
  expect(shown()).toHaveLength(8);
  expect(marked()).toEqual([]);
});

test('a choice is shown with its alternatives', () => {
  markFound(section, ['popup']);
  expect(marked()).toEqual(['The popup']);
  expect(shown()).toEqual(['Citation', 'The', 'The']);
});

test('a setting that depends on another is shown next to it', () => {
  markFound(section, ['chinese']);
  expect(marked()).toEqual(['Chinese articles']);
  expect(shown()).toHaveLength(8);
});

test('an explanation is marked if no setting matches, among its settings', () => {
  markFound(section, ['copied']);
  expect(marked()).toEqual(['What is copied, and how.']);
  expect(shown()).toHaveLength(8);
});

const reading = document.createElement('section');
reading.innerHTML = `<h2>Reading</h2>
  <div class="appearance">
    <fieldset class="segments"><legend>Theme</legend><div class="segments-options">
      <label><input type="radio" name="Theme" /><span>Light</span></label>
      <label><input type="radio" name="Theme" /><span>Dark</span></label>
    </div></fieldset>
    <div class="appearance-row"><span>Size</span><fieldset class="stepper"><button>+</button></fieldset></div>
  </div>
  <figure>The council shall inspect.</figure>`;
const shownOf = (root: HTMLElement) =>
  [...root.querySelectorAll('h2, legend, label, .appearance-row, figure')]
    .filter((one) => !one.closest('[data-aside]'))
    .map(({ textContent }) => textContent?.trim());

test('a choice in one line is shown with its alternatives and its name, and no other setting', () => {
  markFound(reading, ['dark']);
  expect([...reading.querySelectorAll('[data-found]')].map(({ textContent }) => textContent)).toEqual(['Dark']);
  expect(shownOf(reading)).toEqual(['Reading', 'Theme', 'Light', 'Dark']);
});

test('a setting is found by another word for it, of any language', () => {
  const [row] = markFound(reading, ['深色'], new Map([['Theme', 'theme 主题 深色']]));
  expect(row?.className).toBe('segments');
  expect(shownOf(reading)).toEqual(['Reading', 'Theme', 'Light', 'Dark']);
});
