import { parseDay } from '@/utils/search/conditions';
import { conditionOf, type Operator, requireCondition, setCondition } from '@/utils/search/query';
import type { Ask } from './dimension';

type Names = Readonly<Record<Operator, string>>;

/**
 * The library's query for what of `query` meets all of `asks`, too. Days are narrowed, never widened. `names` are the
 * operators in the reader's language.
 */
export function passagesQuery(query: string, asks: readonly Ask[], names: Names): string {
  return asks.reduce((text, { operator, value }) => {
    if (operator !== 'after' && operator !== 'before') return requireCondition(text, operator, value, names[operator]);
    const known = parseDay(conditionOf(text, operator) ?? '');
    const isNarrower = known !== undefined && (operator === 'after' ? known > value : last(known) < last(value));
    return isNarrower ? text : setCondition(text, operator, value, names[operator]).trim();
  }, query.trim());
}

/** A month or a year as its last day, or behind it. */
const last = (day: string): string => day.padEnd(10, '~');

/** The library's page with what such a query finds. */
export const passagesAddress = (query: string, asks: readonly Ask[], names: Names): string => {
  const q = passagesQuery(query, asks, names);
  return `/library.html${q === '' ? '' : `?${new URLSearchParams({ q })}`}`;
};
