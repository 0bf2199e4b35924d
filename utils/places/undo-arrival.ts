import { hasWhole, PARTED } from '@/utils/model/article-notes';
import { instant, instantAfter } from '@/utils/model/time';
import type { Database } from '@/utils/store/database';
import type { Arrival } from '@/utils/store/place';
import { canonical, isObject, type Json, type JsonObject } from '@/utils/sync/json';
import { MOST_REPLACED } from '@/utils/sync/rows';

/** Takes an arrival back and out of the list; gives it, or undefined where there is nothing to go back to. */
export async function undoArrival(db: Database, id: number): Promise<Arrival | undefined> {
  const arrival = await db.arrivals.get(id);
  const before = arrival?.before as (JsonObject & { id: string }) | undefined;
  if (!arrival || !before) return undefined;
  const table = db.table(arrival.table);
  await db.transaction('rw', [table, db.arrivals], async () => {
    const now = await table.get(before.id);
    const row = withoutArrival(now, before, arrival.after as JsonObject | undefined);
    if (row) await table.put(row);
    await db.arrivals.delete(id);
  });
  return arrival;
}

/**
 * The row after an arrival is taken back: each field that is still as the arrival made it (`after`) is as it was `before`;
 * what the reader, or a later arrival, has written since stays. A note that came in stands beside or under the one from
 * before: it is gone nowhere else. Undefined where nothing is left to take back.
 */
export function withoutArrival(
  now: JsonObject | undefined,
  before: JsonObject,
  after: JsonObject | undefined,
): JsonObject | undefined {
  // It was deleted, and is to stand again; what stands again already was seen to since.
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

/** When a row was last changed, in one table or another. */
const STAMPS: ReadonlySet<string> = new Set(['modified', 'changed']);

/** Whether two rows say the same, whenever they were written. */
export const saysSame = (a: JsonObject, b: JsonObject): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => STAMPS.has(name) || canonical(a[name]) === canonical(b[name]),
  );

/** Words about an article, of one project or of each, and those about quotes of an essay: what came in stands under them. */
const JOINED: ReadonlySet<string> = new Set(['notes', 'words']);
const isArticle = ({ url }: JsonObject): boolean => url !== undefined;

/** A field as it was before, with the words that came in. */
function withWords(name: string, before: JsonObject, after: JsonObject): Json | undefined {
  const [was, came] = [before[name], after[name]];
  if (name === 'note' && isArticle(before)) return under(was, came);
  if (!JOINED.has(name) || !isObject(came)) return was;
  const [mine, all] = [isObject(was) ? was : {}, { ...came, ...(isObject(was) ? was : {}) }];
  return Object.fromEntries(Object.keys(all).map((key) => [key, under(mine[key], came[key])]));
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What came in, under what was there, except the parts that it has whole. */
function under(was: Json | undefined, came: Json | undefined): string {
  const mine = textOf(was);
  const others = textOf(came)
    .split(PARTED)
    .filter((part) => !hasWhole(mine, part));
  return [mine, ...others].filter(Boolean).join(PARTED);
}

/** The notes beside an annotation's: those that were, and the one that its own takes the place of again. */
function replacedIn(row: JsonObject, now: JsonObject): JsonObject[] {
  const note = textOf(row.note);
  const known = Array.isArray(now.replaced) ? now.replaced.filter(isObject) : [];
  const at = textOf(now.modified) || instant();
  const all = canonical(row.note) === canonical(now.note) ? known : [...known, { note: textOf(now.note), at }];
  return all.filter((one) => !hasWhole(note, textOf(one.note))).slice(-MOST_REPLACED);
}
