import { selectorAt } from '@/utils/anchoring/describe';
import { placesOf } from '@/utils/anchoring/orphans';
import { inSlices } from '@/utils/anchoring/slices';
import { findPassages } from '@/utils/annotator/find-passages';
import type { Annotation, Selector, Target } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { isOfChoice } from '@/utils/model/project';
import { readFoldTable } from '@/utils/platform/load-fold';
import { annotationsOf } from '@/utils/store/annotations';
import { latestRevision, revisionsOf, revisionText } from '@/utils/store/articles';
import { currentChoice } from '@/utils/store/projects';
import { db } from './db';

/**
 * Returns the annotation that covers exactly this passage of the article, whichever surface each was made on: both are
 * located in the newest saved text and compared there. With several, the oldest; undefined when there is none.
 */
export async function annotationAt({ id }: Article, target: Target): Promise<Annotation | undefined> {
  const choice = await currentChoice(db);
  const annotations = (await annotationsOf(db, id)).filter((one) => isOfChoice(one, choice));
  const newest = annotations.length > 0 ? (await revisionsOf(db, id)).at(-1) : undefined;
  if (!newest) return undefined;
  const memory = { textOf: (sha256: string) => revisionText(db, id, sha256), foldTable: readFoldTable };
  const [here, ...places] = await findPassages(newest.text, [target, ...annotations.map((one) => one.target)], memory);
  // A passage outside the article's text (a headline, a caption) has no position there: compare the quotes instead.
  if (!here?.found || here.how === 'changed') return annotations.find((one) => isSameQuote(one.target, target));
  const { start, end } = here.position;
  return annotations.find((_, i) => {
    const place = places[i];
    return place?.found && place.position.start === start && place.position.end === end;
  });
}

/** The annotation that was clicked, if `clicked` names one of this article; otherwise the one that covers exactly this passage. */
export async function standingAt(
  article: Article,
  target: Target,
  clicked: Annotation['id'] | undefined,
): Promise<Annotation | undefined> {
  const one = clicked && (await db.annotations.get(clicked));
  return one && !one.deleted && one.articleId === article.id ? one : annotationAt(article, target);
}

/**
 * A passage that was selected on the page itself, as a passage of the article's newest text, so that annotations have
 * one order wherever they were made. As it is where that text does not have it, or has only the same words elsewhere.
 */
export async function inSavedText({ id }: Article, target: Target): Promise<Target> {
  if (target.revision) return target;
  const newest = await latestRevision(db, id);
  if (!newest) return target;
  // The same words are asked for: the other Chinese script is of no use here.
  const [place] = await inSlices(placesOf(newest.text, [target], new Map()));
  if (!place?.found) return target;
  const selector = selectorAt(newest.text, place.position);
  return isSamePassage(selector, target.selector) ? { revision: newest.sha256, selector } : target;
}

/** This many characters next to a passage tell it from the same words elsewhere. */
const NEIGHBOURS = 6;
/** So many characters are not said twice by chance. */
const LONG = 20;

/** Whether two selectors are of one passage: its words, with their neighbours on both sides; one side at an end of the text. */
function isSamePassage(a: Selector, b: Selector): boolean {
  if (a.quote.exact !== b.quote.exact) return false;
  if (a.quote.exact.length >= LONG && !a.copy) return true;
  const before = ({ quote: { prefix } }: Selector): string => prefix.replace(/\s/g, '').slice(-NEIGHBOURS);
  const after = ({ quote: { suffix } }: Selector): string => suffix.replace(/\s/g, '').slice(0, NEIGHBOURS);
  const sides = [before, after].filter((side) => side(a).length === NEIGHBOURS);
  return sides.length > 0 && sides.every((side) => side(a) === side(b));
}

const isSameQuote = ({ selector: { quote: a } }: Target, { selector: { quote: b } }: Target): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
