// @vitest-environment happy-dom
import { renderHook } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useHistory } from '@/entrypoints/reader/use-history';
import { annotation } from './on-screen';

test('changes in a project that is not shown are not undone', () => {
  const remove = vi.fn();
  const [made, other] = [annotation(1, 'in the first'), annotation(2, 'in the second')];
  const save = vi.fn().mockReturnValueOnce(made).mockReturnValueOnce(other);
  const shown = (current: string) =>
    ({ annotations: [], save, remove, choice: { current, all: false } }) as unknown as ShownRecord;
  const { result, rerender } = renderHook(({ record }) => useHistory(record), {
    initialProps: { record: shown('first') },
  });
  result.current.save(made);
  rerender({ record: shown('first') });
  expect(result.current.depth()).toBe(1);
  rerender({ record: shown('second') });
  expect(result.current.undo()).toBeUndefined();
  result.current.save(other);
  result.current.undo();
  expect(remove.mock.calls).toEqual([[other.id, { isTakenBack: false }]]);
});

test('what is done before the record has been read is undone as one step with what follows', () => {
  const remove = vi.fn();
  const made = annotation(1, 'before it was read');
  const noted = { ...made, note: 'and a note' };
  const shown = (current?: string) =>
    ({
      annotations: [noted],
      save: () => made,
      change: () => noted,
      remove,
      ...(current ? { choice: { current, all: false } } : {}),
    }) as unknown as ShownRecord;
  const { result, rerender } = renderHook(({ record }) => useHistory(record), { initialProps: { record: shown() } });
  result.current.save(made);
  rerender({ record: shown('first') });
  result.current.change(made, { note: 'and a note' }, { goesOn: true });
  result.current.undo();
  expect(remove.mock.calls).toEqual([[made.id, { isTakenBack: true }]]);
});
