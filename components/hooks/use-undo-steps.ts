import { useState } from 'preact/hooks';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { type UndoList, type UndoStep, useUndoList } from '@/components/hooks/use-undo-list';
import type { ToastMessage } from '@/components/ui/Toast';

/** Shows a message, or none any more; `step`: what its action undoes, where that was added before. */
type Tell = (message: ToastMessage | undefined, step?: UndoStep<undefined>) => void;

/**
 * The page's last message, a function that shows one, and the list of what can be undone. Whatever a message's action
 * undoes, Ctrl+Z undoes, too, long after the message is gone. `saysNothingLeft`: off where other actions are no steps
 * here.
 */
export function useUndoSteps({ saysNothingLeft = true } = {}): [ToastMessage | undefined, Tell, UndoList<undefined>] {
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useUndoList<undefined>(setToast);
  useUndoKey(() => void steps.takeLastBack({ saysNothingLeft }));
  return [toast, (message, step) => setToast(message && steps.withStep(message, undefined, step)), steps];
}
