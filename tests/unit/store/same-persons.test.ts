import { expect, test } from 'vitest';
import { mergePersons, restorePersons, samePersons, splitPerson } from '@/utils/store/same-persons';
import { emptyNotebook } from './sample';

const pairs = async (db: ReturnType<typeof emptyNotebook>) =>
  (await samePersons(db)).map(({ id, person }) => `${id}=${person}`).sort();

test('persons merged into somebody follow when that one is merged further', async () => {
  const db = emptyNotebook();
  await mergePersons(db, { id: 'a', person: 'b' });
  await mergePersons(db, { id: 'b', person: 'c' });
  expect(await pairs(db)).toEqual(['a=c', 'b=c']);
});

test('merging into a merged person merges into the one who stands for both', async () => {
  const db = emptyNotebook();
  await mergePersons(db, { id: 'b', person: 'c' });
  await mergePersons(db, { id: 'a', person: 'b' });
  expect(await pairs(db)).toEqual(['a=c', 'b=c']);
});

test('merging two who are already one changes nothing', async () => {
  const db = emptyNotebook();
  await mergePersons(db, { id: 'a', person: 'b' });
  await mergePersons(db, { id: 'b', person: 'a' });
  expect(await pairs(db)).toEqual(['a=b']);
});

test('a merge and a split are undone with their results', async () => {
  const db = emptyNotebook();
  const none = await mergePersons(db, { id: 'a', person: 'b' });
  const one = await splitPerson(db, 'a');
  expect(await pairs(db)).toEqual([]);
  await restorePersons(db, one);
  expect(await pairs(db)).toEqual(['a=b']);
  await restorePersons(db, none);
  expect(await pairs(db)).toEqual([]);
});
