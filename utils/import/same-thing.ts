import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { withoutBlanks } from './without-blanks';
import { plainAddress } from './written-address';

// An id is what a file says, and a file may say anything: one id is one thing where what it names is the same, too.

/**
 * Whether two annotations of one id are about one passage: the same words, or, where the file has whole records (`isWhole`),
 * a place in the same text that was made longer or shorter.
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
 * Whether two articles of one id are one: they were read at one address, or are called the same. Programs, and earlier
 * versions, write the same address in other ways. Undefined where nothing tells: no title, or another than the one that the
 * reader gave, says neither.
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
