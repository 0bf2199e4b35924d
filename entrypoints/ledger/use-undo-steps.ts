import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';

/** How many steps Ctrl+Z takes back, the last one first. */
const UNDOABLE = 30;

/**
 * What the ledger last said, and a function that says something. What can be undone from the message can be by Ctrl+Z, too,
 * long after the message is gone.
 */
export function useUndoSteps(): [ToastMessage | undefined, (message: ToastMessage | undefined) => void] {
  const t = useWords(ledgerWords);
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useRef<(() => void)[]>([]);
  const takeBack = (step: () => void): void => {
    steps.current = steps.current.filter((one) => one !== step);
    step();
    setToast({ text: t.undone });
  };
  useUndoKey(() => {
    const last = steps.current.at(-1);
    if (last) takeBack(last);
    else setToast({ text: t.nothingToUndo });
  });
  const tell = (message: ToastMessage | undefined): void => {
    if (!message?.action) {
      setToast(message);
      return;
    }
    const { label, run } = message.action;
    steps.current = [...steps.current, run].slice(-UNDOABLE);
    setToast({ ...message, action: { label, run: () => takeBack(run) } });
  };
  return [toast, tell];
}
