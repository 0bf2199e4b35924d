import { instant } from '@/utils/model/time';
import { dayOf, keptBackups } from '@/utils/store/backup-rotation';
import type { Database } from '@/utils/store/database';
import { forgetFact, readFact, writeFact } from '@/utils/store/facts';
import { backupText } from './backup-text';
import { type Folder, openFolder, type PickedFolder } from './folder';
import { noteOutsideBackup } from './outside-backup';
import { readPreferences } from './preferences';
import { type Manifest, OWN_FOLDER, syncVault, type VaultPage, type VaultReport } from './vault';

const BACKUPS = 'backups';

/** The folder that the reader picked, and what is stored there. */
export interface FolderChoice {
  handle: PickedFolder;
  /** Whether to write a Markdown file for each article, as in an Obsidian vault. */
  markdown: boolean;
}

/** The files that Pressmark wrote there. */
interface Written {
  pages: Manifest;
  backups: { name: string; created: string; bytes: number }[];
}

/** The folder picked by the reader; undefined when there is none. */
export const folderChoice = async (db: Database): Promise<FolderChoice | undefined> =>
  (await readFact(db, 'backup-folder')) as FolderChoice | undefined;

/** Remembers a folder. In a new one, nothing counts as written yet. */
export async function chooseFolder(db: Database, choice: FolderChoice): Promise<void> {
  const before = await folderChoice(db);
  if (!before || !(await before.handle.isSameEntry(choice.handle))) await forgetFact(db, 'folder-manifest');
  await writeFact(db, 'backup-folder', choice);
}

/** Forgets the folder; its contents stay. */
export async function forgetFolder(db: Database): Promise<void> {
  await forgetFact(db, 'backup-folder');
}

/** What Pressmark wrote to the folder; empty when nothing was written yet. */
export async function readWritten(db: Database): Promise<Written> {
  return ((await readFact(db, 'folder-manifest')) as Written | undefined) ?? { pages: {}, backups: [] };
}

export interface FolderReport extends VaultReport {
  /** File name of the backup in the folder. */
  backup: string;
}

/**
 * Writes the day's backup into the folder, and the Markdown files where the reader wants them. Files that Pressmark did
 * not write, or that were changed by hand, are left alone. Rejects when the folder is gone or may not be written.
 */
export async function backUpToFolder(
  db: Database,
  choice: FolderChoice,
  { program, pages }: { program: string; pages: () => AsyncIterable<VaultPage> },
): Promise<FolderReport> {
  const folder = openFolder(choice.handle);
  const written = await readWritten(db);
  const backup = await writeBackup(db, folder, written, program);
  let report: VaultReport = { written: 0, same: 0, edited: [], missing: [] };
  try {
    if (choice.markdown) report = await syncVault(folder, pages(), written.pages);
  } finally {
    await writeFact(db, 'folder-manifest', written);
  }
  await noteOutsideBackup('folder');
  return { ...report, backup };
}

async function writeBackup(db: Database, folder: Folder, written: Written, program: string): Promise<string> {
  const created = instant();
  const name = `pressmark-${dayOf(created)}.json`;
  const path = [OWN_FOLDER, BACKUPS, name];
  await folder.write(path, backupText(db, program, { preferences: await readPreferences() }));
  const bytes = (await folder.size(path)) ?? 0;
  const all = [...written.backups.filter((one) => one.name !== name), { name, created, bytes }];
  const kept = keptBackups(all);
  for (const old of all.filter((one) => !kept.has(one))) {
    const oldPath = [OWN_FOLDER, BACKUPS, old.name];
    // A file whose length has changed since it was written is somebody else's by now.
    if ((await folder.size(oldPath)) === old.bytes) await folder.remove(oldPath);
  }
  written.backups = [...kept];
  return name;
}
