import { SamePerson } from '@/utils/model/official';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** All merges made by hand in the register of officials. */
export async function samePersons(db: Database): Promise<SamePerson[]> {
  return wholeRows(SamePerson, await db.samePersons.toArray());
}

/**
 * Records that two keys are one person, and gives the earlier records for an undo. Keys merged into `id` before follow: no
 * key points to a person that is itself merged.
 */
export async function mergePersons(db: Database, { id, person }: SamePerson): Promise<SamePerson[]> {
  return db.transaction('rw', db.samePersons, async () => {
    const before = await samePersons(db);
    const target = before.find((row) => row.id === person)?.person ?? person;
    if (target === id) return before;
    const followers = before.filter((row) => row.person === id).map((row) => ({ ...row, person: target }));
    await db.samePersons.bulkPut([...followers, { id, person: target }].map((row) => SamePerson.parse(row)));
    return before;
  });
}

/** Makes a key a person of its own again, and gives the earlier records for an undo. */
export async function splitPerson(db: Database, id: string): Promise<SamePerson[]> {
  return db.transaction('rw', db.samePersons, async () => {
    const before = await samePersons(db);
    await db.samePersons.delete(id);
    return before;
  });
}

/** Restores the records that `mergePersons` or `splitPerson` gave. */
export async function restorePersons(db: Database, before: readonly SamePerson[]): Promise<void> {
  await db.transaction('rw', db.samePersons, async () => {
    await db.samePersons.clear();
    await db.samePersons.bulkPut(before.map((row) => SamePerson.parse(row)));
  });
}
