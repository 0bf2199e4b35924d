import { parseDay } from '@/utils/search/conditions';
import {
  askEach,
  conditionOf,
  dropFrom,
  OPERATORS,
  type Operator,
  requireCondition,
  setCondition,
  tokensNaming,
  written,
} from '@/utils/search/query';
import type { Ask } from './dimension';

type Names = Readonly<Record<Operator, string>>;

/**
 * The library's query for what meets `query` and all of `asks`. Days are narrowed, never widened. `names` are the
 * operators in the reader's language.
 */
export function passagesQuery(query: string, asks: readonly Ask[], names: Names): string {
  const either = new Set(asks.flatMap(({ operator, isAny }) => (isAny ? [operator] : [])));
  const narrowed = [...either].reduce(
    (text, one) => (isSingle(text, one) ? askEach(text, one, true) : text),
    query.trim(),
  );
  return asks.reduce((text, { operator, value, isAny }) => {
    if (isAny) return `${text} ${written(names[operator], value)}`.trimStart();
    if (operator !== 'after' && operator !== 'before') return requireCondition(text, operator, value, names[operator]);
    const known = parseDay(conditionOf(text, operator) ?? '');
    const isNarrower = known !== undefined && (operator === 'after' ? known > value : last(known) < last(value));
    return isNarrower ? text : setCondition(text, operator, value, names[operator]).trim();
  }, narrowed);
}

/** Whether a query has a single condition of its kind that others would widen. */
const isSingle = (query: string, operator: Operator): boolean =>
  tokensNaming(query, [operator]).filter((one) => !one.isExcluded && !one.isRequired).length === 1;

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
export function besides(query: string, other: string, { names }: { names: Names }): string {
  const [one, two] = [query, other].map(eachAsked) as [string, string];
  const days = (['after', 'before'] as const).flatMap((operator): Ask[] => {
    const value = parseDay(conditionOf(two, operator) ?? '');
    return value === undefined ? [] : [{ operator, value }];
  });
  const rest = days.reduce((text, { operator }) => dropFrom(text, operator), two);
  return [passagesQuery(one, days, names), rest.trim()].filter(Boolean).join(' ');
}

/** The single condition of its kind in a query must hold, whatever is added. */
function eachAsked(query: string): string {
  const days: readonly Operator[] = ['after', 'before'];
  return OPERATORS.filter((one) => !days.includes(one) && isSingle(query, one)).reduce(
    (text, one) => askEach(text, one, true),
    query,
  );
}
