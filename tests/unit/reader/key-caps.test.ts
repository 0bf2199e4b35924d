// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { capsOf } from '@/entrypoints/reader/KeysDialog';
import { readerKeys } from '@/entrypoints/reader/reader-keys';

test.each([
  ['Mod+Z', ['Ctrl', 'Z']],
  ['Shift+u', ['Shift', 'U']],
  ['+', ['+']],
  ['ArrowDown', ['↓']],
])('%s is shown as the key caps %j', (key, caps) => {
  expect(capsOf(key)).toEqual(caps);
});

test('no key of the clean view has an empty cap', () => {
  const empty = readerKeys.flatMap(({ keys }) => keys).filter((key) => capsOf(key).includes(''));
  expect(empty).toEqual([]);
});
