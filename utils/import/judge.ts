import { dequal } from 'dequal/lite';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { type Code, PRESETS_MADE } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { instantAfter } from '@/utils/model/time';
import type { Told } from './import-format';

export type Table = keyof Notebook;
export type Row<T extends Table = Table> = Notebook[T][number];

/**
 * Why a record is not taken without asking. `older`: the file's was changed before ours. `same-time`: both claim one
 * moment. `undated`: the file says no time. `clock`: a time that cannot be, so a clock was wrong and no order is known.
 */
export type Why = 'older' | 'same-time' | 'undated' | 'clock';

export type Verdict =
  | { is: 'added' | 'changed'; record: Row }
  | { is: 'same' }
  | { is: 'conflict'; record: Row; why: Why };

export interface Rules {
  /** Undefined where the file tells every field. */
  told: Told | undefined;
  /** The file says no time of this record. */
  isUndated: boolean;
  /** The file tells times to the minute, whatever seconds the reader's own have. */
  isToMinute: boolean;
  /** What the file says of a directive or an official it says in all fields; a table has not all of them. */
  isWhole: boolean;
  /** The reader's own under another id: what the file has in other words does not speak against it. */
  isAdopted: boolean;
  /** Known by its place alone: codes that the file does not have are not taken away. */
  isByPlace: boolean;
  /** Several of the reader's records together say all that it says. */
  isCovered: boolean;
  /** The moment of the import, an Instant. */
  now: string;
}

/** Fields of an adopted record that are the reader's own words wherever they were written. */
const OWN_WORDS: Told = { articles: ['note'], codes: ['definition', 'example'] };

/** Fields that say when and under which address something was read, not what it is. */
const HOUSEKEEPING: Record<Table, readonly string[]> = {
  codes: ['created', 'modified', 'order', 'rank', 'original', 'project'],
  articles: ['created', 'changed', 'noted', 'accessed', 'addresses', 'aliases', 'projects', 'provenance', 'putBack'],
  revisions: ['created', 'html', 'pages', 'titles', 'partial', 'aliases', 'seen'],
  annotations: ['created', 'modified', 'project'],
};

/** UTF-16 code units of an Instant that tell its minute: `2026-05-20T08:30`. */
const MINUTE = 16;
const CLOCKS_DIFFER = 5 * 60_000;

/** Nothing said; that something was made by hand is what every file means that does not say otherwise. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || dequal(value, { by: 'hand' });

/**
 * A value without what programs and files change of their own accord: the order of codes, line ends, white space around
 * words, how accents are composed.
 */
function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(bare).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, bare(inner)]));
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Whether two values say the same; one that was put into one line, as in tables with tabs, does. */
function isSame(a: unknown, b: unknown): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (typeof one !== 'string' || typeof other !== 'string') return dequal(one, other);
  return one === other || (one.includes('\n') !== other.includes('\n') && inOneLine(one) === inOneLine(other));
}

function changedAt(table: Table, row: Row): string {
  if (table === 'articles') return (row as Article).changed;
  return table === 'revisions' ? row.created : (row as Code | Annotation).modified;
}

/** What of a record says something: without housekeeping, in a bin or not. The first code of an annotation paints it. */
function substance(table: Table, row: Row): object {
  const { deleted, ...fields } = row as Row & { deleted?: string };
  const said = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && !HOUSEKEEPING[table].includes(field),
  );
  return { ...Object.fromEntries(said), isDeleted: !!deleted };
}

/** What of a record the reader made: only that can be in conflict. */
function readersOwn(table: Table, row: Row): object {
  if (table === 'articles') {
    const article = row as Article;
    const byHand = Object.keys(article.provenance).filter((field) => article.provenance[field] === 'by-hand');
    const corrected = byHand.map((field) => [field, article[field as keyof Article]]);
    return { note: article.note, isDeleted: !!article.deleted, corrected };
  }
  if (table === 'annotations') {
    const { target, ...said } = substance(table, row) as Annotation;
    return { ...said, exact: target.selector.quote.exact };
  }
  return substance(table, row);
}

/** A preset's own code as it came: in another language it says the same. */
const isUntouchedPreset = (row: Row): boolean => (row as Code).modified === PRESETS_MADE;

