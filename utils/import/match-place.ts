import type { Annotation } from '@/utils/model/annotation';
import type { Here } from './adopt';
import { withoutBlanks } from './without-blanks';

/** Characters of context that are compared: other programs cut theirs elsewhere. */
const CONTEXT = 8;

function isAtSamePlace(ours: Annotation, theirs: Annotation): boolean {
  const [a, b] = [ours.target, theirs.target];
  if (withoutBlanks(a.selector.quote.exact) !== withoutBlanks(b.selector.quote.exact)) return false;
  const [here, there] = [a.selector.position, b.selector.position];
  if (here && there && a.revision === b.revision) return here.start === there.start;
  const least = (one: string, other: string) =>
    Math.min(CONTEXT, withoutBlanks(one).length, withoutBlanks(other).length);
  // A side without context is not compared.
  const ends = (one: string, other: string, length = least(one, other)) =>
    length === 0 || withoutBlanks(one).slice(-length) === withoutBlanks(other).slice(-length);
  const begins = (one: string, other: string, length = least(one, other)) =>
    withoutBlanks(one).slice(0, length) === withoutBlanks(other).slice(0, length);
  return (
    ends(a.selector.quote.prefix, b.selector.quote.prefix) && begins(a.selector.quote.suffix, b.selector.quote.suffix)
  );
}

/** The reader's annotation that matches one of a file. */
export interface PlaceMatch {
  /** The id of the matching annotation. */
  ours: string;
  /** Several of the reader's together contain everything in it, so nothing is to be done. */
  isCovered: boolean;
}

/**
 * Finds the reader's annotation that matches one of a file with new ids in every export: the same text at the same
 * place of the same article. Of several, the one made in the same minute, then with the same note, then with the same
 * codes, then the first in the text; each matches only once. Undefined when there is none. Entries in another order
 * than the text's and without times may be matched to the wrong one of several with the same text.
 */
export function createPlaceMatcher(here: Here): (theirs: Annotation) => Promise<PlaceMatch | undefined> {
  const taken = new Set<string>();
  const byArticle = new Map<string, Promise<Annotation[]>>();
  return async (theirs) => {
    const [same] = await here.records('annotations', [theirs.id]);
    if (same) return undefined;
    const known = byArticle.get(theirs.articleId) ?? here.annotationsOf(theirs.articleId);
    byArticle.set(theirs.articleId, known);
    const isOneProject = ({ project }: Annotation): boolean =>
      project === undefined || theirs.project === undefined || project === theirs.project;
    const there = (await known).filter(
      (ours) => !ours.deleted && !taken.has(ours.id) && isOneProject(ours) && isAtSamePlace(ours, theirs),
    );
    const found = there.toSorted((a, b) => likeness(b, theirs) - likeness(a, theirs) || startOf(a) - startOf(b))[0];
    if (!found) return undefined;
    // Programs that code a passage separately for each code may merge several here, so it matches all of them.
    const together = there.filter((ours) => ours === found || isOneSpot(ours, found));
    const isCovered = together.length > 1 && saysNothingNew(theirs, together);
    for (const { id } of isCovered ? together : [found]) taken.add(id);
    return { ours: found.id, isCovered };
  };
}

/** UTF-16 units of an ISO 8601 time up to its minute: tables have no seconds. */
const TO_MINUTE = 16;

/** How likely an annotation of a file is this one of the reader's, among those of the same words. */
function likeness(ours: Annotation, theirs: Annotation): number {
  const isOfTheMinute = ours.created.slice(0, TO_MINUTE) === theirs.created.slice(0, TO_MINUTE);
  const hasNote = withoutBlanks(theirs.note) !== '' && withoutBlanks(ours.note) === withoutBlanks(theirs.note);
  const hasCodes = theirs.codes.every((code) => ours.codes.includes(code));
  return (isOfTheMinute ? 4 : 0) + (hasNote ? 2 : 0) + (hasCodes ? 1 : 0);
}

/** Its start in the text; after all others when unknown. */
const startOf = ({ target }: Annotation): number => target.selector.position?.start ?? Number.MAX_SAFE_INTEGER;

/** Whether two of the reader's are surely about one passage, and not about the same words elsewhere. */
function isOneSpot(one: Annotation, other: Annotation): boolean {
  const [a, b] = [one.target.selector, other.target.selector];
  if (a.position && b.position) return a.position.start === b.position.start && a.position.end === b.position.end;
  const around = a.quote.prefix + a.quote.suffix;
  return around !== '' && around === b.quote.prefix + b.quote.suffix;
}

/** Whether the codes and the notes of `ours`, taken together, are all that `theirs` has. */
function saysNothingNew(theirs: Annotation, ours: readonly Annotation[]): boolean {
  const codes = new Set(ours.flatMap((one) => one.codes));
  const notes = ours.map(({ note }) => note.trim()).filter((note) => note !== '');
  const rest = notes.reduce((words, note) => words.replace(note, ''), theirs.note);
  return theirs.codes.every((code) => codes.has(code)) && rest.trim() === '';
}
