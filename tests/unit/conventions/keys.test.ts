import { expect, test } from 'vitest';
import config from '@/wxt.config';

/** Keys that are not ours to take, by browser and system: a letter with Alt, with Shift or without. */
const TAKEN: { browser: string; system: 'default' | 'mac'; letters: string; why: string }[] = [
  { browser: 'firefox', system: 'default', letters: 'FEVSBTH', why: 'opens a menu, with Shift too' },
  { browser: 'chrome', system: 'default', letters: 'FED', why: 'opens the menu, or the address bar' },
  { browser: 'chrome', system: 'mac', letters: 'ACELNOSXZ', why: 'types a Polish letter' },
  { browser: 'firefox', system: 'mac', letters: 'ACELNOSXZ', why: 'types a Polish letter' },
  { browser: 'firefox', system: 'mac', letters: 'EIUN', why: 'begins an accent' },
  { browser: 'chrome', system: 'mac', letters: 'EIUN', why: 'begins an accent' },
];

/** Taken with Shift alone. */
const SHIFTED = { browser: 'chrome', letters: 'TIBA', why: 'toolbar, feedback, bookmarks, dialogs' };

type Commands = Record<string, { suggested_key: { default: string; mac?: string } }>;

function keysOf(browser: string, system: 'default' | 'mac'): string[] {
  const { manifest } = config as unknown as { manifest: (env: { browser: string }) => { commands: Commands } };
  return Object.values(manifest({ browser }).commands).map(({ suggested_key: key }) => key[system] ?? key.default);
}

test.each(TAKEN)('in $browser ($system) no suggested shortcut is Alt with one of $letters: $why', (taken) => {
  const keys = keysOf(taken.browser, taken.system);
  expect(keys).toHaveLength(4);
  expect(keys.filter((key) => taken.letters.includes(key.at(-1) as string) && isMenuKey(taken, key))).toEqual([]);
});

/** Chromium's menus open by Alt and the letter alone. */
const isMenuKey = ({ browser, system }: (typeof TAKEN)[number], key: string): boolean =>
  browser === 'firefox' || system === 'mac' || !key.includes('Shift');

test(`in ${SHIFTED.browser} no suggested shortcut is Alt and Shift with one of ${SHIFTED.letters}: ${SHIFTED.why}`, () => {
  const shifted = keysOf(SHIFTED.browser, 'default').filter((key) => key.startsWith('Alt+Shift+'));
  expect(shifted.filter((key) => SHIFTED.letters.includes(key.at(-1) as string))).toEqual([]);
});

test('no two commands share a shortcut', () => {
  for (const browser of ['chrome', 'firefox'])
    for (const system of ['default', 'mac'] as const) {
      const keys = keysOf(browser, system);
      expect(new Set(keys).size).toBe(keys.length);
    }
});
