import { version } from '@/package.json';
import { backupIfDue } from '@/utils/backup/automatic-backup';
import { notePresence } from '@/utils/backup/presence';
import { reportError } from '@/utils/report-error';
import { db } from './db';

/** What woke the worker comes first. */
const AFTER_WAKING_MS = 4000;
/** A worker that is kept busy past midnight still makes the day's backup. */
const AGAIN_MS = 60 * 60 * 1000;

/**
 * Keeps the notebook's automatic backups: the day's first look finds the notebook as it was left, before much is changed.
 * The notebook only changes while the worker is awake, so that nothing has to wake it.
 */
export function keepBackups(): void {
  setTimeout(look, AFTER_WAKING_MS);
  setInterval(look, AGAIN_MS);
}

function look(): void {
  notePresence(db)
    .then(() => backupIfDue(db, `Pressmark ${version}`))
    .catch((error: unknown) => reportError(error, 'backing up'));
}
