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
    await vi.dynamicImportSettled();
  });

/** The notice over a text that was read when the page said so; the page says something else as `now` is given it. */
function shown(text: string) {
  const page = { now: text };
  const readAgain = vi.fn(async () => undefined);
  const screen = onScreen(<PageChanged text={text} lang="" lookAgain={async () => page.now} readAgain={readAgain} />);
  const comeBack = async (): Promise<void> => {
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
  };
  return { ...screen, page, comeBack, readAgain };
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

test('it is checked when the reader returns; a dismissed notice stays dismissed', async () => {
  const { page, comeBack, queryByText, getByRole } = shown('1,204 views · 3 minutes ago\nThe council met.');
  await pass(20_000);
  page.now = '1,377 views · 9 minutes ago\nThe council met.';
  await comeBack();
  expect(queryByText(SAID)).toBeNull();
  page.now = '1,377 views · 9 minutes ago\nThe council met in June.';
  await comeBack();
  expect(queryByText(SAID)).not.toBeNull();
  fireEvent.click(getByRole('button', { name: 'Close' }));
  await comeBack();
  expect(queryByText(SAID)).toBeNull();
});

test.each([
  ['a death toll', '事故已造成12人死亡。', '事故已造成21人死亡。'],
  ['a date', 'The hearing is on 4 May.', 'The hearing is on 14 May.'],
  ['a sum', 'The bridge will cost $1.5 million.', 'The bridge will cost $15 million.'],
  ['a per cent', '整改率为98.5%。', '整改率为9.85%。'],
  ['a cell of a table', '大桥\n34', '大桥\n43'],
])('%s that is another now is a change', async (_, before, after) => {
  const { page, comeBack, queryByText } = shown(`${before}\n其余内容没有变化。`);
  page.now = `${after}\n其余内容没有变化。`;
  await comeBack();
  expect(queryByText(SAID)).not.toBeNull();
});

test.each([
  ['counters and how long ago', '阅读 1.2万 · 评论 56\n3分钟前', '阅读 1.9万 · 评论 80\n15分钟前'],
  ['the time of an update', 'Updated 10:22 a.m.  |  12 comments', 'Updated 10:59 a.m.  |  48 comments'],
  ['punctuation and white space', '会议强调，要抓紧整改。', '会议强调： 要抓紧整改！'],
])('%s: no change', async (_, before, after) => {
  const { page, comeBack, queryByText } = shown(`${before}\n其余内容没有变化。`);
  page.now = `${after}\n其余内容没有变化。`;
  await comeBack();
  expect(queryByText(SAID)).toBeNull();
});
