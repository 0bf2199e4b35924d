import { useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { UNDO_PRINTED, useUndoKey } from '@/components/hooks/use-undo-key';
import type { ToastMessage } from '@/components/ui/Toast';
import { undoWords } from '@/utils/i18n/undo';
import { reportError } from '@/utils/report-error';

/** How many steps Ctrl+Z takes back, the last one first. */
const UNDOABLE = 30;

/**
 * What a page last said, and a function that says something. What can be undone from the message can be by Ctrl+Z, too, long
 * after the message is gone. A message whose `run` was told before is the same step, gone on with. An undoing that gives
 * `false` or rejects was none: it can be tried again; what it rejects with is said. `saysNothingLeft`: off where other things
 * are done that are not steps here.
 */
export function useUndoSteps({
  saysNothingLeft = true,
} = {}): [ToastMessage | undefined, (message: ToastMessage | undefined) => void] {
  const m = useMessages();
  const t = useWords(undoWords);
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useRef<(() => unknown)[]>([]);
  const going = useRef<Promise<void>>(Promise.resolve());
  const add = (step: () => unknown): void => {
    steps.current = [...steps.current.filter((one) => one !== step), step].slice(-UNDOABLE);
  };
  const takeBack = async (step: () => unknown): Promise<void> => {
    steps.current = steps.current.filter((one) => one !== step);
    try {
      // What gives `false` has been said where it failed.
      if ((await step()) === false) add(step);
      else setToast({ text: t.undone });
    } catch (error) {
      add(step);
      setToast({ text: m.problems[reportError(error, 'undoing')] });
    }
  };
  const takeLastBack = async (): Promise<void> => {
    const last = steps.current.at(-1);
    if (last) await takeBack(last);
    else if (saysNothingLeft) setToast({ text: t.nothingToUndo });
  };
  useUndoKey(() => {
    // One after the other, whatever they take: what is said last is of the key pressed last.
    going.current = going.current.then(takeLastBack);
  });
  const tell = (message: ToastMessage | undefined): void => {
    if (!message?.action) {
      setToast(message);
      return;
    }
    const { label, run } = message.action;
    add(run);
    setToast({ ...message, action: { label, run: () => void takeBack(run), keys: UNDO_PRINTED } });
  };
  return [toast, tell];
}
