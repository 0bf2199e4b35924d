import { z } from './z';

/** A moment, ISO 8601 in UTC with milliseconds (`2026-05-20T01:12:30.000Z`): sorts as text. */
export const Instant = z.iso.datetime();

/** A moment with the offset of the clock it was read on (`2026-05-20T09:12:00+08:00`). */
export const LocalInstant = z.iso.datetime({ offset: true });

/** The current moment as an Instant. */
export const instant = (now = new Date()): string => now.toISOString();

/**
 * When a record is changed that was last changed at `previous`: now, but never before that. A clock that was set back
 * would make an older version of a record look newer, and a backup of it win.
 */
export function instantAfter(previous: string | undefined, now = instant()): string {
  if (previous === undefined || previous < now) return now;
  const next = new Date(Date.parse(previous) + 1);
  // Beyond the year 9999 nothing sorts as text any more.
  return next.getTime() < Date.UTC(10_000, 0) ? next.toISOString() : previous;
}

/** Whether the calendar has this ISO 8601 day: not 2026-02-30, which a file may name. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** The current moment as a LocalInstant, in whole seconds. */
export function localInstant(now = new Date()): string {
  const minutesEast = -now.getTimezoneOffset();
  const wall = new Date(now.getTime() + minutesEast * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(n).padStart(2, '0');
  const east = Math.abs(minutesEast);
  return `${wall}${minutesEast < 0 ? '-' : '+'}${pad(Math.floor(east / 60))}:${pad(east % 60)}`;
}
