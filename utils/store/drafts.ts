import { Draft } from '@/utils/model/draft';
import { instant } from '@/utils/model/time';
import type { Database } from './database';

/** Stores what is being typed; the last writer wins. */
export async function saveDraft(db: Database, draft: Omit<Draft, 'modified'>): Promise<void> {
  await db.drafts.put(Draft.parse({ ...draft, modified: instant() }));
}

/** The draft with this id; undefined when there is none. */
export async function findDraft(db: Database, id: Draft['id']): Promise<Draft | undefined> {
  const row = await db.drafts.get(id);
  return row && Draft.parse(row);
}

/** Deletes a draft that was saved or discarded. */
export async function removeDraft(db: Database, id: Draft['id']): Promise<void> {
  await db.drafts.delete(id);
}
