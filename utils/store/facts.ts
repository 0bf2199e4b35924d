import type { Database } from './database';

/** A small thing the program remembers of this database. Values survive structured cloning: a folder's handle does. */
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

/** What is remembered under `id`; undefined when nothing is. */
export async function readFact(db: Database, id: Fact['id']): Promise<unknown> {
  return (await db.facts.get(id))?.value;
}

export async function writeFact(db: Database, id: Fact['id'], value: unknown): Promise<void> {
  await db.facts.put({ id, value });
}

export async function forgetFact(db: Database, id: Fact['id']): Promise<void> {
  await db.facts.delete(id);
}
