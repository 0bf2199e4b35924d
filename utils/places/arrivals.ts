import type { Database } from '@/utils/store/database';
import type { Arrival } from '@/utils/store/place';
import { canonical } from '@/utils/sync/json';
import { groupBy } from '@/utils/text/group-by';

// The list of incoming changes. Waiting records, and those changed by a restored backup, are stored outside the list
// under separate keys, because there may be as many of them as there are records.

/** An arrival that is not listed yet. */
export type Said = Omit<Arrival, 'id' | 'place' | 'at'>;

const heldAt = (project: string): string => `${project}/held`;
const restoredAt = (project: string, restore: string): string => `${project}/${restore}`;

const HELD: ReadonlySet<Said['outcome']> = new Set(['waiting', 'newer']);

/** Lists arrivals at `at`, an Instant. Call it in a transaction with arrivals. */
export async function tell(db: Database, project: string, said: readonly Said[], at: string): Promise<void> {
  const held = await unheld(
    db,
    project,
    said.filter(({ outcome }) => HELD.has(outcome)),
  );
  await db.arrivals.bulkAdd(held.map((one) => ({ ...one, place: heldAt(project), at })));
  const restored = said.filter(({ outcome }) => outcome === 'restored');
  for (const [restore, some] of groupBy(restored, (one) => one.restore ?? ''))
    await tellRestored(db, project, { restore, some, at });
  const others = said.filter(({ outcome }) => !HELD.has(outcome) && outcome !== 'restored');
  const news = await unlisted(db, project, others);
  await db.arrivals.bulkAdd(news.map((one) => ({ ...one, place: project, at })));
}

/** Those that are not stored yet: a waiting record comes again whenever it is sent again. */
async function unheld(db: Database, project: string, said: readonly Said[]): Promise<readonly Said[]> {
  if (said.length === 0) return said;
  const keyOf = ({ outcome, table, record, sent }: Said): string => canonical([outcome, table, record, sent]);
  const known = new Set((await heldRecords(db, project)).map(keyOf));
  return said.filter((one) => !known.has(keyOf(one)));
}

/** Those that are not listed yet: a refused record comes again whenever it is sent again. */
async function unlisted(db: Database, project: string, said: readonly Said[]): Promise<readonly Said[]> {
  if (!said.some(({ outcome }) => outcome === 'refused')) return said;
  const keyOf = ({ outcome, table, record }: Said): string => canonical([outcome, table, record]);
  const listed = new Set((await db.arrivals.where('place').equals(project).toArray()).map(keyOf));
  return said.filter((one) => one.outcome !== 'refused' || !listed.has(keyOf(one)));
}

/** Adds everything that a restored backup changed to one entry, in however many parts it comes. */
async function tellRestored(
  db: Database,
  project: string,
  { restore, some, at }: { restore: string; some: readonly Said[]; at: string },
): Promise<void> {
  const listed = await db.arrivals
    .where('place')
    .equals(project)
    .filter((one) => one.outcome === 'restored' && one.restore === restore)
    .first();
  const line: Arrival = listed ?? {
    place: project,
    at,
    outcome: 'restored',
    restore,
    table: '',
    record: '',
    about: '',
  };
  await db.arrivals.put({ ...line, count: (line.count ?? 0) + some.length });
  await db.arrivals.bulkAdd(some.map((one) => ({ ...one, place: restoredAt(project, restore), at })));
}

/** The records summarised by an entry about a restored backup. */
export const restoredRecords = (db: Database, { place, restore = '' }: Arrival): Promise<Arrival[]> =>
  db.arrivals.where('place').equals(restoredAt(place, restore)).toArray();

/**
 * Records that wait until the time their machine gave them, or for an update. An earlier Pressmark kept them in the
 * list itself.
 */
export const heldRecords = (db: Database, project: string): Promise<Arrival[]> =>
  db.arrivals
    .where('place')
    .anyOf(project, heldAt(project))
    .filter(({ outcome }) => HELD.has(outcome))
    .toArray();

/** Empties the list. Waiting records stay, because they are still to come. */
export async function forgetArrivals(db: Database, project: string): Promise<void> {
  await db.arrivals
    .where('place')
    .startsWith(project)
    .filter(({ outcome }) => !HELD.has(outcome))
    .delete();
}
