import type { Article } from '@/utils/model/article';
import { Correction } from '@/utils/model/correction';
import { z } from '@/utils/model/z';

export const correctionRequests = {
  /** Puts fields of the article at an address right, by hand. */
  'article.correct': z.object({ address: z.string().check(z.maxLength(10_000)), correction: Correction }),
};

export interface CorrectionReplies {
  'article.correct': Article;
}
