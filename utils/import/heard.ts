import { dequal } from 'dequal/lite';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';

type Row = Notebook[keyof Notebook][number];

/** Whether a value is empty. “By hand” counts as empty, because a file without an origin implies it. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || dequal(value, { by: 'hand' });

/**
 * A value without what programs and files change of their own accord: the order of codes, line ends, white space around
 * words, how accents are composed.
 */
function normalized(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(normalized).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, normalized(inner)]));
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Whether two values say the same; one that was put into one line, as in tables with tabs, does. */
function isSame(a: unknown, b: unknown): boolean {
  const [one, other] = [normalized(a), normalized(b)];
  if (typeof one !== 'string' || typeof other !== 'string') return dequal(one, other);
  return one === other || (one.includes('\n') !== other.includes('\n') && inOneLine(one) === inOneLine(other));
}

/** Other programs have one field for a code's definition and example: ours that come back say nothing new. */
export function withoutOurExample(ours: Code, theirs: Code): Code {
  const joined = [ours.definition, ours.example].filter((part) => part !== '').join('\n');
  return theirs.definition === joined.trim() ? { ...theirs, definition: ours.definition } : theirs;
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether this is the article that reports a deadline met, as in tables: without its passage and position here. */
const isEvidence = (value: Record<string, unknown>): boolean => 'url' in value && 'quote' in value;
const isSameEvidence = (ours: Record<string, unknown>, theirs: Record<string, unknown>): boolean =>
  ['title', 'url', 'quote'].every((field) => isEmpty(theirs[field]) || isSame(ours[field], theirs[field]));

/** Deadlines by their places; where there are more or fewer than before, by their words. */
const heardDeadlines = (ours: unknown[], theirs: Record<string, unknown>[]): unknown[] =>
  theirs.map((one, place) => {
    const isPlaced = ours.length === theirs.length;
    return heard(isPlaced ? ours[place] : ours.find((own) => isThing(own) && isSame(own.text, one.text)), one, false);
  });

/**
 * Merges a value of the file into the reader's: the file's if it is not empty or the same. Fields of an object, such as
 * a directive's, are merged individually unless the file has all of them: `isWhole` as in `Rules`.
 */
function heard(ours: unknown, theirs: unknown, isWhole: boolean): unknown {
  if (isEmpty(theirs) || isSame(theirs, ours)) return ours;
  if (isWhole) return theirs;
  if (Array.isArray(ours) && Array.isArray(theirs) && theirs.every((one) => isThing(one) && 'text' in one))
    return heardDeadlines(ours, theirs);
  if (!isThing(ours) || !isThing(theirs) || 'by' in theirs) return theirs;
  if (isEvidence(theirs)) return isSameEvidence(ours, theirs) ? ours : theirs;
  const fields = Object.keys({ ...ours, ...theirs });
  return Object.fromEntries(fields.map((field) => [field, heard(ours[field], theirs[field], isWhole)]));
}

/** The reader's record with the file's values; the reader's own object if nothing changes. */
export function overlay<T extends Row>(ours: T, theirs: T, told: readonly string[], isWhole: boolean): T {
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

/** Whether a record has details of a directive or an official where the reader’s annotation has none. */
export const hasMoreFacts = (record: Row, ours: Row): boolean =>
  (['directive', 'official'] as const).some((fact) => (record as Annotation)[fact] && !(ours as Annotation)[fact]);

/**
 * For a table that does not say whether a person speaks or is named: if the reader has a directive that may be all it
 * says, the person is the directive's speaker, not an additional official.
 */
export function asSpeaker(ours: Annotation, theirs: Annotation): Annotation {
  if (!ours.directive || ours.official || theirs.directive || !theirs.official) return theirs;
  const { official, ...said } = theirs;
  const { name: speaker, title, organisation, place } = official;
  return { ...said, directive: { ...ours.directive, speaker, title, organisation, place } };
}

/** Whether `theirs` has all that `ours` has, and only has words where `ours` has none, or more codes. */
export const fillsOnly = (ours: Row, theirs: Row): boolean =>
  Object.keys(ours).every((field) => field in theirs) &&
  Object.entries(theirs).every(([field, value]) => {
    const own = ours[field as keyof Row] as unknown;
    if (field === 'modified' || field === 'changed' || isEmpty(own) || isSame(own, value)) return true;
    return field === 'codes' && Array.isArray(own) && Array.isArray(value) && own.every((id) => value.includes(id));
  });
