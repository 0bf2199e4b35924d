import { useReducer, useRef } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { UNDO_PRINTED } from '@/components/hooks/use-undo-key';
import type { ToastMessage } from '@/components/ui/Toast';
import { undoWords } from '@/utils/i18n/undo';
import { reportError } from '@/utils/report-error';

/** How many steps are remembered. */
const MOST = 50;

/** Something done that Undo takes back by `run`; `about` tells where, or when, it belongs. */
export interface UndoStep<About> {
  run: () => unknown;
  about: About;
}

export interface UndoList<About> {
  /** Remembers a step. One whose `run` is remembered already is that step, gone on with: it becomes the last. */
  add: (run: () => unknown, about: About) => UndoStep<About>;
  /** Forgets a step that came to nothing. */
  drop: (step: UndoStep<About>) => void;
  /** The step done last, among those that `isWanted`. */
  last: (isWanted?: (about: About, run: UndoStep<About>['run']) => boolean) => UndoStep<About> | undefined;
  /** Takes a step back and says so, or says the sentence that its `run` gives. After a rejection, which is said, and after
   * `false`, which was said where it failed, nothing was taken back: the step can be tried again. Tells whether it was. */
  takeBack: (step: UndoStep<About>) => Promise<boolean>;
  /** The message with its action, if any, remembered as a step, and naming the key. */
  withStep: (message: ToastMessage, about: About) => ToastMessage;
}

/** What was done on a page and can be taken back, the last first. The component is drawn anew when it changes. */
export function useUndoList<About>(tell: (message: ToastMessage) => void): UndoList<About> {
  const m = useMessages();
  const t = useWords(undoWords);
  const steps = useRef<UndoStep<About>[]>([]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const set = (changed: UndoStep<About>[]): void => {
    steps.current = changed.slice(-MOST);
    redraw(undefined);
  };
  const put = (step: UndoStep<About>): UndoStep<About> => {
    set([...steps.current.filter(({ run }) => run !== step.run), step]);
    return step;
  };
  const drop = (step: UndoStep<About>): void => set(steps.current.filter(({ run }) => run !== step.run));
  const takeBack = async (step: UndoStep<About>): Promise<boolean> => {
    drop(step);
    try {
      const outcome = await step.run();
      if (outcome === false) put(step);
      else tell({ text: typeof outcome === 'string' ? outcome : t.undone });
      return outcome !== false;
    } catch (error) {
      put(step);
      tell({ text: m.problems[reportError(error, 'undoing')] });
      return false;
    }
  };
  const add = (run: () => unknown, about: About): UndoStep<About> => put({ run, about });
  return {
    add,
    drop,
    last: (isWanted = () => true) => steps.current.findLast(({ about, run }) => isWanted(about, run)),
    takeBack,
    withStep: (message, about) => {
      if (!message.action) return message;
      const { label, run } = message.action;
      const step = add(run, about);
      return { ...message, action: { label, run: () => void takeBack(step), keys: UNDO_PRINTED } };
    },
  };
}
