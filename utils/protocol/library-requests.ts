import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { z } from '@/utils/model/z';
import { answer, request } from './request';

const ids = z.array(z.uuid());

/** Which articles went to the bin or came back, and how many annotations with them. */
export interface ArticlesMoved {
  articles: Article['id'][];
  annotations: number;
}

/**
 * About many annotations or articles at once. A request that changes something answers what it changed, so that it can
 * be undone.
 */
export const libraryRequests = {
  /** Gives annotations a code, or removes it. */
  'library.code': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ ids, code: z.uuid(), give: z.boolean() }),
    gets: answer<Annotation['id'][]>(),
  }),
  /** Into the bin, all at once. */
  'library.remove': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ ids }),
    gets: answer<Annotation['id'][]>(),
  }),
  /** Out of the bin. */
  'library.restore': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ ids }),
    gets: answer<Annotation['id'][]>(),
  }),
  /**
   * Moves articles into or out of the bin, with all that was said about them. With `project` one that is in others,
   * too, leaves this one alone, or comes back to it, and one that is not in it stays as it is.
   */
  'library.move-articles': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ ids, toBin: z.boolean(), project: z.optional(z.uuid()) }),
    gets: answer<ArticlesMoved>(),
  }),
  /** Permanently deletes articles in the bin. */
  'library.delete-articles': request({
    from: 'own',
    does: 'writes',
    /** `project`: only what the bin keeps from it, of articles that stay in others. */
    asks: z.object({ ids, project: z.optional(z.uuid()) }),
    gets: answer<undefined>(),
  }),
};
