import { expect, test } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { newId } from '@/utils/model/new-id';
import { type Shard, unpack } from '@/utils/search/shard';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { codeCounts } from '@/utils/store/code-counts';
import type { Database } from '@/utils/store/database';
import { restoreAnnotations } from '@/utils/store/many-annotations';
import { annotationsInOrder } from '@/utils/store/pages';
import { areShardsWhole, readShards, rebuildShards } from '@/utils/store/read-shards';
import { asStored, emptyNotebook, extracted } from './sample';

// A code of no codebook; other tests cover ready codes.
const DIRECTIVE = 'a07c5a52-6a3e-4f0e-9b51-3d1f5c0a0002';
const OFFICIAL = 'a07c5a52-6a3e-4f0e-9b51-3d1f5c0a0003';

const content = (articleId: string, change: { id?: string; exact?: string; codes?: string[]; note?: string } = {}) => ({
  id: change.id ?? newId(),
  articleId,
  target: { selector: { quote: { exact: change.exact ?? '压实主体责任', prefix: '要', suffix: '。' } } },
  codes: change.codes ?? [],
  note: change.note ?? '',
  origin: { by: 'hand' } as const,
});

/** The contents of all shards together, without their places. */
function contents(shards: Shard[]) {
  const all = shards.map(unpack);
  return {
    articles: all.flatMap(({ articles }) => [...articles.values()]).sort((a, b) => (a.id < b.id ? -1 : 1)),
    annotations: all.flatMap(({ annotations }) => [...annotations.values()]).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const kept = async (db: Database) => contents((await readShards(db, asStored)).shards);

test('an annotation is in its article’s shard, follows its changes, and leaves when deleted', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const one = await saveAnnotation(db, content(article.id, { codes: [DIRECTIVE], note: '期限' }));
  expect(await kept(db)).toMatchObject({
    articles: [{ id: article.id, title: '示例市召开校园安全工作会议', host: 'news.example', lang: 'zh' }],
    annotations: [{ id: one.id, quote: '压实主体责任', note: '期限', codes: [DIRECTIVE], orphan: false }],
  });
  await saveAnnotation(db, content(article.id, { id: one.id, codes: [OFFICIAL], note: '' }));
  expect((await kept(db)).annotations).toMatchObject([{ note: '', codes: [OFFICIAL] }]);
  await removeAnnotation(db, one.id);
  expect((await kept(db)).annotations).toEqual([]);
  await restoreAnnotations(db, [one.id]);
  expect((await kept(db)).annotations).toMatchObject([{ id: one.id }]);
});

test('codes are counted as they are given, removed, deleted and restored', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const one = await saveAnnotation(db, content(article.id, { codes: [DIRECTIVE, OFFICIAL] }));
  await saveAnnotation(db, content(article.id, { codes: [DIRECTIVE] }));
  expect(await codeCounts(db)).toEqual(
    new Map([
      [DIRECTIVE, 2],
      [OFFICIAL, 1],
    ]),
  );
  await removeAnnotation(db, one.id);
  expect(await codeCounts(db)).toEqual(new Map([[DIRECTIVE, 1]]));
  await restoreAnnotations(db, [one.id]);
  await db.annotations.clear();
  expect(await codeCounts(db)).toEqual(new Map());
});

test('a passage missing in a new text is an orphan until a text has it again', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  await saveAnnotation(db, content(article.id));
  const orphans = async () => (await kept(db)).annotations.map(({ orphan }) => orphan);
  expect(await orphans()).toEqual([false]);
  await db.revisions.add({
    ...(await db.revisions.toCollection().first())!,
    id: newId(),
    sha256: 'f'.repeat(64),
    text: '全文已经撤下，敬请谅解。',
    created: '2999-01-01T00:00:00.000Z',
  });
  expect(await orphans()).toEqual([true]);
  await db.revisions.filter(({ text }) => text.startsWith('全文')).delete();
  expect(await orphans()).toEqual([false]);
});

test('a failed change leaves no trace in the shards', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const failing = db.transaction('rw', db.tables, async () => {
    await saveAnnotation(db, content(article.id, { codes: [DIRECTIVE] }));
    throw new Error('planted');
  });
  await expect(failing).rejects.toThrow('planted');
  expect((await kept(db)).annotations).toEqual([]);
  expect(await codeCounts(db)).toEqual(new Map());
});

test('only changed shards are read again', async () => {
  const db = emptyNotebook();
  const first = await saveArticle(db, extracted(), 'https://news.example/a');
  await saveArticle(db, extracted({ url: 'https://news.example/b' }), 'https://news.example/b');
  const { stamp } = await readShards(db, asStored);
  await saveAnnotation(db, content(first.article.id));
  const changed = await readShards(db, asStored, stamp);
  expect(changed.shards).toHaveLength(1);
  expect(contents(changed.shards).annotations).toHaveLength(1);
  expect((await readShards(db, asStored, changed.stamp)).shards).toEqual([]);
});

