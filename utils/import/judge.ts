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
 * Why a record is not taken without asking. `older`: the file's was changed before ours. `same-time`: both claim one
 * moment. `undated`: the file says no time. `clock`: a time that cannot be, so a clock was wrong and no order is known.
 * `another`: under the id of ours it has other words of the article.
 */
export type Why = 'older' | 'same-time' | 'undated' | 'clock' | 'another';

export type Verdict =
  | { is: 'added' | 'changed'; record: Row }
  | { is: 'same' }
  | { is: 'conflict'; record: Row; why: Why };

export interface Rules {
  /** Undefined where the file tells every field. */
  told: Told | undefined;
  /** The file gives no time for this record. */
  isUndated: boolean;
  /** The file gives times to the minute; the seconds of the reader's own are ignored. */
  isToMinute: boolean;
  /** What the file says of a directive or an official it says in all fields; a table has not all of them. */
  isWhole: boolean;
  /** The file does not say of who stands in a row whether they speak or are named. */
  isFactGuessed: boolean;
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

/** UTF-16 code units of an Instant that tell its minute: `2026-05-20T08:30`. */
const MINUTE = 16;
const CLOCKS_DIFFER = 5 * 60_000;

function changedAt(table: Table, row: Row): string {
  if (table === 'articles') return (row as Article).changed;
  return table === 'revisions' ? row.created : (row as Code | Annotation).modified;
}

/** The content of a record, without housekeeping fields; `deleted` counts as a yes or no. The first code of an annotation paints it. */
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

/** A preset's own code as it came: in another language it says the same. */
const isUntouchedPreset = (row: Row): boolean => (row as Code).modified === PRESETS_MADE;

/**
 * Whose note on an article was written later, by its own time: reading the page again moves the article's, not the note's.
 * Where only one has a time, what the other article was last changed at bounds it. `unknown`: nothing tells.
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
  // One that was deleted from its last project says nothing of it in any.
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

/** A text of an article. Its hash identifies it, whatever else a file says of it. */
const isSameText = (table: Table, ours: Row, theirs: Row): boolean =>
  table === 'revisions' && (ours as Revision).sha256 === (theirs as Revision).sha256;

/**
 * Whether what the reader's record lacks was taken away from it: that an older file, or one without a time, does not bring
 * back unasked. A program that codes what was marked here long ago says something new all the same.
 */
function isTakenAway(table: Table, ours: Row, record: Row, isOlder: boolean, rules: Rules): boolean {
  if (table === 'articles') {
    const { note, noted } = ours as Article;
    return note === '' && noted !== undefined && (record as Article).note !== '';
  }
  if (table !== 'annotations' || !isOlder || rules.isUndated) return false;
  return !rules.isByPlace || hasMoreFacts(record, ours);
}

/** What becomes of one record of a file; `ours` is the reader's of the same id, undefined where there is none. */
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
  // The id was given for other words: what the file says under it is neither newer nor more.
  if (table === 'annotations' && !isSamePassage(ours as Annotation, read as Annotation, { isWhole: !rules.told }))
    return { is: 'conflict', record: read, why: isOlder && !rules.isUndated ? 'older' : 'another' };
  if (told && !isTakenAway(table, ours, record, isOlder, rules) && fillsOnly(ours, record))
    return { is: 'changed', record: renewed(table, record, ours, rules.now) };
  // A file's impossible time costs nothing where it does not win; the reader's own leaves every order open.
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

/** A record that says the same, unless it is an article with another note: an earlier one than ours, which the reader may want. */
function sameButFor(notes: ReturnType<typeof laterNote>, ours: Row, read: Row): Verdict {
  const isLost = notes === 'ours' && differingNotes(ours as Article, read as Article).some(([, other]) => other !== '');
  return isLost ? { is: 'conflict', record: withNote(ours as Article, read as Article), why: 'older' } : { is: 'same' };
}

/** A code whose file tells what it stands under, and that it stands under nothing. */
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
