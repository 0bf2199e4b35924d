import type { Article } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Puts fields of a stored article right. Never rejects: in a private window nothing is stored, and nothing is to be done. */
export function sendCorrection(address: Article['url'], correction: Correction): void {
  send('article.correct', { address, correction }).catch((error: unknown) =>
    reportError(error, 'correcting the article'),
  );
}
