import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { useUndoList } from '@/components/hooks/use-undo-list';
import type { ToastMessage } from '@/components/ui/Toast';
import { undoWords } from '@/utils/i18n/undo';

/**
 * What a page last said, and a function that says something. What can be undone from the message can be by Ctrl+Z, too, long
 * after the message is gone. `saysNothingLeft`: off where other things are done that are not steps here.
 */
export function useUndoSteps({
  saysNothingLeft = true,
} = {}): [ToastMessage | undefined, (message: ToastMessage | undefined) => void] {
  const t = useWords(undoWords);
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useUndoList<undefined>(setToast);
  const going = useRef<Promise<void>>(Promise.resolve());
  useUndoKey(() => {
    // Chosen now: what is done while an earlier undoing is under way is not what this press meant.
    const last = steps.last();
    if (last) steps.drop(last);
    // One after the other, whatever they take: what is said last is of the key pressed last.
    going.current = going.current.then(async () => {
      if (last) await steps.takeBack(last);
      else if (saysNothingLeft) setToast({ text: t.nothingToUndo });
    });
  });
  return [toast, (message) => setToast(message && steps.withStep(message, undefined))];
}
