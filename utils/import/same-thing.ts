import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { withoutBlanks } from './without-blanks';
import { plainAddress } from './written-address';

// A file may give any id, so records of one id are the same only if what they name is the same, too.

/**
 * Whether two annotations of one id are about one passage: the same words, or, where the file has whole records
 * (`isWhole`), a place in the same text that was made longer or shorter.
 */
export function isSamePassage(ours: Annotation, theirs: Annotation, { isWhole }: { isWhole: boolean }): boolean {
  const [a, b] = [ours.target, theirs.target];
  const [here, there] = [a, b].map(({ selector }) => withoutBlanks(selector.quote.exact)) as [string, string];
  if (here === there) return true;
  const [one, other] = [a.selector.position, b.selector.position];
  if (!isWhole || !one || !other || a.revision !== b.revision) return false;
  return one.start < other.end && other.start < one.end && (here.includes(there) || there.includes(here));
}

/**
 * Whether two articles with one id are the same: they share an address or a title. Addresses are compared normalised,
 * because programs and earlier versions write them differently. Undefined when undecided: no title, or a title that the
 * reader changed.
 */
export function isSameArticle(ours: Article, theirs: Article): boolean | undefined {
  const known = new Set([ours.url, ...ours.addresses].map(plainAddress));
  if ([theirs.url, ...theirs.addresses].some((address) => known.has(plainAddress(address)))) return true;
  const [here, there] = [withoutBlanks(ours.title), withoutBlanks(theirs.title)];
  if (here !== '' && here === there) return true;
  const isTelling = [ours, theirs].every(
    ({ title, provenance }) => title.trim() !== '' && provenance.title !== 'by-hand',
  );
  return isTelling ? false : undefined;
}
