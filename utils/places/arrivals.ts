import type { Database } from '@/utils/store/database';
import type { Arrival } from '@/utils/store/place';
import { canonical } from '@/utils/sync/json';
import { groupBy } from '@/utils/text/group-by';

// The list of what came in. Records that wait, and those that a restored backup changed, lie beside it under names of their own:
// there may be as many of them as records.

/** An arrival before it is listed. */
export type Said = Omit<Arrival, 'id' | 'place' | 'at'>;

const heldAt = (project: string): string => `${project}/held`;
const restoredAt = (project: string, restore: string): string => `${project}/${restore}`;

const HELD: ReadonlySet<Said['outcome']> = new Set(['waiting', 'newer']);

/** Lists what came in at `at`, an Instant. Call it in a transaction with arrivals. */
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

/** What waits comes again whenever it is sent again. */
async function unheld(db: Database, project: string, said: readonly Said[]): Promise<readonly Said[]> {
  if (said.length === 0) return said;
  const keyOf = ({ outcome, table, record, sent }: Said): string => canonical([outcome, table, record, sent]);
  const known = new Set((await heldRecords(db, project)).map(keyOf));
  return said.filter((one) => !known.has(keyOf(one)));
}

/** Records that were refused come again whenever they are sent again. */
async function unlisted(db: Database, project: string, said: readonly Said[]): Promise<readonly Said[]> {
  if (!said.some(({ outcome }) => outcome === 'refused')) return said;
  const keyOf = ({ outcome, table, record }: Said): string => canonical([outcome, table, record]);
  const listed = new Set((await db.arrivals.where('place').equals(project).toArray()).map(keyOf));
  return said.filter((one) => one.outcome !== 'refused' || !listed.has(keyOf(one)));
}

/** One line for all that a restored backup changed, whatever parts it comes in. */
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

/** The records that a line about a restored backup stands for. */
export const restoredRecords = (db: Database, { place, restore = '' }: Arrival): Promise<Arrival[]> =>
  db.arrivals.where('place').equals(restoredAt(place, restore)).toArray();

/** Records that wait, for the time their machine says it is or for an update. An earlier Pressmark kept them in the list itself. */
export const heldRecords = (db: Database, project: string): Promise<Arrival[]> =>
  db.arrivals
    .where('place')
    .anyOf(project, heldAt(project))
    .filter(({ outcome }) => HELD.has(outcome))
    .toArray();

/** Empties the list. What waits is no news to be read, but something still to come. */
export async function forgetArrivals(db: Database, project: string): Promise<void> {
  await db.arrivals
    .where('place')
    .startsWith(project)
    .filter(({ outcome }) => !HELD.has(outcome))
    .delete();
}
