// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PageChanged from '@/entrypoints/reader/PageChanged';
import { onScreen } from './on-screen';

const SAID = 'The page has changed since it was read.';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

/** The notice over a text that was read when the page said so; the page says something else as `now` is given it. */
function shown(text: string) {
  const page = { now: text };
  const readAgain = vi.fn(async () => undefined);
  const screen = onScreen(<PageChanged text={text} lookAgain={async () => page.now} readAgain={readAgain} />);
  return { ...screen, page, readAgain };
}

test('a page that continues to load is checked after four and after fifteen seconds, and read again on request', async () => {
  const { page, readAgain, queryByText, getByRole } = shown('The council met.');
  await pass(5_000);
  page.now = 'The council met. It will meet again.';
  await pass(9_000);
  expect(queryByText(SAID)).toBeNull();
  await pass(1_500);
  expect(queryByText(SAID)).not.toBeNull();
  fireEvent.click(getByRole('button', { name: 'Read it again' }));
  expect(readAgain).toHaveBeenCalledOnce();
});

test('it is checked when the reader returns; a running clock is not a change; a dismissed notice stays dismissed', async () => {
  const { page, queryByText, getByRole } = shown('Seen 12 times at 9:05. The council met.');
  await pass(20_000);
  const comeBack = async (): Promise<void> => {
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
  };
  page.now = 'Seen 13 times at 9:06. The council met.';
  await comeBack();
  expect(queryByText(SAID)).toBeNull();
  page.now = 'Seen 13 times at 9:06. The council met in June.';
  await comeBack();
  expect(queryByText(SAID)).not.toBeNull();
  fireEvent.click(getByRole('button', { name: 'Close' }));
  await comeBack();
  expect(queryByText(SAID)).toBeNull();
});
