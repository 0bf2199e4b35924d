// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import KeyboardNotice from '@/entrypoints/reader/KeyboardNotice';
import { useKeyboardKept } from '@/entrypoints/reader/use-keyboard-kept';

const TOKEN = 'frame';

function Field() {
  const [state, goOn] = useKeyboardKept(TOKEN);
  return (
    <>
      <textarea onKeyDown={({ key, currentTarget }) => key === 'Escape' && leaveSlowly(currentTarget)} />
      <output>{state}</output>
      <KeyboardNotice state={state} onGoOn={goOn} />
    </>
  );
}

/** As on a busy machine. */
function leaveSlowly(field: HTMLElement): void {
  const until = performance.now() + 40;
  while (performance.now() < until);
  field.blur();
}

const news = (keyboard: string): void => {
  const sent = { own: performance.timeOrigin + performance.now(), wall: Date.now() };
  const data = { token: TOKEN, keyboard, at: sent.own, sent };
  act(() => void window.dispatchEvent(new MessageEvent('message', { data, source: window.parent })));
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a letter after Esc is a command, however long leaving the note took', () => {
  const { container } = render(<Field />);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  vi.advanceTimersByTime(100);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'u', bubbles: true }));
  expect(document.activeElement).toBe(document.body);
});

test('a letter after the page took the caret goes back to the note', () => {
  const { container } = render(<Field />);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  vi.advanceTimersByTime(100);
  field.blur();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'u', bubbles: true }));
  expect(document.activeElement).toBe(field);
});

test('a letter typed just before the page took the caret does not count as the cause: the next one goes back', () => {
  const { container } = render(<Field />);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
  field.blur();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
  expect(document.activeElement).toBe(field);
});

test('nor does one that went back to the note before another theft', () => {
  const { container } = render(<Field />);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  vi.advanceTimersByTime(100);
  for (const key of ['f', 't', 'e', 'r']) {
    field.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect([key, document.activeElement]).toEqual([key, field]);
  }
});

test('letters belong to the note until the caret is back or something else is pressed, however busy the page', () => {
  const { container } = render(<Field />);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  const isTakenBackAt = (ms: number): boolean => {
    field.focus();
    vi.advanceTimersByTime(100);
    field.blur();
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + ms);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
    return document.activeElement === field;
  };
  expect(isTakenBackAt(60_000)).toBe(true);
  field.blur();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
  expect(document.activeElement).toBe(document.body);
});

test('the reader is told for a while that the page took the keyboard, if something was being typed', () => {
  const { container } = render(<Field />);
  const state = () => container.querySelector('output')?.textContent;
  news('taken-back');
  expect(state()).toBe('ours');
  container.querySelector('textarea')?.focus();
  news('taken-back');
  expect(state()).toBe('taken-back');
  act(() => void vi.advanceTimersByTime(10_000));
  expect(state()).toBe('ours');
});

const keyOn = (element: Element, key: string): void =>
  void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

const leavings: [string, (field: HTMLElement) => void][] = [
  ['by Esc', (field) => keyOn(field, 'Escape')],
  [
    'by a press beside it',
    (field) => {
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      field.blur();
    },
  ],
  [
    'by Esc while the page had the keyboard',
    (field) => {
      field.blur();
      keyOn(document.body, 'Escape');
    },
  ],
  [
    'by a press while the page had the keyboard',
    (field) => {
      field.blur();
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    },
  ],
];

for (const [how, leave] of leavings)
  test(`a field that was left ${how} is not given back when the page takes the keyboard afterwards`, () => {
    const { container } = render(<Field />);
    const field = container.querySelector('textarea') as HTMLTextAreaElement;
    field.focus();
    vi.advanceTimersByTime(100);
    leave(field);
    vi.advanceTimersByTime(100);
    news('taken-back');
    keyOn(document.body, 'u');
    expect(document.activeElement).toBe(document.body);
    expect(container.querySelector('output')?.textContent).toBe('ours');
  });

test('whoever goes back to typing by the button has the caret where it was, not on the button', () => {
  const { container } = render(<Field />);
  const field = container.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  news('lost');
  expect(document.activeElement).not.toBe(field);
  const button = container.querySelector('.keyboard-notice button') as HTMLButtonElement;
  button.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  button.focus();
  vi.advanceTimersByTime(100);
  act(() => button.click());
  expect(document.activeElement).toBe(field);
});
