// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { useCurrent } from '@/entrypoints/reader/changes/use-current';
import { compareVersions } from '@/utils/changes/compare';

afterEach(cleanup);

const [one, two] = compareVersions({ text: '投入三万元。伤了五人。' }, { text: '投入四万元。伤了九人。' });

test('the current edit stays current when the list is sorted, and is unset when the list no longer has it', () => {
  if (!one || !two) throw new Error('two edits are needed');
  const { result, rerender } = renderHook(({ list }) => useCurrent(list), { initialProps: { list: [one, two] } });
  expect(result.current[0]).toBeUndefined();
  act(() => result.current[1](1));
  expect(result.current[0]).toBe(1);
  rerender({ list: [two, one] });
  expect(result.current[0]).toBe(0);
  rerender({ list: [one] });
  expect(result.current[0]).toBeUndefined();
  rerender({ list: [one, two] });
  act(() => result.current[1](undefined));
  expect(result.current[0]).toBeUndefined();
});
