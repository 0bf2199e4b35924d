import { describe, expect, test } from 'vitest';
import { readArguments } from '@/scripts/screens/args.mjs';
import { STATES } from '@/scripts/screens/states.mjs';

describe('the options of npm run screens', () => {
  test('draw everything by default', () => {
    const { languages, schemes, widths, isWanted } = readArguments([]);
    expect([languages.length, schemes.length, widths]).toEqual([3, 2, [360, 800, 1280, 1920]]);
    expect(isWanted('popup-passage')).toBe(true);
  });

  test('accept lists, and parts of names', () => {
    const { languages, widths, isWanted } = readArguments([
      '--lang',
      'en,zh-TW',
      '--width=360',
      '--only',
      'popup,list',
    ]);
    expect(languages).toEqual(['en', 'zh-TW']);
    expect(widths).toEqual([360]);
    expect(['popup-passage', 'library-list', 'settings'].map(isWanted)).toEqual([true, true, false]);
  });

  test('reject unknown values, and list the known ones', () => {
    expect(() => readArguments(['--lang', 'fr'])).toThrow('--lang does not know fr; it knows zh-CN, zh-TW, en.');
  });
});

test('every state has a unique name, and a store picture its own number', () => {
  const names = STATES.map(({ name }) => name);
  const numbers = STATES.flatMap(({ store }) => store ?? []);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(numbers).size).toBe(numbers.length);
});
