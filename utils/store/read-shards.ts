import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { isBinned } from '@/utils/model/article-notes';
import {
  annotationEntry,
  articleEntry,
  emptyContents,
  pack,
  SHARD_COUNT,
  SHARD_SHAPE,
  type Shard,
  type ShardContents,
  shardOf,
} from '@/utils/search/shard';
import { groupBy } from '@/utils/text/group-by';
import { revisionText } from './articles';
import { tally } from './code-counts';
import type { Database } from './database';
import { revisionsAsked, standingsAmong } from './orphans';
import { FRESH_STATE } from './shards';
import { textsById } from './texts';
import { wholeRows } from './whole-rows';

// Separate from shards.ts: the background, which only keeps shards up to date, need not load this.

/** Shards that were read, converted by the caller. `isWhole`: all of them, not only those that changed. */
export interface ReadShards<T = Shard> {
  shards: T[];
  stamp: number;
  isWhole: boolean;
}

/**
 * All shards, or those changed after `stamp`; rebuilt first when they are missing or of another format. Each is passed
 * through `load` while the next ones are still being read.
 */
export async function readShards<T>(db: Database, load: (shard: Shard) => T, after = 0): Promise<ReadShards<T>> {
  const read = await db.transaction('r', db.derivedState, db.shards, async () => {
    const state = await db.derivedState.get('shards');
    if (state?.shape !== SHARD_SHAPE || state.stamp < after) return undefined;
    const portions = after > 0 ? [db.shards.where('stamp').above(after)] : allPortions(db);
    const loaded = await Promise.all(portions.map((portion) => portion.toArray().then((rows) => rows.map(load))));
    return { shards: loaded.flat(), stamp: state.stamp, isWhole: after === 0 };
  });
  if (read) return read;
  const made = await rebuildShards(db);
  return { ...made, shards: made.shards.map(load) };
}

/** Shards read at a time: one portion is converted while the next is read. */
const PORTION = 64;

const allPortions = (db: Database) =>
  Array.from({ length: SHARD_COUNT / PORTION }, (_, i) =>
    db.shards.where('id').between(i * PORTION, (i + 1) * PORTION),
  );

/**
 * Whether the shards hold as many annotations as the notebook. They do not after something else wrote to the database.
 */
export async function areShardsWhole(db: Database, held: number): Promise<boolean> {
  const [all, binned, state] = await Promise.all([
    db.annotations.count(),
    db.annotations.where('deleted').above('').count(),
    db.derivedState.get('shards'),
  ]);
  return all - binned - (state?.unread ?? 0) === held;
}

const BATCH = 200;

/** Articles with their texts and annotation rows, one batch at a time; annotations without an article are included. */
async function* recordsByArticle(db: Database) {
  for (let after = ''; ; ) {
    const found = await db.articles.where('id').above(after).limit(BATCH).toArray();
    const last = found.length < BATCH ? LAST_ID : (found.at(-1)?.id ?? LAST_ID);
    const between = [after, last, false, true] as const;
    const [texts, rows] = await Promise.all([
      db.texts
        .where('id')
        .between(...between)
        .toArray(),
      db.annotations
        .where('articleId')
        .between(...between)
        .toArray(),
    ]);
    yield { articles: wholeRows(Article, found), texts: textsById(texts), rows };
    if (last === LAST_ID) return;
    after = last;
  }
}

/** Sorts after every UUID. */
const LAST_ID = 'g';

/** The stamp of the newest shard; 0 where it is not known. */
async function newestStamp(db: Database): Promise<number> {
  const known = (await db.derivedState.get('shards'))?.stamp ?? 0;
  const [newest] = await db.shards.orderBy('stamp').reverse().limit(1).keys();
  return Math.max(known, Number(newest) || 0);
}

/**
 * Rebuilds all shards and counts from the notebook, in one transaction. With `isKept` false they are returned without
 * being stored, so that the library can be read when there is no room.
 */
export async function rebuildShards(db: Database, { isKept } = { isKept: true }): Promise<ReadShards> {
  const tables = [db.articles, db.annotations, db.revisions, db.texts, db.shards, db.codeCounts, db.derivedState];
  return db.transaction(isKept ? 'rw' : 'r', tables, async () => {
    const stamp = (await newestStamp(db)) + 1;
    const contents = new Map<number, ShardContents>();
    const inShard = (articleId: string): ShardContents => {
      const content = contents.get(shardOf(articleId)) ?? emptyContents();
      contents.set(shardOf(articleId), content);
      return content;
    };
    const counts = new Map<string, number>();
    let unread = 0;
    for await (const { articles, texts, rows } of recordsByArticle(db)) {
      for (const article of articles)
        if (!isBinned(article)) inShard(article.id).articles.set(article.id, articleEntry(article));
      const annotations = wholeRows(Annotation, rows);
      const living = annotations.filter(({ deleted }) => !deleted);
      for (const [articleId, those] of groupBy(living, (one) => one.articleId)) {
        const text = texts.get(articleId);
        const earlier = new Map<string, string>();
        // Awaits only the database: after a hundred other promises in a row Dexie loses the transaction.
        for (const sha256 of revisionsAsked(those, text)) {
          const stored = await revisionText(db, articleId, sha256);
          if (stored !== undefined) earlier.set(sha256, stored);
        }
        const standings = standingsAmong(those, text, earlier);
        for (const one of those)
          inShard(articleId).annotations.set(one.id, annotationEntry(one, standings.get(one.id)));
      }
      for (const [id, count] of tally(living)) counts.set(id, (counts.get(id) ?? 0) + count);
      unread += rows.filter(({ deleted }) => !deleted).length - living.length;
    }
    const shards = [...contents].map(([id, content]) => pack(id, stamp, content));
    if (!isKept) return { shards, stamp: 0, isWhole: true };
    await db.shards.clear();
    await db.shards.bulkPut(shards);
    await db.codeCounts.clear();
    await db.codeCounts.bulkPut([...counts].map(([id, count]) => ({ id, count })));
    await db.derivedState.put({ ...FRESH_STATE, stamp, unread });
    return { shards, stamp, isWhole: true };
  });
}
