import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { backFrom, type Correction, corrected, fieldsOf } from '@/utils/model/correction';
import { sendCorrection } from '@/utils/notebook/send-correction';

/** The article with what the reader put right of it here, on screen at once, and the way to put more right. */
export function useCorrected<T extends Article | ArticleMetadata>(
  article: T,
  url: string,
): [T, (correction: Correction) => void] {
  const [own, setOwn] = useState<Correction>({});
  const correct = useCallback(
    (correction: Correction): void => {
      setOwn((known) => ({ ...known, ...correction }));
      // In a private window nothing is stored: it is right on this screen.
      sendCorrection(url, correction);
    },
    [url],
  );
  return [useMemo(() => (Object.keys(own).length > 0 ? corrected(article, own) : article), [article, own]), correct];
}

/** The same way, which tells of it and offers the way back; what is typed in one field at several pauses is one step. */
export function useToldCorrection(
  article: ArticleMetadata,
  correct: (correction: Correction) => void,
  tell: (message: ToastMessage) => void,
): (correction: Correction) => void {
  const t = useMessages();
  const words = useWords(annotateWords);
  const last = useRef<{ fields: string; back: Correction }>(undefined);
  return (correction) => {
    const fields = fieldsOf(correction);
    if (last.current?.fields !== fields) last.current = { fields, back: backFrom(article, correction) };
    const { back } = last.current;
    correct(correction);
    const run = (): void => {
      last.current = undefined;
      correct(back);
    };
    tell({ text: words.corrected, action: { label: t.undo, run } });
  };
}
