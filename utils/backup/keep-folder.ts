import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import type { Database } from '@/utils/store/database';
import { backUpToFolder, type FolderReport, folderChoice } from './folder-backup';
import type { VaultPage } from './vault';

/** Changes come in bursts: how long to wait for the next. Milliseconds. */
const AFTER_CHANGE_MS = 5000;
const LOCK = 'pressmark-folder';

/** The result of writing to the folder. */
export type FolderNews =
  | { state: 'writing' }
  | { state: 'written'; report: FolderReport }
  | { state: 'failed'; error: unknown };

export interface Writing {
  program: string;
  pages: () => AsyncIterable<VaultPage>;
}

/**
 * Writes to the folder now, if there is one that may be written; in one page at a time. The folder and its settings are
 * read once it is this page's turn: the reader may have changed them meanwhile.
 */
export async function writeFolder(db: Database, writing: Writing, tell: (news: FolderNews) => void): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const choice = await folderChoice(db);
    if (!choice || (await choice.handle.queryPermission({ mode: 'readwrite' })) !== 'granted') return;
    tell({ state: 'writing' });
    try {
      tell({ state: 'written', report: await backUpToFolder(db, choice, writing) });
    } catch (error) {
      tell({ state: 'failed', error });
    }
  });
}

/**
 * Keeps the folder up to date while this page is open: at once, and after each change. If the browser has to ask about
 * the folder again, it waits for a press.
 */
export function keepFolder(
  db: Database,
  writing: Writing,
  { tell, signal }: { tell: (news: FolderNews) => void; signal: AbortSignal },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void =>
    void writeFolder(db, writing, tell).catch((error: unknown) => tell({ state: 'failed', error }));
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, AFTER_CHANGE_MS);
  };
  write();
  watchNotebook(later, signal);
  watchCodebook(later, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
