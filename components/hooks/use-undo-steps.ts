import { useState } from 'preact/hooks';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { type UndoList, useUndoList } from '@/components/hooks/use-undo-list';
import type { ToastMessage } from '@/components/ui/Toast';

/**
 * What a page last said, a function that says something, and the list of what can be undone. What can be undone from a message
 * can be by Ctrl+Z, too, long after the message is gone. `saysNothingLeft`: off where other things are done that are not
 * steps here.
 */
export function useUndoSteps({
  saysNothingLeft = true,
} = {}): [ToastMessage | undefined, (message: ToastMessage | undefined) => void, UndoList<undefined>] {
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useUndoList<undefined>(setToast);
  useUndoKey(() => void steps.takeLastBack({ saysNothingLeft }));
  return [toast, (message) => setToast(message && steps.withStep(message, undefined)), steps];
}
