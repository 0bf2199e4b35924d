import type { Notebook } from '@/utils/model/notebook';
import { keptBackups } from './backup-rotation';
import type { Database } from './database';

/** One automatic backup, without its contents. */
export interface Backup {
  id: string;
  created: string;
  /** SHA-256 of the contents: an unchanged notebook needs no second backup. */
  digest: string;
  /** Compressed size in bytes. */
  bytes: number;
  counts: Record<keyof Notebook, number>;
}

/** A backup's contents: the JSON backup, gzip. */
export interface BackupFile {
  id: string;
  data: Uint8Array<ArrayBuffer>;
}

/** All automatic backups, newest first. */
export async function listBackups(db: Database): Promise<Backup[]> {
  return db.backups.orderBy('created').reverse().toArray();
}

/** A backup's contents; undefined when it has been deleted meanwhile. */
export async function readBackupFile(db: Database, id: Backup['id']): Promise<BackupFile['data'] | undefined> {
  return (await db.backupFiles.get(id))?.data;
}

/** Stores a backup and deletes those that are too old: seven days, four weeks. */
export async function keepBackup(db: Database, backup: Backup, data: BackupFile['data']): Promise<void> {
  await db.transaction('rw', db.backups, db.backupFiles, async () => {
    await db.backups.put(backup);
    await db.backupFiles.put({ id: backup.id, data });
    const all = await db.backups.toArray();
    const kept = keptBackups(all);
    const gone = all.filter((one) => !kept.has(one)).map(({ id }) => id);
    await db.backups.bulkDelete(gone);
    await db.backupFiles.bulkDelete(gone);
  });
}
