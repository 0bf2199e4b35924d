import { speaksDayFirst, speaksYearFirst } from './column-names';
import { ownMoment } from './own-row';
import {
  areYearFirst,
  isDayFirst,
  isEitherWay,
  isMonthFirst,
  parseDayFirst,
  parseTime,
  parseUtc,
  tellsHour,
  withYearFirst,
  writtenDay,
} from './parse-time';
import { type Columns, type Field, isZotero } from './table-columns';

type Cells = Partial<Record<Field, string>>;

const TIMES = ['created', 'createdElse', 'modified', 'published', 'accessed', 'deadlineDate', 'done'] as const;

/** How a table writes its days. */
export interface Days {
  /** Columns that write days before months. */
  dayFirst: ReadonlySet<Field>;
  /** Columns in which 04/05/2026 is ambiguous. */
  unclear: ReadonlySet<Field>;
  /** Columns that write years of two digits first, as East Asia does. */
  yearFirst: ReadonlySet<Field>;
}

/** Dedoose writes months first, and its columns in English. */
const MONTH_FIRST = 'excerpt creator';

/**
 * The columns that write days before months: those with a date that cannot be read otherwise, and none that can only be
 * read the other way. An undecided column follows the others if they agree, otherwise the header's language; if that
 * uses both orders, it is in neither.
 */
export function daysIn(header: readonly string[], rows: readonly (readonly string[])[], columns: Columns): Days {
  const cellsOf = (field: Field) => rows.map((row) => row[columns.indexOf(field)] ?? '');
  const present = TIMES.filter((field) => columns.includes(field));
  const yearFirst = new Set(speaksYearFirst(header) ? present.filter((field) => areYearFirst(cellsOf(field))) : []);
  const said = new Map(
    present.map((field) => {
      const cells = cellsOf(field).map((cell) => (yearFirst.has(field) ? withYearFirst(cell) : cell));
      return [field, { dayFirst: cells.some(isDayFirst), monthFirst: cells.some(isMonthFirst) }] as const;
    }),
  );
  const all = [...said.values()];
  const some = { dayFirst: all.some((one) => one.dayFirst), monthFirst: all.some((one) => one.monthFirst) };
  const isEnglish = header.some((name) => name.trim().toLowerCase() === MONTH_FIRST);
  const order = (field: Field): 'day' | 'month' | undefined => {
    const own = said.get(field as (typeof TIMES)[number]);
    for (const { dayFirst, monthFirst } of own ? [own, some] : [some])
      if (dayFirst || monthFirst) {
        if (dayFirst !== monthFirst) return dayFirst ? 'day' : 'month';
        return undefined;
      }
    if (speaksDayFirst(header)) return 'day';
    return isEnglish ? 'month' : undefined;
  };
  return {
    dayFirst: new Set(TIMES.filter((field) => order(field) === 'day')),
    unclear: new Set(TIMES.filter((field) => said.has(field) && order(field) === undefined)),
    yearFirst,
  };
}

/** Gives the short years of a row that stand first their century. */
export function completeYears(cells: Cells, { yearFirst }: Days): void {
  for (const field of yearFirst) if (cells[field] !== undefined) cells[field] = withYearFirst(cells[field]);
}

/** Takes the days out of a row that may be two; returns which they were, with their columns. */
export function takeUnclear(cells: Cells, { unclear }: Days): [Field, string][] {
  const taken = [...unclear].flatMap((field) => {
    const cell = cells[field];
    return cell !== undefined && isEitherWay(cell) ? [[field, cell] as [Field, string]] : [];
  });
  for (const [field] of taken) delete cells[field];
  return taken;
}

/** An Instant, and whether only a date was given; undefined `at` when it cannot be read. */
export interface Moment {
  at: string | undefined;
  isDay: boolean;
}

/** Our two columns as one time; only the date, in UTC as written, when there is no time. */
function ownTime(written: string, time: string | undefined, dayFirst: boolean): Moment {
  if (tellsHour(written)) return { at: parseTime(written), isDay: false };
  const moment = ownMoment(written, time, dayFirst);
  const at = moment?.includes('T') ? parseTime(/[Z+-]/.test(moment.slice(11)) ? moment : `${moment}Z`) : undefined;
  return { at: at ?? parseUtc(writtenDay(written, dayFirst)), isDay: at === undefined };
}

/** Reads when the passages of a table were made and changed. */
export function timesOf(header: readonly string[], { dayFirst }: Days, { isOurs }: { isOurs: boolean }) {
  const isUtc = isZotero(header);
  return (field: 'created' | 'modified', cells: Cells): Moment => {
    const isElse = field === 'created' && cells.created === undefined;
    const from: Field = isElse ? 'createdElse' : field;
    const cell = cells[from];
    if (cell === undefined) return { at: undefined, isDay: false };
    const clock = isElse ? undefined : cells[`${field}Time`];
    if (isOurs) return ownTime(cell, clock, dayFirst.has(from));
    const read = isUtc ? parseUtc : dayFirst.has(from) ? parseDayFirst : parseTime;
    const joined = clock && !tellsHour(cell) ? `${cell} ${clock}` : cell;
    const at = read(joined);
    return at ? { at, isDay: !tellsHour(joined) } : { at: read(cell), isDay: true };
  };
}
