import { expect, test } from 'vitest';
import { leanWordLists } from '@/scripts/lean-word-lists';
import { repeated, wordList } from '@/utils/suggestions/word-list';

const files = import.meta.glob<Record<string, string[]>>('/utils/suggestions/zh/words/*.ts', { eager: true });
const lists = Object.values(files).flatMap((file) => Object.entries(file));

test('the word lists are found', () => {
  expect(lists.map(([name]) => name)).toEqual(expect.arrayContaining(['bodies', 'duties', 'orderVerbs', 'taskVerbs']));
});

test.each(lists)('no word occurs twice in %s', (_, words) => {
  expect(repeated(words)).toEqual([]);
});

test.each(lists)('every row of %s is a valid pattern', (_, words) => {
  for (const word of words) expect(() => new RegExp(word)).not.toThrow();
});

test('a repeated word is detected', () => {
  expect(repeated(['要求', '责令', '要求'])).toEqual(['要求']);
});

test('a row without its reason is rejected', () => {
  expect(wordList('\n  要求  orders\n  应(?:当|该)   must\n')).toEqual(['要求', '应(?:当|该)']);
  expect(() => wordList('要求')).toThrow('要求');
});

const sources = import.meta.glob<string>('/utils/suggestions/zh/words/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const rowsOf = (source: string): string[] => [...source.matchAll(/wordList\(`([^`]*)`/g)].map(([, rows = '']) => rows);

test.each(Object.entries(sources))('the build keeps every word of %s, and no reasons', (id, source) => {
  const lean = leanWordLists.transform(source, id)?.code ?? '';
  expect(rowsOf(source).length).toBeGreaterThan(0);
  expect(rowsOf(lean).map(wordList)).toEqual(rowsOf(source).map(wordList));
  expect(rowsOf(lean).join('')).not.toMatch(/ {2}[^.]/);
});
