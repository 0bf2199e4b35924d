import { useCallback, useMemo, useState } from 'preact/hooks';
import { useCorrectingStep } from '@/components/hooks/use-correcting-step';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import { sendCorrection } from '@/utils/notebook/send-correction';

/**
 * The article with what the reader put right of it here, on screen at once, and the way to put more right, which resolves
 * to whether that was stored.
 */
export function useCorrected<T extends Article | ArticleMetadata>(
  article: T,
  url: string,
): [T, (correction: Correction) => Promise<boolean>] {
  const [own, setOwn] = useState<Correction>({});
  const correct = useCallback(
    (correction: Correction): Promise<boolean> => {
      setOwn((known) => ({ ...known, ...correction }));
      // In a private window nothing is stored: it is right on this screen.
      return sendCorrection(url, correction);
    },
    [url],
  );
  return [useMemo(() => (Object.keys(own).length > 0 ? corrected(article, own) : article), [article, own]), correct];
}

/** The same way, which tells of what was stored and offers the way back: `useCorrectingStep`. */
export function useToldCorrection(
  article: ArticleMetadata,
  url: string,
  correct: (correction: Correction) => Promise<boolean>,
  tell: (message: ToastMessage) => void,
): (correction: Correction) => void {
  const t = useMessages();
  const words = useWords(annotateWords);
  const step = useCorrectingStep();
  return (correction) => {
    const { back } = step.begin(article, url, correction);
    const run = (): void => {
      step.end();
      void correct(back);
    };
    void correct(correction).then((isStored) => {
      if (isStored) tell({ text: words.corrected, action: { label: t.undo, run } });
    });
  };
}
