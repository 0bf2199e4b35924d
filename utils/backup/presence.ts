import { newId } from '@/utils/model/new-id';
import { instant } from '@/utils/model/time';
import type { Database } from '@/utils/store/database';
import { storedItem } from '@/utils/stored-item';

// The browser stores IndexedDB and extension storage separately: when one is cleared, the other still knows what was
// there.

/** What this browser's notebook held when it was last checked. */
export interface Presence {
  notebookId: string;
  articles: number;
  annotations: number;
  at: string;
}

const present = storedItem<Presence>('notebook');
const lost = storedItem<Presence>('lostNotebook');

/**
 * Remembers outside the database what is in it. When the database is not the one remembered, and that one was not
 * empty, it was lost: this is stored until the reader has seen it.
 */
export async function notePresence(db: Database): Promise<void> {
  const [known, notebookId] = [await present.getValue(), await identify(db)];
  const [articles, annotations] = [await db.articles.count(), await db.annotations.count()];
  const isOther = known !== null && known.notebookId !== notebookId;
  if (isOther && known.articles + known.annotations > 0) await lost.setValue(known);
  await present.setValue({ notebookId, articles, annotations, at: instant() });
}

/** The database's own id, made when it is first asked for. */
async function identify(db: Database): Promise<string> {
  return db.transaction('rw', db.facts, async () => {
    const known = (await db.facts.get('notebook-id'))?.value;
    if (typeof known === 'string') return known;
    const value = newId();
    await db.facts.put({ id: 'notebook-id', value });
    return value;
  });
}

/**
 * Calls `onChange` with what the notebook held when it was last checked, now and at each check, until `signal` aborts.
 */
export function watchPresence(onChange: (presence: Presence | null) => void, signal: AbortSignal): void {
  void present.getValue().then((value) => signal.aborted || onChange(value));
  present.watch(onChange, signal);
}

/** Whether there was nothing yet that could be lost. */
export const isNothing = (presence: Presence | null): boolean =>
  !presence || presence.articles + presence.annotations === 0;

/** Calls `onChange` with what was lost, or null, now and whenever that changes, until `signal` aborts. */
export function watchLost(onChange: (presence: Presence | null) => void, signal: AbortSignal): void {
  void lost.getValue().then((value) => signal.aborted || onChange(value));
  lost.watch(onChange, signal);
}

/** Says that the reader has seen it, or got it back. */
export async function forgetLost(): Promise<void> {
  await lost.removeValue();
}
