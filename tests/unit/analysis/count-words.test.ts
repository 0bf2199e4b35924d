import { expect, test } from 'vitest';
import { countWords } from '@/entrypoints/numbers/count-words';
import { fold, libraryOf } from '@/tests/unit/search/sample-library';

test('a word in passages that overlap is counted once', async () => {
  const sentence = '中法关系稳定发展，中欧关系也在改善。';
  const clause = { quote: '中法关系稳定发展', start: 0 };
  const index = libraryOf([
    { annotations: [{ quote: sentence, start: 0 }, clause] },
    { annotations: [{ quote: '天气晴朗，风力不大。', start: 0 }] },
  ]);
  const sides = { here: (row: number) => row < 2, there: (row: number) => row >= 2 };
  const view = { basis: 'quotes', counted: 'words' } as const;
  const { wordsHere } = await countWords(index, fold, sides, view, new AbortController().signal);
  const once = libraryOf([{ annotations: [{ quote: sentence, start: 0 }] }]);
  const alone = await countWords(
    once,
    fold,
    { here: () => true, there: () => false },
    view,
    new AbortController().signal,
  );
  expect(wordsHere).toBe(alone.wordsHere);
});
