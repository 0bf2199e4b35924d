import { useEffect, useRef, useState } from 'preact/hooks';
import { showPlace } from '@/components/article/show-place';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { articleWords } from '@/utils/i18n/article';
import type { Edits } from './use-edits';

/** The reader's changes to the text, each reported and scrolled into view. */
export interface TextChanges {
  /** Puts a removed piece back, or removes it again. */
  toggle: (number: number) => void;
  appendNext: () => void;
  toast: ToastMessage | undefined;
  clearToast: () => void;
}

export function useTextChanges({ article, change }: Edits, body: HTMLElement | undefined): TextChanges {
  const t = useWords(articleWords);
  const { undo } = useMessages();
  const [toast, setToast] = useState<ToastMessage>();
  // What to scroll to once the changed text is on screen.
  const place = useRef<Parameters<typeof showPlace>[1]>(undefined);

  useEffect(() => {
    if (body && place.current) showPlace(body, place.current);
    place.current = undefined;
  }, [body]);

  const toggle = async (number: number): Promise<void> => {
    const { trail, putBack = [] } = article.extracted;
    const isBack = putBack.includes(number);
    if (!isBack) place.current = { words: trail[number]?.text ?? '' };
    const wanted = isBack ? putBack.filter((one) => one !== number) : [...putBack, number];
    if (!(await change?.({ putBack: wanted }))) return;
    setToast({ text: isBack ? t.isOut : t.isBack, action: { label: undo, run: () => void change?.({ putBack }) } });
  };

  const appendNext = async (): Promise<void> => {
    const number = (article.extracted.pages?.length ?? 0) + 2;
    place.current = { page: number };
    if (await change?.({ append: 'next-page' })) setToast({ text: t.appended(number) });
    else place.current = undefined;
  };

  return {
    toggle: (number) => void toggle(number),
    appendNext: () => void appendNext(),
    toast,
    clearToast: () => setToast(undefined),
  };
}
