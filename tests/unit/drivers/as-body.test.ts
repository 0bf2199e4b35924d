import { expect, test } from 'vitest';
import { asBody } from '../../drivers/as-body.mjs';
import { cpuMs } from '../cpu-time';

const SOURCES: [source: string, gives: unknown][] = [
  ['1 + 1', 2],
  ['1 + 1;\n', 2],
  ['(() => 3)()', 3],
  ["const word = 'a;b'; word", 'a;b'],
  ["const word = 'a;b'; word.length;", 3],
  ['let sum = 0;\nfor (const one of [1, 2]) { sum += one; }\nsum;', 3],
  ['const one = () => { return 1; }\none()', 1],
  ['const of = { one: () => { return 4; } }; of.one();', 4],
  ['if (true) { 5; }', undefined],
  ['const unused = 1;', undefined],
  ['7 // said last', 7],
];

test('a long script that ends in a block is not searched for a last expression', async () => {
  const long = `if (true) { ${'var a = 1; { a += 1; } '.repeat(20_000)} }`;
  const spent = await cpuMs(() => expect(asBody(long)).toBe(long));
  expect(spent).toBeLessThan(5000);
});

test('a source as a function body returns what it evaluates to by itself', () => {
  for (const [source, gives] of SOURCES) expect(new Function(asBody(source))(), source).toBe(gives);
});
