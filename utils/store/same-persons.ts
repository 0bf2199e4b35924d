import { SamePerson } from '@/utils/model/official';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** All that was merged by hand in the officials register. */
export async function samePersons(db: Database): Promise<SamePerson[]> {
  return wholeRows(SamePerson, await db.samePersons.toArray());
}

/**
 * Says that two keys are one person, and gives what was said of them before, to undo it. Whoever `id` stood for already
 * follows: nobody points to a person that is itself given up.
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

/** Makes a key a person of its own again, and gives what was said before, to undo it. */
export async function splitPerson(db: Database, id: string): Promise<SamePerson[]> {
  return db.transaction('rw', db.samePersons, async () => {
    const before = await samePersons(db);
    await db.samePersons.delete(id);
    return before;
  });
}

/** Puts back what `mergePersons` or `splitPerson` found. */
export async function restorePersons(db: Database, before: readonly SamePerson[]): Promise<void> {
  await db.transaction('rw', db.samePersons, async () => {
    await db.samePersons.clear();
    await db.samePersons.bulkPut(before.map((row) => SamePerson.parse(row)));
  });
}
