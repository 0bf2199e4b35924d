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

/** Writes past everything that follows a change, as a fault on disk would. */
function writeRaw(db: Awaited<ReturnType<typeof filled>>, table: string, row: object): Promise<void> {
  return new Promise((done, fail) => {
    const writing = db.backendDB().transaction(table, 'readwrite');
    writing.objectStore(table).put(row);
    writing.oncomplete = () => done();
    writing.onerror = () => fail(writing.error);
  });
}

test.each([
  ['annotations', 'articleId', undefined],
  ['annotations', 'codes', 7],
  ['revisions', 'articleId', undefined],
  ['revisions', 'articleId', 'x'],
  ['articles', 'addresses', 7],
  ['texts', 'text', 7],
  ['shards', 'people', [null]],
])(
  'where a row of %s has lost its %s (%j), a backup can be imported and restored, and the library is made again',
  async (name, field, value) => {
    const file = { ...sampleNotebook, decisions: [], samePersons: [] };
    for (const replace of [false, true]) {
      const db = await filled();
      await rebuildShards(db);
      const [row] = await db.table(name).toArray();
      await writeRaw(db, name, { ...row, [field]: value });
      await mergeNotebook(db, file, { name: 'again', replace });
      await expect(rebuildShards(db)).resolves.toBeDefined();
      expect(await damagedRows(db)).toEqual([]);
    }
  },
);
