import type { ArticleMetadata } from './article';

/** UTF-16 code units: a line of the model holds more. */
const LONGEST = 500;

/** The authors of an article as one line; '' when its page does not name them. */
export const bylineOf = ({ authors }: Pick<ArticleMetadata, 'authors'>): string =>
  authors
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
    .join('、')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '');

/** The day of an ISO 8601 day or moment, as it is written there. */
export const dayIn = (iso: string | undefined): string | undefined => iso?.slice(0, 10);

const DAY_MS = 24 * 60 * 60 * 1000;

/** Milliseconds east of UTC of the zone that an ISO 8601 moment is written in; undefined where it names none. */
function zoneOf(iso: string): number | undefined {
  const [, zone, sign, hours, minutes] = /T.*(Z|([+-])(\d\d):(\d\d))$/.exec(iso) ?? [];
  if (zone === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/**
 * Whether two days or moments of ISO 8601 may be one day: as they are written, or both in the zone of either. One
 * without a zone may lie a day off one that has it.
 */
export function isSameDay(one: string, other: string): boolean {
  if (dayIn(one) === dayIn(other)) return true;
  const zones = [one, other].map(zoneOf).filter((zone) => zone !== undefined);
  if (zones.length === 0) return false;
  if (zones.length === 1) return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) <= DAY_MS;
  const dayAt = (iso: string, zone: number) => Math.floor((Date.parse(iso) + zone) / DAY_MS);
  return zones.some((zone) => dayAt(one, zone) === dayAt(other, zone));
}
