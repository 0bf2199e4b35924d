import Dexie from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { saveFile } from '@/components/export/hand-over';
import { useLanguage } from '@/components/hooks/use-messages';
import { version } from '@/package.json';
import { decompress } from '@/utils/backup/compress';
import { canPickFolders, pickFolder } from '@/utils/backup/folder';
import { chooseFolder, type FolderChoice, folderChoice, forgetFolder, readWritten } from '@/utils/backup/folder-backup';
import { type FolderNews, keepFolder, type Writing, writeFolder } from '@/utils/backup/keep-folder';
import { noteOutsideBackup } from '@/utils/backup/outside-backup';
import { backupBlob } from '@/utils/backup/save-backup';
import { letGo } from '@/utils/backup/vault';
import { vaultPages } from '@/utils/backup/vault-pages';
import { instant } from '@/utils/model/time';
import { dayOf } from '@/utils/store/backup-rotation';
import { type Backup, listBackups, readBackupFile } from '@/utils/store/backups';
import { writeFact } from '@/utils/store/facts';
import { type DamagedRow, damagedRows } from '@/utils/store/whole-rows';
import { db } from './db';
import type { Offered } from './read-files';

const PROGRAM = `Pressmark ${version}`;
const JSON_TYPE = 'application/json';

export interface FolderState {
  canPick: boolean;
  choice: FolderChoice | undefined;
  permission: PermissionState;
  news: FolderNews | undefined;
}

/** Saves the backup file as a download, whatever state the notebook is in. */
export async function saveBackupFile(): Promise<void> {
  saveFile(`pressmark-${dayOf(instant())}.json`, JSON_TYPE, [await backupBlob(PROGRAM)]);
  await noteOutsideBackup('download');
}

/** An automatic backup as a file to import. */
export const offerBackup = (backup: Backup, name: string): Offered => ({
  name,
  read: async () => {
    const data = await readBackupFile(db, backup.id);
    if (!data) throw new Error('this backup was rotated out');
    return decompress(data);
  },
});

/** Saves an automatic backup as a download. */
export async function saveAutomatic(backup: Backup): Promise<void> {
  const data = await readBackupFile(db, backup.id);
  if (data) saveFile(`pressmark-${dayOf(backup.created)}.json`, JSON_TYPE, [await decompress(data)]);
  await noteOutsideBackup('download');
}

/** Saves the unreadable records as a download, as they are on disk. */
export const saveDamaged = (rows: DamagedRow[]): void =>
  saveFile('pressmark-damaged.json', JSON_TYPE, [JSON.stringify(rows, null, 1)]);

interface Kept {
  backups: Backup[];
  damaged: DamagedRow[];
  /** The notebook has no content that could be lost. */
  isEmpty: boolean;
}

/** The existing backups, and the damaged records as found when the page opened. */
export function useKept(): Kept {
  const [kept, setKept] = useState<Kept>({ backups: [], damaged: [], isEmpty: false });
  useEffect(() => {
    const ignoreRefusal = (): undefined => undefined; // The import section says what is wrong with the notebook.
    damagedRows(db).then((damaged) => setKept((known) => ({ ...known, damaged })), ignoreRefusal);
    const refresh = (): void => {
      listBackups(db).then((backups) => setKept((known) => ({ ...known, backups })), ignoreRefusal);
      Promise.all([db.articles.count(), db.annotations.count()]).then(
        (counts) => setKept((known) => ({ ...known, isEmpty: counts.every((count) => count === 0) })),
        ignoreRefusal,
      );
    };
    refresh();
    // Any writer counts, above all this page itself when it imports.
    Dexie.on('storagemutated', refresh);
    return () => Dexie.on.storagemutated.unsubscribe(refresh);
  }, []);
  return kept;
}

export interface FolderActions {
  pick(): void;
  allow(): void;
  write(): void;
  forget(): void;
  setMarkdown(markdown: boolean): void;
  writeBeside(names: readonly string[]): void;
}

/** The picked folder, kept up to date while this page is open. */
export function useFolder(): FolderState & FolderActions {
  const language = useLanguage();
  const [choice, setChoice] = useState<FolderChoice>();
  const [permission, setPermission] = useState<PermissionState>('prompt');
  const [news, setNews] = useState<FolderNews>();

  const writing = useCallback(
    (): Writing => ({
      program: PROGRAM,
      pages: () => vaultPages(db, { language, version, savedCopies: `${location.origin}/reader.html` }),
    }),
    [language],
  );
  const fail = (error: unknown): void => setNews({ state: 'failed', error });
  const refresh = useCallback(async (): Promise<void> => {
    const known = await folderChoice(db);
    setChoice(known);
    if (known) setPermission(await known.handle.queryPermission({ mode: 'readwrite' }));
  }, []);
  const write = useCallback(() => writeFolder(db, writing(), setNews), [writing]);

  useEffect(() => {
    const gone = new AbortController();
    refresh().catch(() => undefined);
    keepFolder(db, writing(), { tell: setNews, signal: gone.signal });
    return () => gone.abort();
  }, [refresh, writing]);

  const keep = async (next: FolderChoice): Promise<void> => {
    setChoice(next); // Shown at once, while it is being stored.
    await chooseFolder(db, next);
    await refresh();
    await write();
  };

  return {
    canPick: canPickFolders(),
    choice,
    permission,
    news,
    pick: () =>
      void pickFolder()
        .then((handle) => handle && keep({ handle, markdown: choice?.markdown ?? false }))
        .catch(fail),
    allow: () =>
      void choice?.handle
        .requestPermission({ mode: 'readwrite' })
        .then(async (answer) => {
          setPermission(answer);
          if (answer === 'granted') await write();
        })
        .catch(fail),
    write: () => void write().catch(fail),
    forget: () => void forgetFolder(db).then(() => setChoice(undefined), fail),
    setMarkdown: (markdown) => void (choice && keep({ ...choice, markdown }).catch(fail)),
    writeBeside: (names) =>
      void readWritten(db)
        .then(async (written) => {
          for (const name of names) letGo(written.pages, name);
          await writeFact(db, 'folder-manifest', written);
          await write();
        })
        .catch(fail),
  };
}

/** Whether another version of Pressmark asked this page to close the notebook. */
export function useReplaced(): boolean {
  const [replaced, setReplaced] = useState(false);
  useEffect(() => {
    const notice = (): void => setReplaced(true);
    db.on('versionchange', notice);
    return () => db.on('versionchange').unsubscribe(notice);
  }, []);
  return replaced;
}
