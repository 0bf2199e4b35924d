// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

const loaded = async (isCoarse: boolean) => {
  vi.resetModules();
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' && isCoarse }));
  return (await import('@/components/selection/last-pointer')).usedTouch;
};

const press = (pointerType: string): void => {
  dispatchEvent(Object.assign(new Event('pointerdown'), { pointerType }));
};

beforeEach(() => vi.unstubAllGlobals());

test('before the first press, the device tells whether it is used by touch', async () => {
  expect((await loaded(true))()).toBe(true);
  expect((await loaded(false))()).toBe(false);
});

test('the last press counts, whatever the device is used by', async () => {
  const usedTouch = await loaded(false);
  press('touch');
  expect(usedTouch()).toBe(true);
  press('mouse');
  expect(usedTouch()).toBe(false);
});
