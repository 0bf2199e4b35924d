import { expect, test } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { codeOfKind, suggestedCode } from '@/utils/codebook/suggested-codes';
import type { Code } from '@/utils/model/codebook';
import { newId } from '@/utils/model/new-id';

const official = suggestedCode(startingCodebook, 'official').code;
const without = startingCodebook.filter(({ id }) => id !== official.id);

test('the code of officials is the same one, whatever the reader calls it', () => {
  const renamed: Code = { ...official, names: { en: 'Who speaks', zh: '讲话人' } };
  const namesake: Code = { ...official, id: newId(), names: official.names };
  expect(codeOfKind([namesake, ...without, renamed], 'official')).toBe(official.id);
});

test('where it was deleted, one of its name stands in, as it does for accepted suggestions', () => {
  const namesake: Code = { ...official, id: newId() };
  expect(codeOfKind([...without, namesake], 'official')).toBe(namesake.id);
  expect(suggestedCode([...without, namesake], 'official')).toMatchObject({ isNew: false });
});
