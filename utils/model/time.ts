import { z } from './z';

/** A moment, ISO 8601 in UTC with milliseconds (`2026-05-20T01:12:30.000Z`): sorts as text. */
export const Instant = z.iso.datetime();

/** A moment with the offset of the clock it was read on (`2026-05-20T09:12:00+08:00`). */
export const LocalInstant = z.iso.datetime({ offset: true });

/** The current moment as an Instant. */
export const instant = (now = new Date()): string => now.toISOString();

/** The current moment as a LocalInstant, in whole seconds. */
export function localInstant(now = new Date()): string {
  const minutesEast = -now.getTimezoneOffset();
  const wall = new Date(now.getTime() + minutesEast * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(n).padStart(2, '0');
  const east = Math.abs(minutesEast);
  return `${wall}${minutesEast < 0 ? '-' : '+'}${pad(Math.floor(east / 60))}:${pad(east % 60)}`;
}