/** Other programs have one field for a code's definition and example: ours that come back say nothing new. */
function withoutOurExample(ours: Code, theirs: Code): Code {
  const joined = [ours.definition, ours.example].filter((part) => part !== '').join('\n');
  return theirs.definition === joined.trim() ? { ...theirs, definition: ours.definition } : theirs;
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a record says once the file is heard: the file's own words, in the reader's where it has none or the same. Of a thing
 * of several fields, as a directive is, each is heard for itself unless the file has all of them: `isWhole` as in `Rules`.
 */
function heard(ours: unknown, theirs: unknown, isWhole: boolean): unknown {
  if (isEmpty(theirs) || isSame(theirs, ours)) return ours;
  if (isWhole || !isThing(ours) || !isThing(theirs) || 'by' in theirs) return theirs;
  const fields = Object.keys({ ...ours, ...theirs });
  return Object.fromEntries(fields.map((field) => [field, heard(ours[field], theirs[field], isWhole)]));
}

/** The reader's own record with what the file tells in its place; where that is nothing new, the reader's own. */
function overlay<T extends Row>(ours: T, theirs: T, told: readonly string[], isWhole: boolean): T {
  const said = told.map((field) => [field, heard(ours[field as keyof T], theirs[field as keyof T], isWhole)] as const);
  const fresh = said.filter(([field, value]) => !dequal(value, ours[field as keyof T]));
  if (fresh.length === 0) return ours;
  const times = Object.entries(theirs).filter(([field]) => field === 'modified' || field === 'changed');
  return {
    ...ours,
    ...Object.fromEntries(fresh),
    ...Object.fromEntries(times),
  };
}

const hasMoreFacts = (record: Row, ours: Row): boolean =>
  (['directive', 'official'] as const).some((fact) => (record as Annotation)[fact] && !(ours as Annotation)[fact]);

/**
 * A row of a table that says who speaks, and nothing else, where the reader has a directive that may be all it says: it is
 * the directive's speaker, and no official beside it.
 */
function asSpeaker(ours: Annotation, theirs: Annotation): Annotation {
  if (!ours.directive || ours.official || theirs.directive || !theirs.official) return theirs;
  const { official, ...said } = theirs;
  const { name: speaker, title, organisation, place } = official;
  return { ...said, directive: { ...ours.directive, speaker, title, organisation, place } };
}

/** Whether `theirs` only has words where `ours` has none, or more codes. */
const fillsOnly = (ours: Row, theirs: Row): boolean =>
  Object.entries(theirs).every(([field, value]) => {
    const own = ours[field as keyof Row] as unknown;
    if (field === 'modified' || field === 'changed' || isEmpty(own) || isSame(own, value)) return true;
    return field === 'codes' && Array.isArray(own) && Array.isArray(value) && own.every((id) => value.includes(id));
  });

/**
 * Whose note on an article was written later, by its own time: reading the page again moves the article's, not the note's.
 * Where only one has a time, what the other article was last changed at bounds it. `unknown`: nothing tells.
 */
function laterNote(ours: Article, theirs: Article): 'same' | 'ours' | 'theirs' | 'unknown' {
  if (ours.note === theirs.note) return 'same';
  const [here, there] = [ours.noted, theirs.noted];
  if (here && there) return here === there ? 'unknown' : here > there ? 'ours' : 'theirs';
  if (!there && (theirs.note === '' || (here && here > theirs.changed))) return 'ours';
  if (!here && (ours.note === '' || (there && there > ours.changed))) return 'theirs';
  return 'unknown';
}

/** A time of a moment that has not come, or before the record was made. */
function isImpossible(table: Table, row: Row, now: string): boolean {
  const at = changedAt(table, row);
  return Date.parse(at) > Date.parse(now) + CLOCKS_DIFFER || at < row.created;
}

/** What becomes of one record of a file; `ours` is the reader's of the same id, undefined where there is none. */
export function judge(table: Table, ours: Row | undefined, incoming: Row, rules: Rules): Verdict {
  if (!ours) return { is: 'added', record: incoming };
  if (rules.isCovered) return { is: 'same' };
  const told = rules.told ? (rules.told[table] ?? []) : rules.isAdopted ? (OWN_WORDS[table] ?? []) : undefined;
  const notes = table === 'articles' && !rules.isUndated ? laterNote(ours as Article, incoming as Article) : 'same';
  const read = notes === 'ours' ? withNote(incoming as Article, ours as Article) : incoming;
  let theirs = read;
  if (rules.told && table === 'codes') theirs = withoutOurExample(ours as Code, read as Code);
  if (rules.isByPlace && table === 'annotations') {
    const codes = [...new Set([...(ours as Annotation).codes, ...(read as Annotation).codes])];
    theirs = { ...(read as Annotation), codes };
  }
  if (told && !rules.isWhole && table === 'annotations') theirs = asSpeaker(ours as Annotation, theirs as Annotation);
  const record = told ? overlay(ours, theirs, told as readonly string[], rules.isWhole) : theirs;
  if (dequal(substance(table, record), substance(table, ours))) return { is: 'same' };
  if (table === 'codes' && isUntouchedPreset(ours) && isUntouchedPreset(read)) return { is: 'same' };
  const [here, there] = [changedAt(table, ours), changedAt(table, read)].map((at) =>
    rules.isToMinute ? at.slice(0, MINUTE) : at,
  ) as [string, string];
  const isOlder = there < here;
  // What was found in a passage and is no longer said of it was taken away: an older file does not bring it back unasked.
  const isTakenAway = isOlder && !rules.isUndated && table === 'annotations' && hasMoreFacts(record, ours);
  if (told && !isTakenAway && fillsOnly(ours, record))
    return { is: 'changed', record: renewed(table, record, ours, rules.now) };
  // A file's impossible time costs nothing where it does not win; the reader's own leaves every order open.
  const isClockWrong = isImpossible(table, ours, rules.now) || (!isOlder && isImpossible(table, read, rules.now));
  const isDoubtful = rules.isUndated || isClockWrong;
  if (!isDoubtful && there > here && notes === 'unknown') return { is: 'conflict', record, why: 'undated' };
  if (!isDoubtful && there > here) return { is: 'changed', record };
  if (!isDoubtful && notes === 'theirs')
    return { is: 'changed', record: renewed(table, withNote(ours as Article, read as Article), ours, rules.now) };
  if (dequal(readersOwn(table, record), readersOwn(table, ours))) return { is: 'same' };
  const order = isOlder ? 'older' : 'same-time';
  return { is: 'conflict', record, why: rules.isUndated ? 'undated' : isDoubtful ? 'clock' : order };
}

const withNote = ({ notes: _, ...article }: Article, { note, notes, noted }: Article): Article => ({
  ...article,
  note,
  ...(notes ? { notes } : {}),
  ...(noted ? { noted } : {}),
});

/** A record that was filled up is changed now, whatever the file's time was. */
function renewed(table: Table, record: Row, ours: Row, now: string): Row {
  const at = instantAfter(changedAt(table, ours), now);
  if (table === 'articles') return { ...(record as Article), changed: at };
  return table === 'revisions' ? record : { ...(record as Annotation), modified: at };
}
