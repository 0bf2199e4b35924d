import { Code } from '@/utils/model/codebook';
import { Decision, type Tallies } from '@/utils/model/decision';
import { z } from '@/utils/model/z';

const DecisionKey = z.pick(Decision, { rule: true, quote: true });

/** What reviewing suggestions asks of the background. An article is named by its address. */
export const reviewRequests = {
  /** What was decided on this article, and about each rule everywhere. */
  'review.about': z.object({ articleUrl: z.string() }),
  'review.decide': z.object({
    articleUrl: z.string(),
    decisions: z.array(z.pick(Decision, { rule: true, quote: true, version: true, verdict: true })),
  }),
  /** Takes decisions back. */
  'review.forget': z.object({ articleUrl: z.string(), keys: z.array(DecisionKey) }),
  /** Takes all decisions back, on every article: the tallies begin anew. */
  'review.forget-all': z.object({}),
  /** Makes the code that accepted suggestions get, where the codebook has none. */
  'review.add-code': z.object({ articleUrl: z.string(), code: Code }),
};

export interface ReviewReplies {
  'review.about': { decisions: Decision[]; tallies: Tallies };
  'review.decide': undefined;
  'review.forget': undefined;
  /** How many there were. */
  'review.forget-all': number;
  'review.add-code': undefined;
}