/** `count` annotations, a minute apart, with two in every fifth minute. */
const many = (articleId: string, count: number): Annotation[] =>
  Array.from({ length: count }, (_, i) => {
    const created = new Date(Date.UTC(2026, 0, 1) + Math.floor(i / 5) * 60_000).toISOString();
    return { ...content(articleId, { codes: [DIRECTIVE], note: `n${i}` }), created, modified: created };
  });

test('after a large import the shards are rebuilt at the next reading, equal to incremental ones', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const annotations = many(article.id, 700);
  await db.annotations.bulkAdd(annotations);
  expect(await db.derivedState.count()).toBe(0);
  await db.annotations.update(annotations[3]?.id ?? '', { note: 'changed meanwhile' });
  const read = await kept(db);
  expect(read.annotations).toHaveLength(700);
  expect(read.annotations.some(({ note }) => note === 'changed meanwhile')).toBe(true);
  expect(await db.derivedState.count()).toBe(1);
  expect(contents((await rebuildShards(db)).shards)).toEqual(read);
  expect(await codeCounts(db)).toEqual(new Map([[DIRECTIVE, 700]]));
});

test('shards bypassed by a write are detected', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  await saveAnnotation(db, content(article.id));
  expect(await areShardsWhole(db, 1)).toBe(true);
  expect(await areShardsWhole(db, 2)).toBe(false);
});

test('a damaged record is left out of the shards without rebuilding them each time', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const kept = await saveAnnotation(db, content(article.id));
  await db.annotations.add({ ...kept, id: newId(), target: 'broken' as never });
  await rebuildShards(db);
  const { shards } = await readShards(db, asStored);
  expect(contents(shards).annotations).toHaveLength(1);
  expect(await areShardsWhole(db, 1)).toBe(true);
});

test('annotations come in pages, each once, oldest first, even with equal times', async () => {
  const db = emptyNotebook();
  const annotations = many(newId(), 103);
  await db.annotations.bulkAdd(annotations.toReversed());
  await removeAnnotation(db, annotations[50]?.id ?? '');
  const read: Annotation[] = [];
  for await (const page of annotationsInOrder(db, 10)) read.push(...page);
  expect(read).toHaveLength(102);
  expect(new Set(read.map(({ id }) => id)).size).toBe(102);
  expect(read.map(({ created }) => created)).toEqual(read.map(({ created }) => created).toSorted());
});

test.each<[what: string, damage: Partial<Record<keyof Shard, unknown>>]>([
  ['its texts gone', { text: undefined }],
  ['a text cut off', { text: '压' }],
  ['a column shorter than the others', { created: new Float64Array(0) }],
  ['a column of another kind', { codes: 'none' }],
  ['an annotation of no article', { articleOf: Uint32Array.of(7) }],
  ['articles that are none', { articles: [{ id: 'x' }] }],
])('a shard with %s blocks no save, and all are rebuilt from the notebook', async (_, damage) => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const first = await saveAnnotation(db, content(article.id));
  const [shard] = (await db.shards.toArray()).filter(({ articleIds }) => articleIds.includes(article.id));
  await db.shards.put({ ...(shard as Shard), ...damage } as Shard);
  await expect(readShards(db, (one) => unpack(one))).rejects.toMatchObject({ name: 'DamagedShard' });
  const second = await saveAnnotation(db, content(article.id, { exact: '校园安全' }));
  expect((await kept(db)).annotations.map(({ id }) => id)).toEqual([first.id, second.id].sort());
});

test('shards can be built without being stored when there is no room', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const one = await saveAnnotation(db, content(article.id));
  const before = await db.shards.toArray();
  const made = await rebuildShards(db, { isKept: false });
  expect(contents(made.shards).annotations).toMatchObject([{ id: one.id }]);
  expect(await db.shards.toArray()).toEqual(before);
});

test('shards are built for many articles at once, as after an import', async () => {
  const db = emptyNotebook();
  const { article, revision } = await saveArticle(db, extracted(), 'https://news.example/a');
  const annotation = await saveAnnotation(db, content(article.id));
  const ids = Array.from({ length: 450 }, () => newId());
  await db.transaction('rw', db.articles, db.texts, db.annotations, async () => {
    await db.articles.bulkAdd(
      ids.map((id, i) => ({
        ...article,
        id,
        url: `https://news.example/${i}`,
        addresses: [`https://news.example/${i}`],
      })),
    );
    await db.texts.bulkPut(ids.map((id) => ({ id, text: revision.text, created: revision.created })));
    await db.annotations.bulkAdd(ids.map((articleId) => ({ ...annotation, id: newId(), articleId })));
  });
  const made = await rebuildShards(db);
  expect(contents(made.shards).annotations).toHaveLength(451);
  expect(contents(made.shards).annotations.filter(({ orphan }) => orphan)).toEqual([]);
  expect(await areShardsWhole(db, 451)).toBe(true);

  // Followed one by one, in the transaction of the change.
  const some = await db.annotations.limit(160).toArray();
  await db.transaction('rw', db.tables, async () => {
    await db.annotations.bulkPut(some.map((one) => ({ ...one, note: '期限' })));
    await db.facts.put({ id: 'after', value: 1 } as never);
  });
  expect((await kept(db)).annotations.filter(({ note }) => note === '期限')).toHaveLength(160);
});
