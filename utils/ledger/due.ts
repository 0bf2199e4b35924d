import type { Selector } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Directive, DoneBy, FurtherDeadline } from '@/utils/model/directive';
import type { LaterArticle, Sought } from '@/utils/model/ledger';
import { isDay } from '@/utils/model/time';
import { LEAST_OBJECTS } from './later-mentions';
import type { LedgerRow } from './rows';

/** When a directive is due, from a day on which one looks. */
export const DUE_SECTIONS = ['overdue', 'soon', 'later', 'noDay', 'done'] as const;
export type DueSection = (typeof DUE_SECTIONS)[number];

/** Due within as many days is soon. */
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** A deadline of a directive with its place among them, from 0. */
export type DueDeadline = FurtherDeadline & { readonly place: number };

/** A directive with one of its deadlines, how far that day is, and what may have come of it. */
export interface DueRow {
  readonly row: LedgerRow;
  readonly deadline: DueDeadline;
  /**
   * ISO 8601; absent where the deadline's words name none, or none that could be told (三个月内, of an article without a
   * date).
   */
  readonly day?: string;
  /** Days from today; negative when it has passed. Absent without a day. */
  readonly days?: number;
  readonly section: DueSection;
  /** Later articles that name the place and what was to be done; a person says whether it was done. */
  readonly later: readonly LaterArticle[];
}

/** All deadlines of a directive, each with whether it was met. */
export function deadlinesOf({ deadline, further = [], done, doneBy }: Directive): DueDeadline[] {
  const first = { ...deadline, ...(done ? { done } : {}), ...(doneBy ? { doneBy } : {}) };
  return [first, ...further].map((one, place) => ({ ...one, place }));
}

/** Whether a directive has a deadline of which the day is known. */
export const hasDueDay = (directive: Directive): boolean => deadlinesOf(directive).some(({ date }) => date);

/** The cells that say whether a deadline was met, since which day, and by what article; undefined where it is open. */
export function cellsOfDone(
  { further = [] }: Directive,
  place: number,
  met: { done: string; doneBy?: DoneBy } | undefined,
): { done?: string | undefined; doneBy?: DoneBy | undefined } | { further: FurtherDeadline[] } {
  if (place === 0) return { done: met?.done, doneBy: met?.doneBy };
  const changed = further.map(({ done: _, doneBy: __, ...open }, i) =>
    i === place - 1 ? { ...open, ...met } : (further[i] ?? open),
  );
  return { further: changed };
}

/**
 * The directives that have a deadline, once for each, the earliest day first and those without a day last; those that a
 * person said were done apart. `today` is an ISO 8601 day. `later` has what was found for `soughtOf`, by annotation.
 */
export function dueRows(
  rows: readonly LedgerRow[],
  today: string,
  later: Readonly<Record<string, readonly LaterArticle[]>> = {},
): DueRow[] {
  return rows
    .flatMap((row) => deadlinesOf(row.directive).map((deadline) => ({ row, deadline })))
    .flatMap(({ row, deadline }): DueRow[] => {
      const { done } = deadline;
      const day = dueDay(row, deadline);
      const own = { row, deadline, later: later[row.annotation.id] ?? [] };
      if (!day) {
        const isOpen = deadline.text.trim() !== '' && !isDay(deadline.date ?? '');
        return isOpen ? [{ ...own, section: done ? 'done' : 'noDay' }] : [];
      }
      const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
      const section = done ? 'done' : days < 0 ? 'overdue' : days <= SOON_DAYS ? 'soon' : 'later';
      return [{ ...own, day, days, section }];
    })
    .sort((a, b) => compare(a.day ?? LAST, b.day ?? LAST));
}

/** Behind every day. */
const LAST = '~';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The date on which a directive is due, ISO 8601; undefined when it has none. A date before the article's does not
 * count if a rule read it, because it is probably a year used for comparison.
 */
export function dueDay(
  { article, annotation: { origin } }: LedgerRow,
  { date }: Pick<DueDeadline, 'date'>,
): string | undefined {
  if (!date || !isDay(date)) return undefined;
  const isRead = origin.by === 'rule' && !origin.corrected;
  return isRead && date < (article.published?.iso.slice(0, 10) ?? '') ? undefined : date;
}

/** When an article counts as written: the day it was published, or read. ISO 8601. */
export const dateOf = ({ published, accessed }: Pick<Article, 'published' | 'accessed'>): string =>
  (published?.iso ?? accessed).slice(0, 10);

/**
 * Whether a deadline was in the marked words and is not in the current ones. A deadline that a person wrote, or that
 * was read from the sentence around, was not edited with them. White space, width and, with `inOneScript`, the script
 * do not count.
 */
export function isDeadlineEdited(
  {
    row: { annotation },
    deadline: { text },
  }: { row: Pick<LedgerRow, 'annotation'>; deadline: Pick<DueDeadline, 'text'> },
  now: Selector | undefined,
  inOneScript = (text: string): string => text,
): boolean {
  const plain = (text: string): string =>
    inOneScript(text.normalize('NFKC'))
      .replace(/[\s\p{Cf}]/gu, '')
      .toLowerCase();
  const deadline = plain(text);
  if (!now || deadline === '') return false;
  return plain(annotation.target.selector.quote.exact).includes(deadline) && !plain(now.quote.exact).includes(deadline);
}

/** What to look for in later articles about a directive's outcome; undefined when it names no place. */
export function soughtOf({ article, directive, annotation }: LedgerRow): Sought | undefined {
  const { exact } = annotation.target.selector.quote;
  const places = placesIn([directive.place, directive.addressee, directive.organisation, article.title].join('\n'));
  const objects = objectsIn(directive.action || exact, article.lang).filter(
    (word) => !places.some((place) => place.includes(word)),
  );
  if (places.length === 0 || objects.length < LEAST_OBJECTS) return undefined;
  const { id, project } = annotation;
  return { id, articleId: article.id, project, after: dateOf(article), places, objects, words: exact };
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

/** Words that occur in every directive and say nothing about its task. */
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
