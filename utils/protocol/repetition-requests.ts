import type { Repetition, StockPhrase } from '@/utils/model/repetition';
import { z } from '@/utils/model/z';
import { address } from './notebook-requests';
import { answer, request } from './request';

const words = z.string().check(z.maxLength(100_000));
const Passage = z.object({ text: words, articleId: z.optional(z.uuid()), address: z.optional(address) });

/** About passages that occur again in other articles. */
export const repetitionRequests = {
  /**
   * Where passages occur in other articles in view. The answer is partial while the index is being built. `readsTexts`:
   * also finds parts of sentences by reading the texts, which takes up to two seconds.
   */
  'repetition.find': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ passages: z.array(Passage).check(z.maxLength(100)), readsTexts: z.optional(z.boolean()) }),
    gets: answer<Repetition>(),
  }),
  /** Clauses of an article's text that also occur in other articles. UTF-16 offsets. */
  'repetition.stock': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ address, text: z.string().check(z.maxLength(20_000_000)) }),
    gets: answer<StockPhrase[]>(),
  }),
  /** Continues making the index for a while; answers how far it is. */
  'repetition.prepare': request({
    from: 'own',
    does: 'acts',
    asks: z.object({}),
    gets: answer<Pick<Repetition, 'sketched' | 'texts'>>(),
  }),
};
