import { KINDS } from '@/utils/sync/kinds';
import { groupBy } from '@/utils/text/group-by';
import { type Device, isOfProjects } from './clocked';
import type { Database } from './database';

/** The tables of a transaction that disconnects projects. */
export const disconnectTables = (db: Database) => [
  ...Object.keys(KINDS).map((name) => db.table(name)),
  db.places,
  db.facts,
  db.arrivals,
  db.clocks,
];

/** Disconnects projects from their places. The notebook stays unchanged. */
export async function disconnectProjects(db: Database, disconnected: readonly string[]): Promise<void> {
  await db.transaction('rw', disconnectTables(db), async () => {
    await db.places.bulkDelete([...disconnected]);
    for (const project of disconnected) await db.arrivals.where('place').startsWith(project).delete();
    const known = (await db.facts.get('sync'))?.value as Device | undefined;
    if (!known) return;
    const projects = known.projects.filter((id) => !disconnected.includes(id));
    await db.facts.put({ id: 'sync', value: { ...known, projects } });
    await forgetClocks(db, projects);
  });
}

/**
 * Deletes the clock entries of records that belong to no connected project any more; later changes get no clock. A
 * permanently deleted record has no row to say whose it was: its entry is kept for the connected projects, unless it
 * was only to be sent to the disconnected ones.
 */
async function forgetClocks(db: Database, projects: readonly string[]): Promise<void> {
  if (projects.length === 0) {
    await db.clocks.clear();
    return;
  }
  const stale: string[] = [];
  for (const [table, entries] of groupBy(await db.clocks.toArray(), ({ packed }) => packed.t)) {
    const rows = await db.table(table).bulkGet(entries.map(({ packed }) => packed.id));
    for (const [i, { key, pending }] of entries.entries()) {
      const isTheirs = rows[i]
        ? isOfProjects(table, rows[i], projects)
        : pending.length === 0 || pending.some((id) => projects.includes(id));
      if (!isTheirs) stale.push(key);
    }
  }
  await db.clocks.bulkDelete(stale);
}
