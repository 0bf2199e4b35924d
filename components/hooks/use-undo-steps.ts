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
  /** Steps that a press has chosen and that are not taken back yet. */
  const chosen = useRef(new Set<() => unknown>());
  const failures = useRef(0);
  useUndoKey(() => {
    // Chosen now: what is done while an earlier undoing is under way is not what this press meant.
    const last = steps.last((_, run) => !chosen.current.has(run));
    if (last) chosen.current.add(last.run);
    const failuresThen = failures.current;
    // One after the other, whatever they take: what is said last is of the key pressed last. Behind one that failed, and
    // says so, nothing older is taken back.
    going.current = going.current.then(async () => {
      const goesOn = failures.current === failuresThen;
      if (last && goesOn && !(await steps.takeBack(last))) failures.current += 1;
      else if (!last && goesOn && saysNothingLeft) setToast({ text: t.nothingToUndo });
      if (last) chosen.current.delete(last.run);
    });
  });
  return [toast, (message) => setToast(message && steps.withStep(message, undefined))];
}
