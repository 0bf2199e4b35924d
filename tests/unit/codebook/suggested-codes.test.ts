import { expect, test } from 'vitest';
import { codesOfKind, KINDS } from '@/utils/codebook/code-kinds';
import { codesIn } from '@/utils/codebook/codes-in';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { suggestedCode } from '@/utils/codebook/suggested-codes';
import type { Code } from '@/utils/model/codebook';
import { newId } from '@/utils/model/new-id';

const official = suggestedCode(startingCodebook, 'official').code;
const without = startingCodebook.filter(({ id }) => id !== official.id);

test.each(['directive', 'official'] as const)('the code of the kind %s is in the starting codebook', (kind) => {
  const { id, names } = KINDS[kind];
  expect(suggestedCode([], kind).code).toMatchObject({ id, names });
});

test('the code for officials is recognised after renaming', () => {
  const renamed: Code = { ...official, names: { en: 'Who speaks', zh: '讲话人' } };
  const namesake: Code = { ...official, id: newId(), names: official.names };
  expect(codesOfKind([namesake, ...without, renamed], 'official')).toEqual([official.id]);
});

test('after its deletion a code of the same name replaces it, as for accepted suggestions', () => {
  const namesake: Code = { ...official, id: newId() };
  expect(codesOfKind([...without, namesake], 'official')).toEqual([namesake.id]);
  expect(suggestedCode([...without, namesake], 'official')).toMatchObject({ isNew: false });
});

test('each project has its own code for officials, created with a new id if missing', () => {
  const [one, other] = [newId(), newId()];
  const books = [one, other].map((project) => codesIn(project, startingCodebook));
  const ofEach = books.map((codes) => suggestedCode(codes, 'official').code.id);
  expect(new Set([...ofEach, official.id]).size).toBe(3);
  expect(codesOfKind(books.flat(), 'official')).toEqual(ofEach);
  expect(suggestedCode([], 'official', one).code).toMatchObject({ id: ofEach[0], project: one, original: official.id });
});
