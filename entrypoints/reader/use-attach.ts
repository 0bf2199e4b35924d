import { useMessages } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Annotation, Selector, Target } from '@/utils/model/annotation';
import type { Changes } from '@/utils/notebook/record-history';

interface Options {
  /** Of the text at hand. */
  revision: Target['revision'];
  selected: Selector | undefined;
  tell: (message: ToastMessage) => void;
  undo: () => void;
}

/**
 * Puts a lost annotation where the reader says: at `guess`, or at what is selected. False when nothing is.
 */
export function useAttach(
  changes: Changes,
  { revision, selected, tell, undo }: Options,
): (annotation: Annotation, guess?: Selector) => Promise<boolean> {
  const t = useMessages();
  return async (annotation, guess) => {
    const selector = guess ?? selected;
    if (!selector) return false;
    changes.change(annotation, { target: { selector, ...(revision ? { revision } : {}) } });
    document.getSelection()?.removeAllRanges();
    tell({ text: t.attached, action: { label: t.undo, run: undo } });
    return true;
  };
}
