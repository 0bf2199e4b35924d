import { expect, test } from 'vitest';
import { keyWords, logLikelihood, logRatio } from '@/utils/analysis/keyness';
import { createPhraseCounter, createWordCounter, frequentIn, wordRuns } from '@/utils/analysis/word-counts';

test.each([
  // Expected 6 and 6: 2 × (10 ln(10/6) + 2 ln(2/6)).
  { a: 10, b: 2, c: 1000, d: 1000, g2: 5.822 },
  // Expected 2 and 8: 2 × (10 ln(10/2)).
  { a: 10, b: 0, c: 200, d: 800, g2: 32.189 },
  // As frequent here as there.
  { a: 5, b: 10, c: 500, d: 1000, g2: 0 },
  // Nothing to hold it against.
  { a: 5, b: 0, c: 500, d: 0, g2: 0 },
])('the log-likelihood of $a in $c against $b in $d is $g2', ({ a, b, c, d, g2 }) => {
  expect(logLikelihood(a, b, c, d)).toBeCloseTo(g2, 3);
});

test('the log ratio counts halvings and doublings; what is missing counts half', () => {
  expect(logRatio(8, 2, 100, 100)).toBeCloseTo(2);
  expect(logRatio(2, 0, 100, 100)).toBeCloseTo(2);
});

const counted = (texts: string[], counter = createWordCounter()) => {
  for (const text of texts) counter.add(text);
  return counter.finish();
};

test('words and phrases that are typical, the surest first; what is as frequent on both sides is not', () => {
  const here = Array.from({ length: 12 }, () => '压实主体责任，加强工作');
  const there = Array.from({ length: 12 }, () => '稳定就业形势，加强工作');
  const words = keyWords(counted(here), counted(there), 20).map(({ word }) => word);
  expect(words).toContain('主体');
  expect(words).not.toContain('加强');
  const isFrequent = frequentIn(counted(here), counted(there));
  const phrases = keyWords(
    counted(here, createPhraseCounter(isFrequent)),
    counted(there, createPhraseCounter(isFrequent)),
    20,
  ).map(({ word }) => word);
  expect(phrases).toContain('主体责任');
  expect(phrases.some((phrase) => phrase.includes('加强'))).toBe(false);
});

test('a run of words ends at punctuation and figures; English phrases keep their spaces', () => {
  expect(wordRuns('the council, by 31 may')).toEqual([['the', 'council'], ['by'], ['may']]);
  const three = counted(
    ['night ferry', 'night ferry', 'night ferry'],
    createPhraseCounter(() => true),
  );
  expect(three.counts.get('night ferry')).toBe(3);
});
