import { useMessages } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Annotation, Selector, Target } from '@/utils/model/annotation';
import type { Changes } from '@/utils/notebook/record-history';

interface Options {
  /** The revision on screen. */
  revision: Target['revision'];
  selected: Selector | undefined;
  tell: (message: ToastMessage) => void;
  undo: () => void;
}

/** Re-attaches an orphan at `guess`, or else at the selection. False when there is neither. */
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
