import { useEffect, useState } from 'preact/hooks';
import type { PassageAsked, Repetition } from '@/utils/model/repetition';
import { askRepeats } from '@/utils/notebook/repeats';

/**
 * Where one passage occurs in other articles, as far as is known; `failed` where that cannot be found out.
 * `readsTexts`, which takes longer, only on request.
 */
export function useRepeats(
  { text, articleId, address }: PassageAsked,
  { readsTexts } = { readsTexts: false },
): Repetition | 'failed' | undefined {
  const [answer, setAnswer] = useState<Repetition | 'failed'>();
  useEffect(() => {
    const gone = new AbortController();
    setAnswer(undefined);
    void askRepeats([{ text, articleId, address }], setAnswer, { signal: gone.signal, readsTexts });
    return () => gone.abort();
  }, [text, articleId, address, readsTexts]);
  return answer;
}
