import type { Database } from './database';

/**
 * A small value that the program remembers in this database. It is stored by structured cloning, so that it can hold a
 * folder's handle.
 */
export interface Fact {
  id:
    | 'notebook-id'
    | 'last-import'
    | 'backup-folder'
    | 'folder-manifest'
    | 'project'
    | 'coder'
    | 'preferences-before'
    | 'sync'
    | 'picked-place';
  value: unknown;
}

/** The value remembered under `id`; undefined when there is none. */
export async function readFact(db: Database, id: Fact['id']): Promise<unknown> {
  return (await db.facts.get(id))?.value;
}

/** Remembers a value under `id`, in place of an earlier one. */
export async function writeFact(db: Database, id: Fact['id'], value: unknown): Promise<void> {
  await db.facts.put({ id, value });
}

/** Forgets what is remembered under `id`. */
export async function forgetFact(db: Database, id: Fact['id']): Promise<void> {
  await db.facts.delete(id);
}
