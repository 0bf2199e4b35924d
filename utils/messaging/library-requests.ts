import type { Annotation } from '@/utils/model/annotation';
import { z } from '@/utils/model/z';

const ids = z.array(z.uuid());

export const libraryRequests = {
  /** Gives a code to annotations, or takes it from them. */
  'library.code': z.object({ ids, code: z.uuid(), give: z.boolean() }),
  /** Into the bin, all at once. */
  'library.remove': z.object({ ids }),
  /** Out of the bin. */
  'library.restore': z.object({ ids }),
};

/** Each answers which annotations it changed: those to be changed back by an undo. */
export interface LibraryReplies {
  'library.code': Annotation['id'][];
  'library.remove': Annotation['id'][];
  'library.restore': Annotation['id'][];
}
