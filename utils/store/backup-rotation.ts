const DAYS = 7;
const WEEKS = 4;
const DAY_MS = 86_400_000;

/** The day of a moment in local time: `2026-05-20`. */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** Which backups are kept: the newest of each of the last seven days and four weeks that have one. */
export function keptBackups<T extends { created: string }>(backups: readonly T[]): Set<T> {
  const newestFirst = backups.toSorted((a, b) => (a.created < b.created ? 1 : -1));
  const firstOf = (period: (backup: T) => string, count: number): T[] => {
    const firsts = new Map<string, T>();
    for (const backup of newestFirst) if (!firsts.has(period(backup))) firsts.set(period(backup), backup);
    return [...firsts.values()].slice(0, count);
  };
  const day = ({ created }: T) => dayOf(created);
  return new Set([...firstOf(day, DAYS), ...firstOf((backup) => weekOf(day(backup)), WEEKS)]);
}
