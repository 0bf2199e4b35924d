import { expect, test } from 'vitest';
import { databaseSource } from '@/entrypoints/export/database-source';
import { backupText } from '@/utils/backup/backup-text';
import { markdown } from '@/utils/export/formats/markdown';
import { streamNotebook } from '@/utils/export/stream';
import { newId } from '@/utils/model/new-id';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { deleteArticlesForEver, moveArticles } from '@/utils/store/article-bin';
import { saveArticle } from '@/utils/store/articles';
import { purgeBin, readBin } from '@/utils/store/bin';
import { binnedArticles } from '@/utils/store/binned-articles';
import { codeCounts } from '@/utils/store/code-counts';
import { correctArticle } from '@/utils/store/corrections';
import type { Database } from '@/utils/store/database';
import { decisionsOn, saveDecisions } from '@/utils/store/decisions';
import { restoreAnnotations } from '@/utils/store/many-annotations';
import { mergeNotebook } from '@/utils/store/merge';
import { readShards, rebuildShards } from '@/utils/store/read-shards';
import { asStored, emptyNotebook, extracted } from './sample';

const DAY_MS = 86_400_000;
const CODE = newId();

async function annotated(db: Database, articleId: string, exact: string) {
  const target = { selector: { quote: { exact, prefix: '', suffix: '' } } };
  return saveAnnotation(db, { id: newId(), articleId, target, codes: [CODE], note: '', origin: { by: 'hand' } });
}

/** An article with two annotations and a third that was deleted before, a decision, and another article. */
async function notebook() {
  const db = emptyNotebook();
  await rebuildShards(db);
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const other = await saveArticle(db, extracted({ url: 'https://news.example/b' }), 'https://news.example/b');
  const earlier = await annotated(db, article.id, '要压实');
  await removeAnnotation(db, earlier.id);
  await new Promise((done) => setTimeout(done, 2)); // deleted at another moment
  const living = [await annotated(db, article.id, '各县市区'), await annotated(db, article.id, '主体责任')];
  await annotated(db, other.article.id, '责任');
  const decided = new Date().toISOString();
  const base = { articleId: article.id, rule: 'zh.x', version: '1', confidence: 0.5, decided };
  await saveDecisions(db, newId(), [{ ...base, quote: '主体责任', verdict: 'rejected' } as never]);
  return { db, article, other: other.article, earlier, living };
}

const shown = async (db: Database) => {
  const { shards } = await readShards(db, asStored);
  return shards.flatMap(({ articles }) => articles.map(({ id }) => id)).sort();
};

const user = async (db: Database) => ({
  articles: (await db.articles.toArray()).map(({ changed: _, ...row }) => row),
  annotations: (await db.annotations.toArray()).map(({ modified: _, ...row }) => row),
  revisions: await db.revisions.toArray(),
  decisions: await db.decisions.toArray(),
  counts: await codeCounts(db),
  shown: await shown(db),
});

async function exported(db: Database): Promise<string> {
  const source = await databaseSource(db, { withUnannotated: true });
  const parts = [];
  for await (const part of streamNotebook(markdown, source, { language: 'en', version: '0' })) parts.push(part);
  return parts.join('');
}

test('a deleted article disappears from library, counts and files, and is restored whole', async () => {
  const { db, article, other } = await notebook();
  const before = await user(db);
  const { articles, annotations } = await moveArticles(db, [article.id, newId()], { toBin: true });
  expect([articles.length, annotations.length]).toEqual([1, 2]);
  expect(await shown(db)).toEqual([other.id]);
  await rebuildShards(db);
  expect(await shown(db)).toEqual([other.id]);
  expect(await codeCounts(db)).toEqual(new Map([[CODE, 1]]));
  expect(await exported(db)).not.toContain('主体责任');
  await moveArticles(db, [article.id], { toBin: false });
  expect(await user(db)).toEqual(before);
});

test('the bin shows the article instead of the annotations deleted with it', async () => {
  const { db, article, earlier } = await notebook();
  await moveArticles(db, [article.id], { toBin: true });
  expect(await binnedArticles(db)).toMatchObject([{ id: article.id, annotations: 2 }]);
  expect((await readBin(db)).map(({ annotation }) => annotation.id)).toEqual([earlier.id]);
  expect(await readBin(db, article.id)).toHaveLength(3);
});

test('a backup contains the deleted article with everything of it', async () => {
  const { db, article } = await notebook();
  await moveArticles(db, [article.id], { toBin: true });
  let text = '';
  for await (const piece of backupText(db, 'x')) text += piece;
  const kept = JSON.parse(text);
  expect(kept.articles.find(({ id }: { id: string }) => id === article.id).deleted).toBeDefined();
  expect(kept.annotations).toHaveLength(4);
});

test.each([
  { days: 29, rows: [2, 4, 2, 1] },
  { days: 31, rows: [1, 1, 1, 0] },
])('after $days days articles, annotations, revisions and decisions left are $rows', async ({ days, rows }) => {
  const { db, article } = await notebook();
  await moveArticles(db, [article.id], { toBin: true });
  await purgeBin(db, new Date(Date.now() + days * DAY_MS));
  const tables = [db.articles, db.annotations, db.revisions, db.decisions];
  expect(await Promise.all(tables.map((table) => table.count()))).toEqual(rows);
});

test('only articles in the bin are deleted permanently', async () => {
  const { db, article, other } = await notebook();
  await moveArticles(db, [article.id], { toBin: true });
  expect(await deleteArticlesForEver(db, [article.id, other.id])).toMatchObject([{ id: article.id }]);
  expect(await db.articles.count()).toBe(1);
  expect(await db.texts.get(article.id)).toBeUndefined();
  expect(await decisionsOn(db, article.id)).toEqual([]);
});

type Notebook = Awaited<ReturnType<typeof notebook>>;

// While it is open in a tab, or in a file that is imported.
const revivals: [string, (notebook: Notebook) => Promise<unknown>][] = [
  ['something is said of it', ({ db, article }) => annotated(db, article.id, '新的')],
  ['one of its annotations is put back', ({ db, living }) => restoreAnnotations(db, [living[0]?.id ?? ''])],
  ['it is read again', ({ db }) => saveArticle(db, extracted(), 'https://news.example/a')],
  ['it is corrected', ({ db, article }) => correctArticle(db, article.id, { title: '新题' } as never)],
  [
    'an annotation of it is imported',
    ({ db, living }) => {
      const none = { articles: [], revisions: [], codes: [], decisions: [], samePersons: [] };
      return mergeNotebook(db, { ...none, annotations: living.slice(0, 1) }, { name: 'x' });
    },
  ],
];

test.each(revivals)('a deleted article is restored when %s', async (_, revive) => {
  const all = await notebook();
  await moveArticles(all.db, [all.article.id], { toBin: true });
  await revive(all);
  expect(await shown(all.db)).toEqual([all.article.id, all.other.id].sort());
  expect(await binnedArticles(all.db)).toEqual([]);
});
