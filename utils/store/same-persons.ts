import { SamePerson } from '@/utils/model/official';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** All merges made by hand in the register of officials. */
export async function samePersons(db: Database): Promise<SamePerson[]> {
  return wholeRows(SamePerson, await db.samePersons.toArray());
}

/**
 * Records that two keys are the same person. Keys merged into `id` earlier follow, so that no key points to a merged
 * person. Returns the earlier records for undo.
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

/** Makes a key a separate person again. Returns the earlier records for undo. */
export async function splitPerson(db: Database, id: string): Promise<SamePerson[]> {
  return db.transaction('rw', db.samePersons, async () => {
    const before = await samePersons(db);
    await db.samePersons.delete(id);
    return before;
  });
}

/** Restores the records returned by `mergePersons` or `splitPerson`. */
export async function restorePersons(db: Database, before: readonly SamePerson[]): Promise<void> {
  await db.transaction('rw', db.samePersons, async () => {
    await db.samePersons.clear();
    await db.samePersons.bulkPut(before.map((row) => SamePerson.parse(row)));
  });
}
