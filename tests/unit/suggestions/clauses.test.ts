import { expect, test } from 'vitest';
import { narrow, widen } from '@/utils/suggestions/clauses';

const TEXT = '陆明远强调，要压实责任，要守牢底线；要督导。会议结束。\n另一段，不相干。';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const say = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

test.each([
  { when: 'takes in the next clause', words: '要压实责任，', wider: '要压实责任，要守牢底线；' },
  { when: 'finishes a clause begun', words: '要压实', wider: '要压实责任，' },
  { when: 'goes on into the next sentence of the line', words: '要督导。', wider: '要督导。会议结束。' },
  { when: 'goes backwards at the end of the line', words: '会议结束。', wider: '要督导。会议结束。' },
])('widening $when', ({ words, wider }) => {
  expect(say(widen(TEXT, span(words)))).toBe(wider);
});

test.each([
  { when: 'drops the last clause', words: '要压实责任，要守牢底线；', narrower: '要压实责任，' },
  { when: 'leaves one clause as it is', words: '要压实责任，', narrower: '要压实责任，' },
])('narrowing $when', ({ words, narrower }) => {
  expect(say(narrow(TEXT, span(words)))).toBe(narrower);
});

test('narrowing undoes widening', () => {
  const start = span('要压实责任，');
  expect(narrow(TEXT, widen(TEXT, start))).toEqual(start);
});

test('an English decimal point does not end a clause', () => {
  const text = 'He urged a 2.5 percent cut, then left.';
  expect(text.slice(0, narrow(text, { start: 0, end: text.length }).end)).toBe('He urged a 2.5 percent cut,');
});
