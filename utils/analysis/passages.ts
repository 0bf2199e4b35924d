import { parseDay } from '@/utils/search/conditions';
import type { SearchFold } from '@/utils/search/fold-text';
import {
  askEach,
  conditionOf,
  dropFrom,
  OPERATORS,
  type Operator,
  parseQuery,
  requireCondition,
  setCondition,
} from '@/utils/search/query';
import type { Ask } from './dimension';

type Names = Readonly<Record<Operator, string>>;

/**
 * The library's query for what meets `query` and all of `asks`. Days are narrowed, never widened. `names` are the operators
 * in the reader's language.
 */
export function passagesQuery(query: string, asks: readonly Ask[], names: Names): string {
  return asks.reduce((text, { operator, value }) => {
    if (operator !== 'after' && operator !== 'before') return requireCondition(text, operator, value, names[operator]);
    const known = parseDay(conditionOf(text, operator) ?? '');
    const isNarrower = known !== undefined && (operator === 'after' ? known > value : last(known) < last(value));
    return isNarrower ? text : setCondition(text, operator, value, names[operator]).trim();
  }, query.trim());
}

/** The last day of a month or a year, or the day after it. */
const last = (day: string): string => day.padEnd(10, '~');

/** The address of the library's page with the results of such a query. */
export const passagesAddress = (query: string, asks: readonly Ask[], names: Names): string => {
  const q = passagesQuery(query, asks, names);
  return `/library.html${q === '' ? '' : `?${new URLSearchParams({ q })}`}`;
};

/**
 * A query for what meets both of two. A condition that one of them has alone of its kind must hold in addition to the
 * other's; several of a kind mean any of these, and stay so. Days are narrowed, never widened.
 */
export function besides(query: string, other: string, { fold, names }: { fold: SearchFold; names: Names }): string {
  const [one, two] = [query, other].map((text) => eachAsked(text, fold)) as [string, string];
  const days = (['after', 'before'] as const).flatMap((operator): Ask[] => {
    const value = parseDay(conditionOf(two, operator) ?? '');
    return value === undefined ? [] : [{ operator, value }];
  });
  const rest = days.reduce((text, { operator }) => dropFrom(text, operator), two);
  return [passagesQuery(one, days, names), rest.trim()].filter(Boolean).join(' ');
}

/** The single condition of its kind in a query must hold, whatever is added. */
function eachAsked(query: string, fold: SearchFold): string {
  const { conditions } = parseQuery(query, fold);
  const isOnce = (operator: Operator): boolean =>
    conditions.filter((one) => one.operator === operator && !one.isExcluded && !one.isRequired).length === 1;
  const days: readonly Operator[] = ['after', 'before'];
  return OPERATORS.filter((one) => !days.includes(one) && isOnce(one)).reduce(
    (text, one) => askEach(text, one, true),
    query,
  );
}
