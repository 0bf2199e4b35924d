import type { DBCore, DBCoreTransaction, Middleware } from 'dexie';
import { Annotation } from '@/utils/model/annotation';
import { Article, type Revision } from '@/utils/model/article';
import { isBinned } from '@/utils/model/article-notes';
import { countCodes } from './code-counts';
import { inDexie, mutateAndFollow, type RowChange } from './dbcore';
import { changeShards, forgetShards, type ShardChange } from './shards';
import { keepNewestText } from './texts';
import { wholeRows } from './whole-rows';

// Data computed from the notebook and stored beside it, so that the library opens and searches at once. It is written
// in the transaction that changes the records it comes from: this middleware stands between Dexie and IndexedDB.

/** Tables whose changes are followed. */
const SOURCES = ['annotations', 'articles', 'revisions'];
/** Tables with computed data. */
export const DERIVED = ['shards', 'texts', 'sketches', 'codeCounts', 'derivedState'];

/**
 * If more records change at once, all shards are made again when the library is next opened, instead of a thousand
 * here.
 */
const BULK = 500;

export const derived: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'derived',
  // Beneath Dexie's own layers, which lose their transaction across a native `await`.
  level: -10,
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => {
      const follows = mode === 'readwrite' && stores.some((store) => SOURCES.includes(store));
      const all = follows ? [...new Set([...stores, ...SOURCES, ...DERIVED])] : stores;
      return core.transaction(all, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      const follow = followers[name];
      if (!follow) return table;
      return {
        ...table,
        mutate: (request) => {
          const { trans } = request;
          return inDexie(() => mutateAndFollow(table, request, (change) => follow(core, trans, change)));
        },
      };
    },
  }),
};

// biome-ignore lint/suspicious/noExplicitAny: each table's records are its own.
type Follow = (core: DBCore, trans: DBCoreTransaction, change: RowChange<any>) => Promise<void>;

const followers: Record<string, Follow> = {
  annotations: async (core, trans, { before, after }: RowChange<Annotation>) => {
    // A row damaged on disk was never counted, and may be replaced and deleted like any other.
    const known = wholeRows(Annotation, before);
    const living = wholeRows(Annotation, after).filter(({ deleted }) => !deleted);
    await countCodes(
      core,
      trans,
      known.filter(({ deleted }) => !deleted),
      living,
    );
    const gone = known.map(({ id, articleId }) => ({ id, articleId }));
    await follow(core, trans, before.length + after.length, { gone, annotations: living });
  },
  articles: async (core, trans, { before, after }: RowChange<Article>) => {
    const kept = new Set(after.filter((article) => !isBinned(article)).map(({ id }) => id));
    const goneArticles = before.map(({ id }) => id).filter((id) => !kept.has(id));
    const articles = wholeRows(Article, after).filter((article) => !isBinned(article));
    await follow(core, trans, before.length + after.length, { goneArticles, articles });
  },
  revisions: async (core, trans, { before, after }: RowChange<Revision>) => {
    const changed = await keepNewestText(core, trans, before, after);
    await follow(core, trans, changed.length, { reread: changed });
  },
};

async function follow(core: DBCore, trans: DBCoreTransaction, size: number, change: ShardChange): Promise<void> {
  if (size > BULK) await forgetShards(core, trans);
  else if (size > 0) await changeShards(core, trans, change);
}
