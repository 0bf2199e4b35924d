import { expect, test } from 'vitest';
import { OPERATORS, type Operator } from '@/utils/search/query';
import { readOtherwise } from '@/utils/search/rewrite-query';
import { fold } from './sample-library';

const plain = Object.fromEntries(OPERATORS.map((name) => [name, name]));
const names = { ...plain, code: '标签', official: '官员' } as Record<Operator, string>;
const values = {
  code: [
    { value: '指令', also: ['指令', 'Directive'] },
    { value: '官员', also: ['官员', 'Official'] },
    { value: '关键 段落', also: ['Key passage'] },
  ],
  official: [{ value: '邓柯' }],
};

test.each<[string, string | undefined, string]>([
  ['指令', '标签:指令 ', 'a code'],
  ['directive', '标签:指令 ', 'a code by its name in the other language'],
  ['校园 指令', '校园 标签:指令 ', 'a code beside another word'],
  ['官员 邓柯', '官员:邓柯 ', 'an operator and its value, though a code has the operator’s name'],
  ['官员', '标签:官员 ', 'a code that is called as an operator is'],
  ['關鍵', undefined, 'nothing: the beginning of a name is no name'],
  ['“指令”', undefined, 'nothing: the words themselves are meant'],
  ['-指令', undefined, 'nothing: it is left out'],
  ['标签:指令 校园', undefined, 'nothing: it is said already'],
  ['校园', undefined, 'nothing'],
])('%s may mean %s: %s', (query, read, _) => {
  expect(readOtherwise(query, values, names, fold)).toBe(read);
});
