// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { type OnceRead, useOnceRead } from '@/entrypoints/reader/use-once-read';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { Code } from '@/utils/model/codebook';
import type { Problem } from '@/utils/model/problem';

afterEach(cleanup);

interface State {
  isRead: boolean;
  problem?: Problem;
}

/** A view that records what is done, and gives codes. */
function opened(first: State) {
  const done: string[] = [];
  let held: OnceRead | undefined;
  let read = (_: State): void => undefined;
  function View() {
    const [state, setState] = useState(first);
    const [last, setLast] = useState<Code['id'] | undefined>('before');
    read = setState;
    held = useOnceRead({ ...state, codebook: state.isRead ? startingCodebook : [] }, last);
    const give = (id: string): void => {
      done.push(id);
      setLast(id);
    };
    Object.assign(View, { give });
    return null;
  }
  render(<View />);
  const give = (id: string): void => (View as unknown as { give: (id: string) => void }).give(id);
  return {
    done,
    code: (at: number) =>
      held?.onceRead((codes) => {
        const code = codes[at];
        if (code) give(code.id);
        return code !== undefined;
      }),
    again: () =>
      held?.onceRead((_, last) => {
        give(`again ${last}`);
        return true;
      }),
    forget: () => held?.forgetHeld(),
    read: (state: State) => act(() => read(state)),
  };
}

test('actions that need the codes wait until these are read, each acting on the result of the previous one', async () => {
  const view = opened({ isRead: false });
  expect([view.code(2), view.again()]).toEqual([true, true]);
  expect(view.done).toEqual([]);
  await view.read({ isRead: true });
  const third = startingCodebook[2]?.id;
  expect(view.done).toEqual([third, `again ${third}`]);
  expect(view.code(startingCodebook.length)).toBe(false);
});

test('waiting actions can be dropped, and none waits for a notebook that cannot be read', async () => {
  const view = opened({ isRead: false });
  view.code(2);
  expect([view.forget(), view.forget()]).toEqual([true, false]);
  await view.read({ isRead: false, problem: 'unexpected' });
  expect(view.code(2)).toBe(false);
  await view.read({ isRead: true });
  expect(view.done).toEqual([]);
});
