import type { DBCore, DBCoreTransaction } from 'dexie';
import { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import {
  annotationEntry,
  articleEntry,
  emptyContents,
  pack,
  SHARD_SHAPE,
  type Shard,
  type ShardContents,
  shardOf,
  unpack,
} from '@/utils/search/shard';
import { groupBy } from '@/utils/text/group-by';
import { rowsWith } from './dbcore';
import { standingsOf, textsIn } from './orphans';
import { type SavedText, textsById } from './texts';
import { wholeRows } from './whole-rows';

/** The state of the shards; without this record they must be rebuilt. */
export interface DerivedState {
  id: 'shards';
  shape: number;
  /** The stamp of the newest shard. */
  stamp: number;
  /** Annotations too damaged to be in a shard. */
  unread: number;
}

export const FRESH_STATE: DerivedState = { id: 'shards', shape: SHARD_SHAPE, stamp: 0, unread: 0 };

/** A change that shards must follow. */
export interface ShardChange {
  goneArticles?: Article['id'][];
  articles?: Article[];
  gone?: Pick<Annotation, 'id' | 'articleId'>[];
  annotations?: Annotation[];
  /** Articles whose newest text changed: their annotations are checked again for orphans. */
  reread?: Article['id'][];
}

/** Stops updating the shards until they are rebuilt. */
export async function forgetShards(core: DBCore, trans: DBCoreTransaction): Promise<void> {
  await core.table('derivedState').mutate({ type: 'delete', trans, keys: ['shards'] });
}

/** Updates the shards in the transaction of a change. Does nothing when they must be rebuilt anyway. */
export async function changeShards(core: DBCore, trans: DBCoreTransaction, change: ShardChange): Promise<void> {
  const states = core.table('derivedState');
  const state: DerivedState | undefined = await states.get({ trans, key: 'shards' });
  if (state?.shape !== SHARD_SHAPE) return;
  const { goneArticles = [], articles = [], gone = [], annotations = [], reread = [] } = change;
  const changed = [...annotations, ...(await annotationsAbout(core, trans, reread))];
  const texts = await textsOf(core, trans, changed);
  const ids = new Set(
    [...goneArticles, ...reread, ...articles.map(({ id }) => id), ...[...gone, ...changed].map((a) => a.articleId)].map(
      shardOf,
    ),
  );
  const stamp = state.stamp + 1;
  const shards = core.table('shards');
  const stored: (Shard | undefined)[] = await shards.getMany({ trans, keys: [...ids] });
  const contents = unpackAll([...ids], stored);
  // The notebook comes first: damaged shards are rebuilt when the library is next opened.
  if (!contents) return forgetShards(core, trans);
  const inShard = (articleId: string): ShardContents => contents.get(shardOf(articleId)) ?? emptyContents();
  for (const id of goneArticles) inShard(id).articles.delete(id);
  for (const article of articles) inShard(article.id).articles.set(article.id, articleEntry(article));
  for (const { id, articleId } of gone) inShard(articleId).annotations.delete(id);
  for (const [articleId, those] of groupBy(changed, (one) => one.articleId)) {
    const standings = await standingsOf(those, texts.get(articleId), textsIn(core, trans));
    for (const one of those) inShard(articleId).annotations.set(one.id, annotationEntry(one, standings.get(one.id)));
  }
  const values = [...contents].map(([id, content]) => pack(id, stamp, content));
  if (values.length > 0) await shards.mutate({ type: 'put', trans, values });
  await states.mutate({ type: 'put', trans, values: [{ ...state, stamp }] });
}

/** Undefined when one of them is damaged in any way. */
function unpackAll(ids: number[], stored: (Shard | undefined)[]): Map<number, ShardContents> | undefined {
  try {
    return new Map(ids.map((id, i) => [id, unpack(stored[i])]));
  } catch {
    return undefined;
  }
}

async function annotationsAbout(core: DBCore, trans: DBCoreTransaction, articleIds: string[]): Promise<Annotation[]> {
  const found: Annotation[] = [];
  for (const key of articleIds) {
    const rows = await rowsWith(core, trans, { table: 'annotations', index: 'articleId', key });
    for (const row of wholeRows(Annotation, rows)) if (!row.deleted) found.push(row);
  }
  return found;
}

async function textsOf(core: DBCore, trans: DBCoreTransaction, about: Annotation[]): Promise<Map<string, string>> {
  const keys = [...new Set(about.map(({ articleId }) => articleId))];
  const rows: (SavedText | undefined)[] = keys.length > 0 ? await core.table('texts').getMany({ trans, keys }) : [];
  return textsById(rows);
}
