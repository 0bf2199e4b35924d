import { instant } from '@/utils/model/time';
import { storedItem } from '@/utils/stored-item';

/** The newest backup outside the browser. */
export interface OutsideBackup {
  at: string;
  how: 'folder' | 'download';
}

const item = storedItem<OutsideBackup>('outsideBackup');

const DAY_MS = 86_400_000;
/** Days after which the reader is reminded. */
const REMIND_AFTER_DAYS = 14;

/** Whole days since the last outside backup; undefined when there is none. */
export const daysSince = (backup: OutsideBackup | null, now = Date.now()): number | undefined =>
  backup ? Math.max(0, Math.floor((now - Date.parse(backup.at)) / DAY_MS)) : undefined;

/**
 * Whether annotations have been without an outside backup for two weeks. `oldest` is when the first was made, in
 * milliseconds.
 */
export const isBackupDue = (backup: OutsideBackup | null, oldest: number, now = Date.now()): boolean =>
  now - (backup ? Date.parse(backup.at) : oldest) >= REMIND_AFTER_DAYS * DAY_MS;

/** Records that a backup was made outside the browser now. */
export async function noteOutsideBackup(how: OutsideBackup['how']): Promise<void> {
  await item.setValue({ at: instant(), how });
}

/**
 * Calls `onChange` with the newest outside backup, or null, now and whenever there is a newer one, until `signal`
 * aborts.
 */
export function watchOutsideBackup(onChange: (backup: OutsideBackup | null) => void, signal: AbortSignal): void {
  void item.getValue().then((value) => signal.aborted || onChange(value));
  item.watch(onChange, signal);
}
