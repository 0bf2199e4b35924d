import { expect, test } from 'vitest';
import { distinctWords } from '@/utils/analysis/distinct-words';

const TEXT = '中法关系稳定发展并不断深化，中欧关系也在改善。';
const of = (words: string) => ({ start: TEXT.indexOf(words), words });

test('a clause marked within a marked sentence adds nothing', () => {
  expect(distinctWords([of(TEXT), of('稳定发展并不断深化'), of('中欧关系也在改善。')])).toEqual([TEXT]);
});

test('passages that overlap are joined; others stay apart', () => {
  const apart = [of('中法关系稳定'), of('关系稳定发展'), of('稳定发展并'), of('中欧关系')];
  expect(distinctWords(apart)).toEqual(['中法关系稳定发展并', '中欧关系']);
  expect(distinctWords([of('中法关系'), of('稳定发展')])).toEqual(['中法关系', '稳定发展']);
});

test('the same words at two places, or at an unknown one, count twice', () => {
  expect(distinctWords([of('关系'), { start: TEXT.lastIndexOf('关系'), words: '关系' }])).toEqual(['关系', '关系']);
  expect(distinctWords([of('关系'), { start: undefined, words: '关系' }])).toEqual(['关系', '关系']);
});

test('at a place where two saved texts have other words, both count', () => {
  expect(distinctWords([of('中法关系稳定发展'), { start: 4, words: '迅速改善' }])).toEqual([
    '中法关系稳定发展',
    '迅速改善',
  ]);
});
