import { useState } from 'preact/hooks';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { type UndoList, type UndoStep, useUndoList } from '@/components/hooks/use-undo-list';
import type { ToastMessage } from '@/components/ui/Toast';

/** Says something, or nothing any more; `step`: what its action takes back, where that was remembered before. */
type Tell = (message: ToastMessage | undefined, step?: UndoStep<undefined>) => void;

/**
 * What a page last said, a function that says something, and the list of what can be undone. What can be undone from a message
 * can be by Ctrl+Z, too, long after the message is gone. `saysNothingLeft`: off where other things are done that are not
 * steps here.
 */
export function useUndoSteps({ saysNothingLeft = true } = {}): [ToastMessage | undefined, Tell, UndoList<undefined>] {
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useUndoList<undefined>(setToast);
  useUndoKey(() => void steps.takeLastBack({ saysNothingLeft }));
  return [toast, (message, step) => setToast(message && steps.withStep(message, undefined, step)), steps];
}
