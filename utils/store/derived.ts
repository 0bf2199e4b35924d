import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { Annotation } from '@/utils/model/annotation';
import { Article, type Revision } from '@/utils/model/article';
import { countCodes } from './code-counts';
import { changeShards, forgetShards, type ShardChange } from './shards';
import { keepNewestText } from './texts';
import { wholeRows } from './whole-rows';

// What is computed from the notebook and kept beside it, so that the library opens and searches at once. It is written in
// the transaction of the records it comes from, whoever writes them: this stands between Dexie and IndexedDB.

/** Tables whose changes are followed. */
const SOURCES = ['annotations', 'articles', 'revisions'];
/** Tables that follow. */
export const DERIVED = ['shards', 'texts', 'sketches', 'codeCounts', 'derivedState'];

/** More records at once make all shards again, when the library is next opened, instead of a thousand here. */
const BULK = 500;

/** One change of one table: the records with these keys before and after. */
interface Change<T> {
  before: T[];
  after: T[];
}

export const derived: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'derived',
  // Beneath Dexie's own layers, which look for their transaction where a native `await` does not keep it.
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
          const work = async (): Promise<DBCoreMutateResponse> => {
            const before = await recordsBefore(table, request);
            const response = await table.mutate(request);
            const failed = response.failures ?? {};
            const after = 'values' in request ? request.values.filter((_, i) => !(i in failed)) : [];
            await follow(core, request.trans, { before, after });
            return response;
          };
          // Dexie's own promise: what waits for it finds its transaction again, which a native one would lose.
          return new Dexie.Promise((resolve, reject) => void work().then(resolve, reject));
        },
      };
    },
  }),
};

async function recordsBefore(table: DBCoreTable, request: DBCoreMutateRequest): Promise<unknown[]> {
  const { trans } = request;
  if (request.type === 'add') return [];
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range };
    return (await table.query({ trans, values: true, query })).result;
  }
  const keys = request.type === 'delete' ? request.keys : request.values.map(({ id }) => id);
  return (await table.getMany({ trans, keys })).filter((row) => row !== undefined);
}

// biome-ignore lint/suspicious/noExplicitAny: each table's records are its own.
type Follow = (core: DBCore, trans: DBCoreTransaction, change: Change<any>) => Promise<void>;

const followers: Record<string, Follow> = {
  annotations: async (core, trans, { before, after }: Change<Annotation>) => {
    const living = wholeRows(Annotation, after).filter(({ deleted }) => !deleted);
    await countCodes(
      core,
      trans,
      before.filter(({ deleted }) => !deleted),
      living,
    );
    const gone = before.map(({ id, articleId }) => ({ id, articleId }));
    await follow(core, trans, before.length + after.length, { gone, annotations: living });
  },
  articles: async (core, trans, { before, after }: Change<Article>) => {
    const kept = new Set(after.filter(({ deleted }) => !deleted).map(({ id }) => id));
    const goneArticles = before.map(({ id }) => id).filter((id) => !kept.has(id));
    const articles = wholeRows(Article, after).filter(({ deleted }) => !deleted);
    await follow(core, trans, before.length + after.length, { goneArticles, articles });
  },
  revisions: async (core, trans, { before, after }: Change<Revision>) => {
    const changed = await keepNewestText(core, trans, before, after);
    await follow(core, trans, changed.length, { reread: changed });
  },
};

async function follow(core: DBCore, trans: DBCoreTransaction, size: number, change: ShardChange): Promise<void> {
  if (size > BULK) await forgetShards(core, trans);
  else if (size > 0) await changeShards(core, trans, change);
}
