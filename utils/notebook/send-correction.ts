import type { Article } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { problemOf } from '@/utils/model/problem';
import { send } from '@/utils/protocol/send';

/**
 * Corrects fields of a stored article; resolves to whether that was stored. In a private window nothing is stored and
 * it resolves to false; any other failure rejects with its problem.
 */
export async function sendCorrection(address: Article['url'], correction: Correction): Promise<boolean> {
  try {
    await send('article.correct', { address, correction });
    return true;
  } catch (error) {
    if (problemOf(error) === 'private-window') return false;
    throw error;
  }
}
