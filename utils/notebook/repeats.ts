import type { PassageAsked, Repetition } from '@/utils/model/repetition';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/**
 * Asks where passages occur in other articles, repeatedly while the index is being built: `tell` gets each answer, or
 * `failed`. `readsTexts`: also parts of sentences. Resolves once the answer is complete, or no longer grows.
 */
export async function askRepeats(
  passages: readonly PassageAsked[],
  tell: (answer: Repetition | 'failed') => void,
  { signal, readsTexts = false }: { signal: AbortSignal; readsTexts?: boolean },
): Promise<void> {
  try {
    for (let sketched = -1; ; ) {
      const answer = await send('repetition.find', { passages: [...passages], ...(readsTexts ? { readsTexts } : {}) });
      if (signal.aborted) return;
      tell(answer);
      if (answer.sketched >= answer.texts || answer.sketched <= sketched) return;
      sketched = answer.sketched;
    }
  } catch (error) {
    if (signal.aborted) return;
    reportError(error, 'comparing with the notebook');
    tell('failed');
  }
}
