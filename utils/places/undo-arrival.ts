import { hasWhole, PARTED } from '@/utils/model/article-notes';
import { instant, instantAfter } from '@/utils/model/time';
import type { Database } from '@/utils/store/database';
import type { Arrival } from '@/utils/store/place';
import { canonical, isObject, type Json, type JsonObject } from '@/utils/sync/json';
import { MOST_REPLACED } from '@/utils/sync/rows';

/**
 * Undoes an arrival and removes it from the list. What was deleted with its article, or is that article, comes back with
 * the article and its texts. Returns the arrival, or undefined when there is no earlier row.
 */
export async function undoArrival(db: Database, id: number): Promise<Arrival | undefined> {
  const arrival = await db.arrivals.get(id);
  const before = arrival?.before as (JsonObject & { id: string }) | undefined;
  if (!arrival || !before) return undefined;
  const table = db.table(arrival.table);
  await db.transaction('rw', [table, db.articles, db.revisions, db.arrivals], async () => {
    const now = await table.get(before.id);
    const row = withoutArrival(now, before, arrival.after as JsonObject | undefined);
    if (row) await table.put(row);
    await db.arrivals.delete(id);
    if (row && !now) await restoreArticle(db, arrival.place, isArticle(row) ? row.id : row.articleId);
  });
  return arrival;
}

/** Restores an article and its texts, as far as the list says that they were deleted, and removes them from it. */
async function restoreArticle(db: Database, place: string, article: Json | undefined): Promise<void> {
  const isOfIt = ({ outcome, table, before }: Arrival): boolean =>
    outcome === 'deleted' &&
    isObject(before) &&
    ((table === 'articles' && before.id === article) || (table === 'revisions' && before.articleId === article));
  const lines = await db.arrivals.where('place').equals(place).filter(isOfIt).toArray();
  for (const { id = 0, table, record, before } of lines) {
    if (!(await db.table(table).get(record))) await db.table(table).put(before);
    await db.arrivals.delete(id);
  }
}

/**
 * The row after an arrival is undone. Each field that is unchanged since the arrival (`after`) gets its value from
 * `before`; later changes stay. An incoming note is kept as a replaced note or below the earlier one, because it may
 * exist nowhere else. Undefined when nothing is left to undo.
 */
export function withoutArrival(
  now: JsonObject | undefined,
  before: JsonObject,
  after: JsonObject | undefined,
): JsonObject | undefined {
  // It was deleted and is to be restored; if it exists again, somebody already did that.
  if (!after) return now ? undefined : before;
  if (!now) return undefined;
  const row: JsonObject = { ...now };
  let isChanged = false;
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (STAMPS.has(name) || name === 'replaced' || canonical(now[name]) !== canonical(after[name])) continue;
    const was = withWords(name, before, after);
    if (canonical(now[name]) === canonical(was)) continue;
    isChanged = true;
    if (was === undefined) delete row[name];
    else row[name] = was;
  }
  if (!isChanged) return undefined;
  const replaced = isArticle(before) ? [] : replacedIn(row, now);
  if (replaced.length > 0) row.replaced = replaced;
  else delete row.replaced;
  for (const name of STAMPS) if (typeof row[name] === 'string') row[name] = instantAfter(row[name]);
  return row;
}

/** The fields with the time of the last change, in any table. */
const STAMPS: ReadonlySet<string> = new Set(['modified', 'changed']);

/** Whether two rows have the same content, apart from the times of change. */
export const saysSame = (a: JsonObject, b: JsonObject): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => STAMPS.has(name) || canonical(a[name]) === canonical(b[name]),
  );

/** The reader's text about an article in each project, and about quotes of an essay: incoming text goes below. */
const JOINED: ReadonlySet<string> = new Set(['notes', 'words']);
const isArticle = ({ url }: JsonObject): boolean => url !== undefined;

/** The earlier value of a field, with the incoming text added. */
function withWords(name: string, before: JsonObject, after: JsonObject): Json | undefined {
  const [was, came] = [before[name], after[name]];
  if (name === 'note' && isArticle(before)) return under(was, came);
  if (!JOINED.has(name) || !isObject(came)) return was;
  const [mine, all] = [isObject(was) ? was : {}, { ...came, ...(isObject(was) ? was : {}) }];
  return Object.fromEntries(Object.keys(all).map((key) => [key, under(mine[key], came[key])]));
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Appends the incoming text, except parts already contained as a whole. */
function under(was: Json | undefined, came: Json | undefined): string {
  const mine = textOf(was);
  const others = textOf(came)
    .split(PARTED)
    .filter((part) => !hasWhole(mine, part));
  return [mine, ...others].filter(Boolean).join(PARTED);
}

/** The replaced notes after the undo: the earlier ones, and the note that is being replaced now. */
function replacedIn(row: JsonObject, now: JsonObject): JsonObject[] {
  const note = textOf(row.note);
  const known = Array.isArray(now.replaced) ? now.replaced.filter(isObject) : [];
  const at = textOf(now.modified) || instant();
  const all = canonical(row.note) === canonical(now.note) ? known : [...known, { note: textOf(now.note), at }];
  return all.filter((one) => !hasWhole(note, textOf(one.note))).slice(-MOST_REPLACED);
}
