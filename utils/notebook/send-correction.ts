import type { Article } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/**
 * Puts fields of a stored article right; resolves to whether that was stored. Never rejects: what went wrong is reported,
 * and in a private window nothing is stored, and nothing is to be done.
 */
export function sendCorrection(address: Article['url'], correction: Correction): Promise<boolean> {
  return send('article.correct', { address, correction }).then(
    () => true,
    (error: unknown) => {
      reportError(error, 'correcting the article');
      return false;
    },
  );
}
