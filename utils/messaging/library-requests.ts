import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { z } from '@/utils/model/z';

const ids = z.array(z.uuid());

export const libraryRequests = {
  /** Gives a code to annotations, or takes it from them. */
  'library.code': z.object({ ids, code: z.uuid(), give: z.boolean() }),
  /** Into the bin, all at once. */
  'library.remove': z.object({ ids }),
  /** Out of the bin. */
  'library.restore': z.object({ ids }),
  /** Articles into the bin or out of it, with all that was said of them. */
  'library.move-articles': z.object({ ids, toBin: z.boolean() }),
  /** Articles out of the bin, for ever. */
  'library.delete-articles': z.object({ ids }),
};

/** Which articles went to the bin or came back, and how many annotations with them. */
export interface ArticlesMoved {
  articles: Article['id'][];
  annotations: number;
}

/** What changes something answers what it changed: that is to be changed back by an undo. */
export interface LibraryReplies {
  'library.code': Annotation['id'][];
  'library.remove': Annotation['id'][];
  'library.restore': Annotation['id'][];
  'library.move-articles': ArticlesMoved;
  'library.delete-articles': undefined;
}
