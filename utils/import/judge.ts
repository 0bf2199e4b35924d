import { dequal } from 'dequal/lite';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import { noteIn } from '@/utils/model/article-notes';
import { type Code, PRESETS_MADE } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { instantAfter } from '@/utils/model/time';
import { asSpeaker, fillsOnly, hasMoreFacts, overlay, withoutOurExample } from './heard';
import type { Told } from './import-format';
import { isSamePassage } from './same-thing';

export type Table = keyof Notebook;
export type Row<T extends Table = Table> = Notebook[T][number];

/**
 * Why a record is not taken without asking. `older`: the file's was changed before ours. `same-time`: both give the
 * same time. `undated`: the file gives no time. `clock`: an impossible time, so that the order is unknown. `another`:
 * our id is used for a different passage.
 */
export type Why = 'older' | 'same-time' | 'undated' | 'clock' | 'another';

export type Verdict =
  | { is: 'added' | 'changed'; record: Row }
  | { is: 'same' }
  | { is: 'conflict'; record: Row; why: Why };

export interface Rules {
  /** The fields that the file can express; undefined for all. */
  told: Told | undefined;
  /** The file gives no time for this record. */
  isUndated: boolean;
  /** The file gives times to the minute, so the seconds of the reader's are ignored. */
  isToMinute: boolean;
  /** Directives and officials come with all fields; tables lack some. */
  isWhole: boolean;
  /** The file does not say whether the person in a row speaks or is named. */
  isFactGuessed: boolean;
  /** The reader's record under another id: other wording in the file is no conflict. */
  isAdopted: boolean;
  /** Known by its place alone: codes that the file does not have are not taken away. */
  isByPlace: boolean;
  /** Several records of the reader's together contain everything in it. */
  isCovered: boolean;
  /** The moment of the import, an Instant. */
  now: string;
}

/** Fields of an adopted record that are the reader's own words wherever they were written. */
const OWN_WORDS: Told = { articles: ['note'], codes: ['definition', 'example'] };

/** Fields that say when and under which address something was read, not what it is. */
const HOUSEKEEPING: Record<Table, readonly string[]> = {
  codes: ['created', 'modified', 'order', 'rank', 'original', 'project'],
  articles: [
    'created',
    'changed',
    'noted',
    'accessed',
    'addresses',
    'aliases',
    'projects',
    'left',
    'provenance',
    'putBack',
  ],
  revisions: ['created', 'html', 'pages', 'titles', 'partial', 'aliases', 'seen'],
  annotations: ['created', 'modified', 'project'],
};

/** Length of an Instant up to the minute, in UTF-16 units: `2026-05-20T08:30`. */
const MINUTE = 16;
const CLOCKS_DIFFER = 5 * 60_000;

function changedAt(table: Table, row: Row): string {
  if (table === 'articles') return (row as Article).changed;
  return table === 'revisions' ? row.created : (row as Code | Annotation).modified;
}

/**
 * The content of a record, without housekeeping fields; `deleted` counts as a yes or no. The first code of an
 * annotation paints it.
 */
function substance(table: Table, row: Row): object {
  const { deleted, ...fields } = row as Row & { deleted?: string };
  const said = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && !HOUSEKEEPING[table].includes(field),
  );
  return { ...Object.fromEntries(said), isDeleted: !!deleted };
}

/** The part of a record that the reader wrote: only this can be in conflict. */
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

/** An unchanged preset code, which is equal to its counterpart in another language. */
const isUntouchedPreset = (row: Row): boolean => (row as Code).modified === PRESETS_MADE;

/**
 * Whose note on an article is later, by the notes' own times, since reading the page again only changes the article's.
 * If only one note has a time, the other article's last change bounds its own. `unknown` when nothing decides.
 */
function laterNote(ours: Article, theirs: Article): 'same' | 'ours' | 'theirs' | 'unknown' {
  const differing = differingNotes(ours, theirs);
  if (differing.length === 0) return 'same';
  const areOursEmpty = differing.every(([mine]) => mine === '');
  const areTheirsEmpty = differing.every(([, other]) => other === '');
  const [here, there] = [ours.noted, theirs.noted];
  // It was not written since: it was lost.
  if (here && here === there) return areOursEmpty ? 'theirs' : areTheirsEmpty ? 'ours' : 'unknown';
  if (here && there) return here > there ? 'ours' : 'theirs';
  if (!there && (areTheirsEmpty || (here && here > theirs.changed))) return 'ours';
  if (!here && (areOursEmpty || (there && there > ours.changed))) return 'theirs';
  return 'unknown';
}

/** The notes on an article in each project of `theirs` where they differ, ours first. */
function differingNotes(ours: Article, theirs: Article): (readonly [string, string])[] {
  // An article deleted from its last project has no note in any.
  const projects = theirs.projects ?? [undefined];
  const said = (article: Article, project: string | undefined): string => {
    if (project === undefined) return article.note;
    return article.projects?.includes(project) === false ? '' : noteIn(article, project);
  };
  return projects
    .map((project) => [said(ours, project), said(theirs, project)] as const)
    .filter(([mine, other]) => mine !== other);
}

