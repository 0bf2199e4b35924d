import { findPassages } from '@/utils/annotator/find-passages';
import type { Annotation, Target } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { isOfChoice } from '@/utils/model/project';
import { readFoldTable } from '@/utils/platform/load-fold';
import { annotationsOf } from '@/utils/store/annotations';
import { revisionsOf, revisionText } from '@/utils/store/articles';
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

const isSameQuote = ({ selector: { quote: a } }: Target, { selector: { quote: b } }: Target): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
