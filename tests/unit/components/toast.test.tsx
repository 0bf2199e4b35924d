// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Toast } from '@/components/ui/Toast';

afterEach(() => vi.useRealTimers());

const pass = (ms: number): void =>
  void act(() => {
    vi.advanceTimersByTime(ms);
  });

test('a message disappears by itself, but not while the mouse is over it', () => {
  vi.useFakeTimers();
  const done = vi.fn();
  const { getByText } = render(<Toast message={{ text: 'Annotation deleted' }} onDone={done} />);
  pass(5000);
  fireEvent.mouseEnter(getByText('Annotation deleted').parentElement as HTMLElement);
  pass(60_000);
  expect(done).not.toHaveBeenCalled();
  fireEvent.mouseLeave(getByText('Annotation deleted').parentElement as HTMLElement);
  pass(7000);
  expect(done).toHaveBeenCalledOnce();
});
