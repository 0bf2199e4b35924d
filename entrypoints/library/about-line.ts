import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { type Arrangement, KINDS } from '@/utils/search/arrange';
import type { LibraryIndex } from '@/utils/search/library-index';

/** What a line of the list refers to. */
export interface About {
  article: Article['id'];
  /** Absent when it is the article itself. */
  annotation?: Annotation['id'];
  /** The line shows a match in the article's saved text. */
  isInText: boolean;
}

/** Returns undefined for the heading of a group and when there is no such line. */
export function aboutLine(index: LibraryIndex, { kinds, refs }: Arrangement, line: number): About | undefined {
  const ref = refs[line];
  if (ref === undefined || kinds[line] === KINDS.group) return undefined;
  if (kinds[line] !== KINDS.annotation)
    return { article: index.articles[ref]?.id ?? '', isInText: kinds[line] === KINDS.text };
  const article = index.articles[index.articleOf[ref] ?? 0]?.id ?? '';
  return { article, annotation: index.idOf(ref), isInText: false };
}
