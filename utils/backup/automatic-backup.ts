import { newId } from '@/utils/model/new-id';
import { instant } from '@/utils/model/time';
import { dayOf } from '@/utils/store/backup-rotation';
import { type Backup, keepBackup, listBackups } from '@/utils/store/backups';
import type { Database } from '@/utils/store/database';
import { sha256 } from '@/utils/text/sha256';
import { backupText, type Counts } from './backup-text';
import { compress } from './compress';
import { readPreferences } from './preferences';

/**
 * Makes the day's backup, unless there is one already, nothing changed since the last, or the notebook is empty.
 * Returns the backup made.
 */
export async function backupIfDue(db: Database, program: string, now = new Date()): Promise<Backup | undefined> {
  const [last] = await listBackups(db);
  if (last && dayOf(last.created) === dayOf(instant(now))) return undefined;
  if ((await db.articles.count()) + (await db.annotations.count()) === 0) return undefined;
  const counts: Counts = { codes: 0, articles: 0, revisions: 0, annotations: 0 };
  const data = await compress(backupText(db, program, { counts, preferences: await readPreferences() }));
  const digest = await sha256(data);
  if (last?.digest === digest) return undefined;
  const backup = { id: newId(), created: instant(now), digest, bytes: data.length, counts };
  await keepBackup(db, backup, data);
  return backup;
}
