import type { DBCore, DBCoreTransaction } from 'dexie';
import { type Article, lastRead, type Revision } from '@/utils/model/article';
import type { Database } from './database';
import { rowsWith } from './dbcore';

/** The newest text of an article without its HTML, for searching. */
export interface SavedText {
  /** The article's id. */
  id: Article['id'];
  text: string;
  /** When this text was last read: `lastRead` of the revision. */
  created: string;
}

const savedText = (one: Revision): SavedText => ({ id: one.articleId, text: one.text, created: lastRead(one) });

/** The texts of rows by their article; a damaged row has none. */
export const textsById = (rows: readonly (SavedText | undefined)[]): Map<Article['id'], string> =>
  new Map(rows.flatMap((row) => (typeof row?.text === 'string' ? [[row.id, row.text] as const] : [])));

const newest = (texts: SavedText[]): SavedText | undefined =>
  texts.reduce<SavedText | undefined>((best, one) => (best && best.created > one.created ? best : one), undefined);

/** A row damaged on disk has no text to find, and may be replaced and deleted like any other. */
const isReadable = ({ articleId, text }: Revision): boolean =>
  typeof articleId === 'string' && typeof text === 'string';

/** Updates the newest texts after a change of revisions. Returns the articles whose newest text changed. */
export async function keepNewestText(
  core: DBCore,
  trans: DBCoreTransaction,
  stored: readonly Revision[],
  written: readonly Revision[],
): Promise<Article['id'][]> {
  const [before, after] = [stored.filter(isReadable), written.filter(isReadable)];
  const ids = [...new Set([...before, ...after].map(({ articleId }) => articleId))];
  if (ids.length === 0) return [];
  const table = core.table('texts');
  const known: (SavedText | undefined)[] = await table.getMany({ trans, keys: ids });
  const kept = new Map(after.map((one) => [one.id, lastRead(one)]));
  const shrunk = new Set(
    before.filter((one) => (kept.get(one.id) ?? '') < lastRead(one)).map(({ articleId }) => articleId),
  );
  const incoming = new Map<Article['id'], SavedText[]>();
  for (const one of after) incoming.set(one.articleId, [...(incoming.get(one.articleId) ?? []), savedText(one)]);
  const changed: SavedText[] = [];
  const gone: Article['id'][] = [];
  for (const [i, id] of ids.entries()) {
    const old = known[i];
    // When revisions were deleted or got an earlier date, all remaining ones are compared.
    const left = shrunk.has(id) ? await textsOf(core, trans, id) : old ? [old] : [];
    const now = newest([...left, ...(incoming.get(id) ?? [])]);
    if (!now) gone.push(id);
    else if (now.text !== old?.text || now.created !== old.created) changed.push(now);
  }
  if (changed.length > 0) await table.mutate({ type: 'put', trans, values: changed });
  if (gone.length > 0) await table.mutate({ type: 'delete', trans, keys: gone });
  const other = [...changed.map(({ id }) => id), ...gone];
  // The sketch of the earlier text does not fit the new one.
  if (other.length > 0) await core.table('sketches').mutate({ type: 'delete', trans, keys: other });
  return other;
}

async function textsOf(core: DBCore, trans: DBCoreTransaction, articleId: Article['id']): Promise<SavedText[]> {
  const rows = await rowsWith<Revision>(core, trans, { table: 'revisions', index: 'articleId', key: articleId });
  return rows.filter(isReadable).map(savedText);
}

const BATCH = 200;

/** The newest texts of all articles, a batch at a time. */
export async function* savedTexts(db: Database, size = BATCH): AsyncGenerator<SavedText[]> {
  for (let after = ''; ; ) {
    const batch = await db.texts.where('id').above(after).limit(size).toArray();
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    if (batch.length < size) return;
    after = last.id;
  }
}
