import type { Article } from '@/utils/model/article';
import type { LaterArticle, Sought } from '@/utils/model/ledger';
import { isDay } from '@/utils/model/time';
import { LEAST_OBJECTS } from './later-mentions';
import type { LedgerRow } from './rows';

/** When a directive is due, from a day on which one looks. */
export const DUE_SECTIONS = ['overdue', 'soon', 'later', 'done'] as const;
export type DueSection = (typeof DUE_SECTIONS)[number];

/** Due within as many days is soon. */
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** A directive with a day, how far that day is, and what may have come of it. */
export interface DueRow {
  readonly row: LedgerRow;
  /** ISO 8601. */
  readonly day: string;
  /** Days from today; below nothing when it has passed. */
  readonly days: number;
  readonly section: DueSection;
  /** Later articles that name the place and what was to be done; a person says whether it was done. */
  readonly later: readonly LaterArticle[];
}

/**
 * The directives that are due on a day, the earliest first; those that a person said were done apart. `today` is an
 * ISO 8601 day. `later` has what was found for `soughtOf`, by annotation.
 */
export function dueRows(
  rows: readonly LedgerRow[],
  today: string,
  later: Readonly<Record<string, readonly LaterArticle[]>> = {},
): DueRow[] {
  return rows
    .flatMap((row): DueRow[] => {
      const { done } = row.directive;
      const day = dueDay(row);
      if (!day) return [];
      const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
      const section = done ? 'done' : days < 0 ? 'overdue' : days <= SOON_DAYS ? 'soon' : 'later';
      return [{ row, day, days, section, later: later[row.annotation.id] ?? [] }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * The day on which a directive is due, ISO 8601; undefined where it has none. A day that was past when the article came out is
 * no deadline where a rule read it: it is a year that something is compared with.
 */
export function dueDay({ article, annotation: { origin }, directive }: LedgerRow): string | undefined {
  const { date } = directive.deadline;
  if (!date || !isDay(date)) return undefined;
  const isRead = origin.by === 'rule' && !origin.corrected;
  return isRead && date < (article.published?.iso.slice(0, 10) ?? '') ? undefined : date;
}

/** When an article counts as written: the day it was published, or read. ISO 8601. */
export const dateOf = ({ published, accessed }: Pick<Article, 'published' | 'accessed'>): string =>
  (published?.iso ?? accessed).slice(0, 10);

/** What is looked for in later articles to see what became of a directive; undefined where it names no place. */
export function soughtOf({ article, directive, annotation }: LedgerRow): Sought | undefined {
  const { exact } = annotation.target.selector.quote;
  const places = placesIn([directive.place, directive.addressee, directive.organisation, article.title].join('\n'));
  const objects = objectsIn(directive.action || exact, article.lang).filter(
    (word) => !places.some((place) => place.includes(word)),
  );
  if (places.length === 0 || objects.length < LEAST_OBJECTS) return undefined;
  return { id: annotation.id, articleId: article.id, after: dateOf(article), places, objects };
}

/** Names of places and offices by what they end in, without that ending; capitalised names in other scripts. */
function placesIn(words: string): string[] {
  const han = Array.from(
    words.matchAll(/(\p{Script=Han}{2,4}?)(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|州|旗)/gu),
    ([, name]) => name ?? '',
  );
  const other = Array.from(words.matchAll(/\p{Lu}[\p{Ll}’'-]{2,}/gu), ([name]) => name);
  return [...new Set([...han.filter((name) => !/[各全本该两]/.test(name)), ...other])];
}

/** Words that say how, not what: they stand in every directive. */
const GENERAL = new Set([
  ...['要求', '必须', '加强', '推进', '落实', '完成', '工作', '进一步', '切实', '确保', '全面', '做好', '开展', '强化'],
  ...['should', 'must', 'shall', 'will', 'their', 'with', 'that', 'this', 'from', 'have', 'been', 'complete'],
]);

function objectsIn(words: string, lang: string): string[] {
  const locale = /^zh/i.test(lang) || /\p{Script=Han}/u.test(words) ? 'zh' : 'en';
  const least = locale === 'zh' ? 2 : 4;
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(words.toLowerCase());
  const found = Array.from(segments).flatMap(({ segment, isWordLike }) =>
    isWordLike && segment.length >= least && !/\d/.test(segment) && !GENERAL.has(segment) ? [segment] : [],
  );
  return [...new Set(found)];
}
