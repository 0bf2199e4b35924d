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
 * Takes back all that a backup restored on another machine changed, as `undoArrival` does of one record: notes of the backup
 * stand beside or under those from before. What it brought anew goes into the bin, where it has been left as it came. Gives
 * the articles that may be others now.
 */
export async function undoRestored(db: Database, line: Arrival): Promise<Article['id'][]> {
  const tables = Object.keys(KINDS);
  const articles = new Set<Article['id']>();
  await db.transaction('rw', [...tables.map((name) => db.table(name)), db.arrivals], async () => {
    const records = await restoredRecords(db, line);
    const byTable = groupBy(records, ({ table }) => table);
    const at = instant(); // one: by it the bin knows what went along with its article
    // Annotations before the articles they are about.
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

/** Tables whose records an undo puts into the bin where a restore brought them anew. */
export const WITH_BIN: ReadonlySet<string> = new Set(['annotations', 'articles', 'essays']);

/** The row in the bin; undefined where its table has none, or somebody has used it since. */
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
