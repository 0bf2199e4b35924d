import { expect, test } from 'vitest';
import { annotationsOf } from '@/utils/store/annotations';
import { findArticle, saveArticle } from '@/utils/store/articles';
import { readCodebook } from '@/utils/store/codes';
import { mergeNotebook } from '@/utils/store/merge';
import { readNotebook } from '@/utils/store/notebook';
import { rebuildShards } from '@/utils/store/read-shards';
import { damagedRows } from '@/utils/store/whole-rows';
import { sampleNotebook } from '../export/sample-notebook';
import { emptyNotebook, extracted } from './sample';

async function filled() {
  const db = emptyNotebook();
  await mergeNotebook(db, { ...sampleNotebook, decisions: [], samePersons: [] }, { name: 'x' });
  return db;
}

test.each([
  ['of the wrong type', { note: 7 }, 'note'],
  ['that is missing', { origin: undefined }, 'origin'],
  ['with a code that is none', { codes: ['x', {}] }, 'codes.0'],
])('an annotation with a field %s blocks nothing, is named, and stays on disk', async (_, change, field) => {
  const db = await filled();
  const [first, ...others] = await db.annotations.toArray();
  await db.annotations.update(first?.id ?? '', change as never);
  const living = others.filter(({ deleted }) => !deleted).map(({ id }) => id);
  expect((await readNotebook(db)).annotations.map(({ id }) => id).toSorted()).toEqual(living.toSorted());
  await expect(annotationsOf(db, first?.articleId ?? '')).resolves.toBeDefined();
  await expect(rebuildShards(db)).resolves.toBeDefined();
  expect(await damagedRows(db)).toMatchObject([{ table: 'annotations', id: first?.id, field }]);
  expect(await db.annotations.count()).toBe(others.length + 1);
});

test('a damaged code leaves the others', async () => {
  const db = await filled();
  const codes = await readCodebook(db);
  await db.codes.update(codes[0]?.id ?? '', { names: 'x' } as never);
  expect(await readCodebook(db)).toHaveLength(codes.length - 1);
});

test('a damaged article is repaired when its page is read again', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), extracted().url);
  await db.articles.update(article.id, { authors: 'x' } as never);
  expect(await findArticle(db, article.url)).toBeUndefined();
  expect((await saveArticle(db, extracted(), extracted().url)).article.id).toBe(article.id);
  expect(await damagedRows(db)).toEqual([]);
});
