import type { Article } from '@/utils/model/article';
import { instant, instantAfter } from '@/utils/model/time';
import type { Database } from '@/utils/store/database';
import type { Arrival } from '@/utils/store/place';
import { canonical, type JsonObject } from '@/utils/sync/json';
import { KINDS } from '@/utils/sync/kinds';
import { groupBy } from '@/utils/text/group-by';
import { restoredRecords } from './arrivals';
import { withoutArrival } from './undo-arrival';

/**
 * Undoes everything that a backup restored on another machine changed, like `undoArrival` for each record: notes of the
 * backup are kept as replaced notes or below the earlier ones. Records it added are put into the bin if unchanged
 * since. Returns the ids of the articles that may have changed.
 */
export async function undoRestored(db: Database, line: Arrival): Promise<Article['id'][]> {
  const tables = Object.keys(KINDS);
  const articles = new Set<Article['id']>();
  await db.transaction('rw', [...tables.map((name) => db.table(name)), db.arrivals], async () => {
    const records = await restoredRecords(db, line);
    const byTable = groupBy(records, ({ table }) => table);
    const at = instant(); // one instant for all, by which the bin groups annotations with their article
    // Annotations before their articles.
    for (const name of tables.toReversed()) {
      const some = byTable.get(name) ?? [];
      if (some.length === 0) continue;
      const table = db.table(name);
      for (const { record, before, after } of some)
        if (name === 'articles') articles.add(record);
        else for (const row of [before, after]) if (row && 'articleId' in row) articles.add(String(row.articleId));
      const rows: (JsonObject | undefined)[] = await table.bulkGet(some.map(({ record }) => record));
      const undone = await Promise.all(
        some.map(({ before, after }, i) => {
          const now = rows[i];
          return before
            ? withoutArrival(now, before as JsonObject, after as JsonObject | undefined)
            : binned(db, { table: name, now, after: after as JsonObject | undefined, at });
        }),
      );
      await table.bulkPut(undone.filter((row) => row !== undefined));
    }
    await db.arrivals.bulkDelete([...records, line].flatMap(({ id }) => id ?? []));
  });
  return [...articles];
}

/** Tables whose records, if added by a restore, are put into the bin by an undo. */
export const WITH_BIN: ReadonlySet<string> = new Set(['annotations', 'articles', 'essays']);

/** The row moved to the bin; undefined when its table has none or the row was changed since. */
async function binned(
  db: Database,
  { table, now, after, at }: { table: string; now: JsonObject | undefined; after: JsonObject | undefined; at: string },
): Promise<JsonObject | undefined> {
  if (!now || now.deleted !== undefined || !WITH_BIN.has(table) || canonical(now) !== canonical(after))
    return undefined;
  if (table !== 'articles') return { ...now, deleted: at, modified: instantAfter(String(now.modified)) };
  const isUsed = (await db.annotations.where('articleId').equals(String(now.id)).toArray()).some((one) => !one.deleted);
  return isUsed ? undefined : { ...now, deleted: at, changed: instantAfter(String(now.changed)) };
}
