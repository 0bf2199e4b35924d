// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { VirtualList } from '@/components/library/VirtualList';
import { onScreen } from './on-screen';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test.each([
  { when: 'the line at the foot', active: 9, scrollTop: 0, moved: 100 },
  { when: 'a line that stays in sight', active: 2, scrollTop: 0, moved: 0 },
  { when: 'a line scrolled away', active: 30, scrollTop: 0, moved: 0 },
  { when: 'no line', active: -1, scrollTop: 40, moved: 40 },
])('content below the list leaves $when in the reader’s view', ({ active, scrollTop, moved }) => {
  let height = 500;
  let resize = (): void => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(look: () => void) {
        resize = look;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => height);
  const { getByRole } = onScreen(
    <VirtualList
      id="list"
      label="Lines"
      tops={Float64Array.from({ length: 41 }, (_, i) => i * 50)}
      active={active}
      order=""
      renderLine={(line) => line}
      keyOf={String}
      onKeyDown={() => undefined}
    />,
  );
  const list = getByRole('listbox');
  list.scrollTop = scrollTop;
  height = 400;
  resize();
  expect(list.scrollTop).toBe(moved);
});
