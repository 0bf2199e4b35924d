// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LineFocus } from '@/components/article/LineFocus';
import { onScreen } from './on-screen';

afterEach(cleanup);

const standing = (top: number, bottom: number) => {
  const place = { top, bottom };
  return { place, range: { getBoundingClientRect: () => place } as unknown as Range };
};
const band = (container: Element): string[] => {
  const { style } = container.querySelector<HTMLElement>('.line-focus') as HTMLElement;
  return ['--clear-from', '--clear-to'].map((name) => style.getPropertyValue(name));
};

test('exactly the lines of the current sentence stay clear, also after scrolling', async () => {
  const { place, range } = standing(300, 420);
  const { container, show } = onScreen(<LineFocus range={undefined} />);
  expect(band(container)).toEqual(['', '']);
  show(<LineFocus range={range} />);
  await expect.poll(() => band(container)).toEqual(['294px', '426px']);
  Object.assign(place, { top: 100, bottom: 220 });
  dispatchEvent(new Event('scroll'));
  await expect.poll(() => band(container)).toEqual(['94px', '226px']);
  Object.assign(place, { top: -220, bottom: -100 });
  dispatchEvent(new Event('scroll'));
  await expect.poll(() => band(container)).toEqual(['', '']);
});
