/**
 * The day of an ISO 8601 day or moment, which sorts as text; undefined of nothing. The day where it was written, not in
 * UTC.
 */
export const dayOf = (iso: string | undefined): string | undefined => iso?.slice(0, 10);

/**
 * The time of an ISO 8601 moment with its zone, to the minute and in one form (`08:30+01:00`, UTC as `+00:00`);
 * undefined of a day.
 */
export function timeOf(iso: string | undefined): string | undefined {
  const [, time, zone = ''] = /T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(iso ?? '') ?? [];
  return time && time + (zone === 'Z' ? '+00:00' : zone);
}
