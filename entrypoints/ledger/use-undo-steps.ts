import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';

/** How many steps Ctrl+Z takes back, the last one first. */
const UNDOABLE = 30;

/**
 * What the ledger last said, and a function that says something. What can be undone from the message can be by Ctrl+Z, too,
 * long after the message is gone; an undoing that gives `false` was none.
 */
export function useUndoSteps(): [ToastMessage | undefined, (message: ToastMessage | undefined) => void] {
  const t = useWords(ledgerWords);
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useRef<(() => unknown)[]>([]);
  const takeBack = async (step: () => unknown): Promise<void> => {
    steps.current = steps.current.filter((one) => one !== step);
    // What failed is shown where it failed, and can be tried again.
    if ((await step()) === false) steps.current = [...steps.current, step];
    else setToast({ text: t.undone });
  };
  useUndoKey(() => {
    const last = steps.current.at(-1);
    if (last) void takeBack(last);
    else setToast({ text: t.nothingToUndo });
  });
  const tell = (message: ToastMessage | undefined): void => {
    if (!message?.action) {
      setToast(message);
      return;
    }
    const { label, run } = message.action;
    steps.current = [...steps.current, run].slice(-UNDOABLE);
    setToast({ ...message, action: { label, run: () => void takeBack(run) } });
  };
  return [toast, tell];
}
