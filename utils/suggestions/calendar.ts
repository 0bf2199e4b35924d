/** ISO 8601 day, or undefined when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** ISO 8601 day of the last day of the month `date` lies in, in UTC. */
export function lastDayOfMonth(date: Date): string {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}

/** Monday to Friday; holidays are not known. */
export function plusWorkingDays(today: Date, days: number): string {
  const date = new Date(today);
  for (let left = days; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

/**
 * The next occurrence of the day if there is no `year`: 31 March, read in May, is next year's. Undefined without a day
 * to count from.
 */
export function comingDay(
  today: Date | null,
  year: string | undefined,
  dayIn: (year: number) => string | undefined,
): string | undefined {
  if (year) return dayIn(Number(year));
  if (!today) return undefined;
  const found = dayIn(today.getUTCFullYear());
  return found && found < today.toISOString().slice(0, 10) ? dayIn(today.getUTCFullYear() + 1) : found;
}