/** A time of a moment that has not come, or before the record was made. */
function isImpossible(table: Table, row: Row, now: string): boolean {
  const at = changedAt(table, row);
  return Date.parse(at) > Date.parse(now) + CLOCKS_DIFFER || at < row.created;
}

/** Whether both are the same text of an article, which is identified by its hash. */
const isSameText = (table: Table, ours: Row, theirs: Row): boolean =>
  table === 'revisions' && (ours as Revision).sha256 === (theirs as Revision).sha256;

/**
 * Whether the reader removed something that the file still has: an older or undated file does not restore it without
 * asking. A program that codes something marked here long ago still adds something new.
 */
function isTakenAway(table: Table, ours: Row, record: Row, isOlder: boolean, rules: Rules): boolean {
  if (table === 'articles') {
    const { note, noted } = ours as Article;
    return note === '' && noted !== undefined && (record as Article).note !== '';
  }
  if (table !== 'annotations' || !isOlder || rules.isUndated) return false;
  return !rules.isByPlace || hasMoreFacts(record, ours);
}

/** Decides about one record of a file; `ours` is the reader's with the same id, undefined when there is none. */
export function judge(table: Table, ours: Row | undefined, incoming: Row, rules: Rules): Verdict {
  if (!ours) return { is: 'added', record: incoming };
  if (rules.isCovered || isSameText(table, ours, incoming)) return { is: 'same' };
  const told = rules.told ? (rules.told[table] ?? []) : rules.isAdopted ? (OWN_WORDS[table] ?? []) : undefined;
  const notes = table === 'articles' && !rules.isUndated ? laterNote(ours as Article, incoming as Article) : 'same';
  const read = notes === 'ours' ? withNote(incoming as Article, ours as Article) : incoming;
  let theirs = read;
  if (rules.told && table === 'codes') theirs = withoutOurExample(ours as Code, read as Code);
  if (rules.isByPlace && table === 'annotations') {
    const codes = [...new Set([...(ours as Annotation).codes, ...(read as Annotation).codes])];
    theirs = { ...(read as Annotation), codes };
  }
  if (rules.isFactGuessed && table === 'annotations') theirs = asSpeaker(ours as Annotation, theirs as Annotation);
  const record = told
    ? atItsPlace(overlay(ours, theirs, told as readonly string[], rules.isWhole), theirs, told)
    : theirs;
  if (dequal(substance(table, record), substance(table, ours))) return sameButFor(notes, ours, incoming);
  if (table === 'codes' && isUntouchedPreset(ours) && isUntouchedPreset(read)) return { is: 'same' };
  const [here, there] = [changedAt(table, ours), changedAt(table, read)].map((at) =>
    rules.isToMinute ? at.slice(0, MINUTE) : at,
  ) as [string, string];
  const isOlder = there < here;
  // The id belongs to a different passage, so the file's record is neither newer nor an addition.
  if (table === 'annotations' && !isSamePassage(ours as Annotation, read as Annotation, { isWhole: !rules.told }))
    return { is: 'conflict', record: read, why: isOlder && !rules.isUndated ? 'older' : 'another' };
  if (told && !isTakenAway(table, ours, record, isOlder, rules) && fillsOnly(ours, record))
    return { is: 'changed', record: renewed(table, record, ours, rules.now) };
  // An impossible time in the file does no harm unless the file's record wins; in the reader's, no order is certain.
  const isClockWrong = isImpossible(table, ours, rules.now) || (!isOlder && isImpossible(table, read, rules.now));
  const isDoubtful = rules.isUndated || isClockWrong;
  if (!isDoubtful && there > here && notes === 'unknown') return { is: 'conflict', record, why: 'undated' };
  if (!isDoubtful && there > here) return { is: 'changed', record };
  if (!isDoubtful && notes === 'theirs')
    return { is: 'changed', record: renewed(table, withNote(ours as Article, read as Article), ours, rules.now) };
  if (dequal(readersOwn(table, record), readersOwn(table, ours))) return sameButFor(notes, ours, incoming);
  const order = isOlder ? 'older' : 'same-time';
  return { is: 'conflict', record, why: rules.isUndated ? 'undated' : isDoubtful ? 'clock' : order };
}

/** A record that is the same, unless it is an article with an earlier note that the reader may want back. */
function sameButFor(notes: ReturnType<typeof laterNote>, ours: Row, read: Row): Verdict {
  const isLost = notes === 'ours' && differingNotes(ours as Article, read as Article).some(([, other]) => other !== '');
  return isLost ? { is: 'conflict', record: withNote(ours as Article, read as Article), why: 'older' } : { is: 'same' };
}

/** Applies the parent of a code from the file, including having none. */
function atItsPlace<T extends Row>(record: T, theirs: T, told: readonly string[]): T {
  if (!told.includes('parent') || (theirs as Code).parent !== undefined || (record as Code).parent === undefined)
    return record;
  const { parent: _, ...atTheTop } = record as Code;
  return atTheTop as T;
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
