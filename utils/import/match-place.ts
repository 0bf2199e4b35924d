import type { Annotation } from '@/utils/model/annotation';
import type { Here } from './adopt';

/** Characters of context that are compared: other programs cut theirs elsewhere. */
const CONTEXT = 8;

/** Words as they are compared: programs differ in what they make of line ends. */
const bare = (text: string): string => text.replace(/\s+/g, '');

function isAtSamePlace(ours: Annotation, theirs: Annotation): boolean {
  const [a, b] = [ours.target, theirs.target];
  if (bare(a.selector.quote.exact) !== bare(b.selector.quote.exact)) return false;
  const [here, there] = [a.selector.position, b.selector.position];
  if (here && there && a.revision === b.revision) return here.start === there.start;
  const ends = (one: string, other: string) =>
    one === '' || other === '' || bare(one).slice(-CONTEXT) === bare(other).slice(-CONTEXT);
  const begins = (one: string, other: string) =>
    one === '' || other === '' || bare(one).slice(0, CONTEXT) === bare(other).slice(0, CONTEXT);
  return (
    ends(a.selector.quote.prefix, b.selector.quote.prefix) && begins(a.selector.quote.suffix, b.selector.quote.suffix)
  );
}

/**
 * Finds the reader's annotation that one of a file stands for, whose ids are new with every export: the same words at the
 * same place of the same article. Of several there, the one with its codes, else the first;
 * each stands for one of the file's. Undefined where there is none.
 */
export function createPlaceMatcher(here: Here): (theirs: Annotation) => Promise<string | undefined> {
  const taken = new Set<string>();
  const byArticle = new Map<string, Promise<Annotation[]>>();
  return async (theirs) => {
    const [same] = await here.records('annotations', [theirs.id]);
    if (same) return undefined;
    const known = byArticle.get(theirs.articleId) ?? here.annotationsOf(theirs.articleId);
    byArticle.set(theirs.articleId, known);
    const there = (await known).filter((ours) => !ours.deleted && !taken.has(ours.id) && isAtSamePlace(ours, theirs));
    const hasAll = there.find(({ codes }) => theirs.codes.every((code) => codes.includes(code)));
    const found = (hasAll ?? there[0])?.id;
    if (found) taken.add(found);
    return found;
  };
}
