import { expect, test } from 'vitest';
import { moveCode } from '@/utils/codebook/edit';
import { dropPlace, lastUnder, stepPlace } from '@/utils/codebook/place-code';
import { codeTree } from '@/utils/codebook/tree';
import type { Code, Codebook } from '@/utils/model/codebook';

const when = '2026-01-01T00:00:00.000Z';
const code = (name: string, parent?: string): Code => ({
  id: name,
  names: { zh: name, en: name },
  color: 'red',
  underline: 'solid',
  definition: '',
  example: '',
  ...(parent ? { parent } : {}),
  created: when,
  modified: when,
});
const codes: Codebook = [code('a'), code('b'), code('b1', 'b'), code('b2', 'b'), code('c')];
const written = (book: Codebook): string =>
  codeTree(book)
    .map(({ code: { id }, depth }) => '-'.repeat(depth) + id)
    .join(' ');
const after = (id: string, place: ReturnType<typeof dropPlace>): string =>
  place ? written(moveCode(codes, id, place, when)) : 'stays';

test.each([
  { moved: 'c', target: 'a', at: 'above', gives: 'c a b -b1 -b2' },
  { moved: 'a', target: 'c', at: 'below', gives: 'b -b1 -b2 c a' },
  { moved: 'a', target: 'b', at: 'below', gives: 'b -b1 -b2 a c' },
  { moved: 'c', target: 'b1', at: 'below', gives: 'a b -b1 -c -b2' },
  { moved: 'b1', target: 'b2', at: 'below', gives: 'a b -b2 -b1 c' },
  { moved: 'c', target: 'a', at: 'on', gives: 'a -c b -b1 -b2' },
  { moved: 'b', target: 'b1', at: 'on', gives: 'stays' },
  { moved: 'b', target: 'b', at: 'above', gives: 'stays' },
] as const)('$moved let go $at $target: $gives', ({ moved, target, at, gives }) =>
  expect(after(moved, dropPlace(codes, moved, target, at))).toBe(gives),
);

test.each([
  { id: 'b', key: 'ArrowUp', gives: 'b -b1 -b2 a c' },
  { id: 'a', key: 'ArrowDown', gives: 'b -b1 -b2 a c' },
  { id: 'b', key: 'ArrowDown', gives: 'a c b -b1 -b2' },
  { id: 'c', key: 'ArrowRight', gives: 'a b -b1 -b2 -c' },
  { id: 'b1', key: 'ArrowLeft', gives: 'a b -b2 b1 c' },
  { id: 'a', key: 'ArrowUp', gives: 'stays' },
  { id: 'a', key: 'ArrowLeft', gives: 'stays' },
  { id: 'c', key: 'ArrowDown', gives: 'stays' },
])('Alt+$key on $id: $gives', ({ id, key, gives }) => expect(after(id, stepPlace(codes, id, key))).toBe(gives));

test.each([
  ['a', 'a'],
  ['b', 'b2'],
  ['b1', 'b1'],
  ['c', 'c'],
])('a drop below %s places the code below the row of %s', (target, row) =>
  expect(lastUnder(codeTree(codes), target)).toBe(row),
);
