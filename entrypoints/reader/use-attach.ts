import { useMessages } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { LiveRecord } from './use-record';

/**
 * Puts a lost annotation where the reader says: at `guess`, or at what is selected. False when nothing is.
 */
export function useAttach(
  record: LiveRecord,
  selected: Selector | undefined,
  tell: (message: ToastMessage) => void,
): (annotation: Annotation, guess?: Selector) => Promise<boolean> {
  const t = useMessages();
  return async (annotation, guess) => {
    const selector = guess ?? selected;
    if (!selector) return false;
    record.save({ ...annotation, target: { selector, ...(record.revision ? { revision: record.revision } : {}) } });
    document.getSelection()?.removeAllRanges();
    tell({ text: t.attached, action: { label: t.undo, run: () => record.save(annotation) } });
    return true;
  };
}
