import { saveFile } from '@/components/export/hand-over';
import { version } from '@/package.json';
import { backupText } from '@/utils/backup/backup-text';
import { fileName } from '@/utils/export/file-name';
import type { Project } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { Database } from '@/utils/store/database';

/** Saves the JSON backup of one project, with nothing of any other. */
export async function saveProjectBackup(project: Project['id'], name: string): Promise<void> {
  const db = new Database();
  try {
    const parts: string[] = [];
    for await (const piece of backupText(db, `Pressmark ${version}`, { project })) parts.push(piece);
    saveFile(fileName({ title: name, date: instant() }, 'json'), 'application/json', parts);
  } finally {
    db.close();
  }
}
