import { LABELS } from '@/utils/export/labels';
import { TABLE_LABELS } from '@/utils/export/table-labels';
import type { Annotation } from '@/utils/model/annotation';
import { type ArticleMetadata, PARTIAL_REASONS, SITE_KINDS } from '@/utils/model/article';
import { Day, EMPTY_DIRECTIVE, type FurtherDeadline, MOST_FURTHER, STRENGTHS } from '@/utils/model/directive';
import { parseTime, tellsHour, writtenDay } from './parse-time';
import type { Field } from './table-columns';

type Cells = Partial<Record<Field, string>>;

/** Our own words in each language. */
const WORDS = (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((language) => ({
  ...LABELS[language],
  ...TABLE_LABELS[language],
}));

/** The model's value for a cell, written for programs or for people in any of our languages. */
function wordOf<T extends string>(
  words: readonly T[],
  cell: string | undefined,
  said: (language: (typeof WORDS)[number], word: T) => string,
): T | undefined {
  return words.find((word) => cell === word || WORDS.some((language) => said(language, word) === cell));
}

/** A day and a time of it as our own tables have them, in two columns, the time with its zone. */
const CLOCK = /^(\d{1,2})(:\d\d(?::\d\d)?)\s*(Z|[+-]\d\d:\d\d)?$/;

/** Our two columns of date and time as ISO 8601, with their precision; undefined when the first is not a date. */
export function ownMoment(written: string, time: string | undefined, dayFirst = false): string | undefined {
  const day = writtenDay(written, dayFirst);
  const [, hour, rest, zone = ''] = CLOCK.exec(time ?? '') ?? [];
  return day && hour ? `${day}T${hour.padStart(2, '0')}${rest}${zone}` : day;
}

/** When the article of a row was read, with its zone; undefined where the row does not say. */
function accessedOf({ accessed, accessedTime }: Cells, dayFirst: boolean): string | undefined {
  const moment = accessed && ownMoment(accessed, accessedTime, dayFirst);
  if (!moment) return undefined;
  if (/T.*(?:Z|[+-]\d\d:\d\d)$/.test(moment)) return moment.replace(/T(\d\d:\d\d)(?!:)/, 'T$1:00');
  return parseTime(tellsHour(accessed) ? accessed : `${moment}T00:00:00Z`);
}

/** Columns with dates written day first: a spreadsheet writes all of ours as usual in its user's country. */
type DayFirst = ReadonlySet<Field>;

/** An article's fields in a row of ours beyond those of every table: its times, and further metadata. */
export function ownArticle(
  cells: Cells,
  dayFirst: DayFirst,
): { metadata: Partial<ArticleMetadata>; own: { accessed?: string } } {
  const { published, publishedTime, editor, siteKind, keywords, partial } = cells;
  const moment = published && publishedTime && ownMoment(published, publishedTime, dayFirst.has('published'));
  const kind = wordOf(SITE_KINDS, siteKind, ({ values }, word) => values.kind[word]);
  const reason = wordOf(PARTIAL_REASONS, partial, (language, word) => language.partial[word]);
  const accessed = accessedOf(cells, dayFirst.has('accessed'));
  return {
    metadata: {
      ...(moment ? { published: { text: `${published} ${publishedTime}`, iso: moment } } : {}),
      ...(editor ? { editors: editor.split('; ').map((name) => ({ name })) } : {}),
      ...(kind ? { kind } : {}),
      ...(keywords ? { keywords: keywords.split('; ') } : {}),
      ...(reason ? { partial: reason } : {}),
    },
    own: accessed ? { accessed } : {},
  };
}

/** What spreadsheets make of true and false when saving a table, in their languages. */
const YES = 'true|wahr|vrai|verdadero|verdadeiro|vero|waar|prawda|истина|pravda|sant|sann|tosi|doğru|igaz'.split('|');
const NO = 'false|falsch|faux|falso|onwaar|fałsz|ложь|nepravda|falskt|falsk|usann|epätosi|yanlış|hamis'.split('|');

function oneOfTwo(cell: string | undefined): boolean | undefined {
  const word = wordOf(['true', 'false'], cell, ({ values }, one) => values.corrected[one]);
  if (word) return word === 'true';
  const written = cell?.toLowerCase() ?? '';
  return YES.includes(written) || (NO.includes(written) ? false : undefined);
}

function originOf({ origin, rule, ruleVersion, confidence, corrected }: Cells): Annotation['origin'] | undefined {
  const by = wordOf(['hand', 'rule'], origin, ({ values }, word) => values.origin[word]);
  const sure = Number(confidence?.replace(',', '.'));
  if (by !== 'rule' || !rule || !ruleVersion || !(sure >= 0 && sure <= 1)) return by === 'hand' ? { by } : undefined;
  return { by, rule, version: ruleVersion, confidence: sure, corrected: oneOfTwo(corrected) ?? false };
}

const DIRECTS = [
  ...(['verb', 'strength', 'addressee', 'action', 'deadlineText', 'deadlineDate', 'done'] as const),
  ...(['doneBy', 'doneByUrl'] as const),
] as const;
const SPEAKS = ['speaker', 'speakerTitle', 'speakerOrg', 'place'] as const;

const FACTS = ['directive', 'official'] as const;

/** The facts a row has: as stated, or in tables of earlier versions judged by its cells. */
function factsSaid(cells: Cells): readonly (typeof FACTS)[number][] {
  if (cells.facts !== undefined)
    return cells.facts
      .split('; ')
      .flatMap((cell) => wordOf(FACTS, cell.trim(), ({ values }, fact) => values.facts[fact]) ?? []);
  if (DIRECTS.some((field) => cells[field])) return ['directive'];
  return SPEAKS.some((field) => cells[field]) ? ['official'] : [];
}

/** A part with its own semicolons as they were before it was written into a cell of several. */
const ownSemicolons = (part: string): string => part.replace(/;\u00a0$/, ';').replaceAll(';\u00a0', '; ');

/** The deadlines of a row; several are separated by semicolons in every column. */
function deadlinesOf(cells: Cells, dayFirst: DayFirst): FurtherDeadline[] {
  // White space at the end of a cell may have been removed.
  const partsOf = (field: Field): string[] => cells[field]?.split(/;(?: |$)/) ?? [];
  const days = partsOf('deadlineDate');
  // Text may itself contain semicolons, so only several dates mean several deadlines.
  const isSeveral = days.length > 1;
  const columns = (['deadlineText', 'deadlineDate', 'done', 'doneBy', 'doneByUrl'] as const).map((field) =>
    isSeveral ? partsOf(field).map(ownSemicolons) : [cells[field] ?? ''],
  );
  const dayOf = (field: Field, written: string): string | undefined =>
    Day.safeParse(written && writtenDay(written, dayFirst.has(field))).data;
  return Array.from({ length: Math.max(1, Math.min(days.length, MOST_FURTHER + 1)) }, (_, i) => {
    const [text = '', date = '', done = '', title = '', url = ''] = columns.map((parts) => parts[i] ?? '');
    const [due, met] = [dayOf('deadlineDate', date), dayOf('done', done)];
    return {
      text,
      ...(due ? { date: due } : {}),
      ...(met ? { done: met, ...(title || url ? { doneBy: { title, url, quote: '' } } : {}) } : {}),
    };
  });
}

/** The facts of a row's passage: the directive, or else the person named, and the creator. */
export function ownFactsOf(
  cells: Cells,
  dayFirst: DayFirst,
): Partial<Pick<Annotation, 'origin' | 'directive' | 'official'>> {
  const origin = originOf(cells);
  const [title = '', organisation = '', place = ''] = [cells.speakerTitle, cells.speakerOrg, cells.place];
  const strength = wordOf(STRENGTHS, cells.strength, ({ strengths }, word) => strengths[word]);
  const [first = { text: '' }, ...further] = deadlinesOf(cells, dayFirst);
  const { done, doneBy, ...deadline } = first;
  const said = factsSaid(cells);
  const directive = said.includes('directive') && {
    ...EMPTY_DIRECTIVE,
    speaker: cells.speaker ?? '',
    title,
    organisation,
    place,
    verb: cells.verb ?? '',
    addressee: cells.addressee ?? '',
    action: cells.action ?? '',
    ...(strength ? { strength } : {}),
    deadline,
    ...(further.length > 0 ? { further } : {}),
    ...(done ? { done } : {}),
    ...(doneBy ? { doneBy } : {}),
  };
  const official =
    said.includes('official') &&
    (directive
      ? {
          name: cells.official ?? '',
          title: cells.officialTitle ?? '',
          organisation: cells.officialOrg ?? '',
          place: cells.officialPlace ?? '',
        }
      : { name: cells.speaker ?? '', title, organisation, place });
  return { ...(origin ? { origin } : {}), ...(directive ? { directive } : {}), ...(official ? { official } : {}) };
}

const BESIDE = ['official', 'officialTitle', 'officialOrg', 'officialPlace'] as const;
const OF_RULE = ['rule', 'ruleVersion', 'confidence'] as const;
/** The states of directives in the ledger. */
const LEDGER_STATES = ['confirmed', 'deadline-proposed', 'proposed', 'empty'];

const allOf = (fields: readonly Field[], value: unknown): Partial<Record<Field, unknown>> =>
  Object.fromEntries(fields.map((field) => [field, value]));

/** Columns that say something of a passage: in a row without one nothing takes them. */
export const OF_PASSAGES: readonly Field[] = [...SPEAKS, ...DIRECTS, ...BESIDE, 'facts'];

/** Columns whose cells may hold an impossible value, or one that the row has no field for; these are counted as left out. */
export function unreadOwn(cells: Cells, dayFirst: DayFirst): Field[] {
  const { origin, directive, official } = ownFactsOf(cells, dayFirst);
  const { metadata, own } = ownArticle(cells, dayFirst);
  const said = factsSaid(cells);
  const rule = origin?.by === 'rule' ? origin : undefined;
  const clockOf = (day: Field, clock: Field) =>
    cells[day] && ownMoment(cells[day], cells[clock], dayFirst.has(day))?.includes('T');
  const isRead: Partial<Record<Field, unknown>> = {
    ...allOf(SPEAKS, directive || official),
    ...allOf(DIRECTS, directive),
    ...allOf(BESIDE, directive && official),
    ...allOf(OF_RULE, rule),
    facts: cells.facts?.split('; ').length === said.length || undefined,
    state: cells.state && LEDGER_STATES.includes(cells.state),
    strength: directive?.strength,
    deadlineDate: directive?.deadline.date ?? directive?.further?.some(({ date }) => date),
    done: directive?.done ?? directive?.further?.some(({ done }) => done),
    doneBy: directive?.doneBy ?? directive?.further?.some(({ doneBy }) => doneBy),
    doneByUrl: directive?.doneBy ?? directive?.further?.some(({ doneBy }) => doneBy),
    origin,
    corrected: rule && oneOfTwo(cells.corrected) !== undefined,
    siteKind: metadata.kind,
    partial: metadata.partial,
    publishedTime: clockOf('published', 'publishedTime'),
    accessed: own.accessed,
    accessedTime: own.accessed && clockOf('accessed', 'accessedTime'),
  };
  return (Object.keys(isRead) as Field[]).filter((field) => /[^;\s]/.test(cells[field] ?? '') && !isRead[field]);
}
