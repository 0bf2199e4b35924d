import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { type Arrangement, KINDS } from '@/utils/search/arrange';
import type { LibraryIndex } from '@/utils/search/library-index';

/** What a line of the list is about. */
export interface About {
  article: Article['id'];
  /** Absent: the article itself. */
  annotation?: Annotation['id'];
  /** It shows what was found in the article's saved text. */
  isInText: boolean;
}

/** Undefined for the heading of a group, and where there is no line. */
export function aboutLine(index: LibraryIndex, { kinds, refs }: Arrangement, line: number): About | undefined {
  const ref = refs[line];
  if (ref === undefined || kinds[line] === KINDS.group) return undefined;
  if (kinds[line] !== KINDS.annotation)
    return { article: index.articles[ref]?.id ?? '', isInText: kinds[line] === KINDS.text };
  const article = index.articles[index.articleOf[ref] ?? 0]?.id ?? '';
  return { article, annotation: index.idOf(ref), isInText: false };
}
