import { useReducer, useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { UNDO_PRINTED } from '@/components/hooks/use-undo-key';
import type { ToastMessage } from '@/components/ui/Toast';
import { reportError } from '@/utils/report-error';

/** How many steps are remembered. */
const MOST = 50;

/** Something that `run` undoes; `about` tells where, or when, it belongs. */
export interface UndoStep<About> {
  run: () => unknown;
  about: About;
}

export interface UndoList<About> {
  /** Adds a step. If a step with this `run` is in the list already, it is continued: it becomes the last. */
  add: (run: () => unknown, about: About) => UndoStep<About>;
  /** Drops a step that came to nothing. */
  drop: (step: UndoStep<About>) => void;
  /** The last step among those that `isWanted` and that are not being undone. */
  last: (isWanted?: (about: About, run: UndoStep<About>['run']) => boolean) => UndoStep<About> | undefined;
  /** All steps that can be undone, the last at the end. */
  all: () => readonly UndoStep<About>[];
  /**
   * Undoes a step after those requested before it, and says so, or says the sentence that its `run` gives. After a
   * rejection, which is said, and after `false`, which was said where it failed, nothing was undone: the step, and all
   * requested after it, can be tried again. Resolves to whether it was undone.
   */
  takeBack: (step: UndoStep<About>) => Promise<boolean>;
  /**
   * The same for the last step that `isWanted` accepts at the time of the call; steps taken before its turn comes are
   * not affected. When there is none, says so in its turn, unless `saysNothingLeft` is off.
   */
  takeLastBack: (options?: { isWanted?: (about: About) => boolean; saysNothingLeft?: boolean }) => Promise<boolean>;
  /**
   * The message with its action, if any, added as a step, and naming the key. `step`: the step that the action undoes,
   * where it was added before there was a message; it keeps its place.
   */
  withStep: (message: ToastMessage, about: About, step?: UndoStep<About>) => ToastMessage;
}

/** A step with its place among all that were done. */
interface Remembered<About> extends UndoStep<About> {
  order: number;
}

/** A request waiting for its turn: without a step, to say that none was left. */
interface Asked<About> {
  step: Remembered<About> | undefined;
  done: (isTakenBack: boolean) => void;
}

/** The actions on a page that can be undone, the last first. The component renders again when they change. */
export function useUndoList<About>(tell: (message: ToastMessage) => void): UndoList<About> {
  const t = useMessages();
  const steps = useRef<Remembered<About>[]>([]);
  const count = useRef(0);
  const waiting = useRef<Asked<About>[]>([]);
  const isAtWork = useRef(false);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const set = (changed: Remembered<About>[]): void => {
    steps.current = changed.slice(-MOST);
    redraw(undefined);
  };
  const without = (step: UndoStep<About>): Remembered<About>[] => steps.current.filter(({ run }) => run !== step.run);

  /** Whether it was undone, which is said, as is a failure. */
  const run = async (step: UndoStep<About>): Promise<boolean> => {
    try {
      const outcome = await step.run();
      if (outcome !== false) tell({ text: typeof outcome === 'string' ? outcome : t.undone });
      return outcome !== false;
    } catch (error) {
      tell({ text: t.problems[reportError(error, 'undoing')] });
      return false;
    }
  };
  const work = async (): Promise<void> => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    for (let asked = waiting.current.shift(); asked; asked = waiting.current.shift()) {
      const { step, done } = asked;
      if (!step) tell({ text: t.nothingToUndo });
      const isTakenBack = step ? await run(step) : false;
      if (step && !isTakenBack) {
        const behind = waiting.current.splice(0);
        const back = [step, ...behind.flatMap((one) => one.step ?? [])];
        set([...steps.current, ...back].toSorted((a, b) => a.order - b.order));
        for (const one of behind) one.done(false);
      }
      done(isTakenBack);
    }
    isAtWork.current = false;
  };
  /**
   * Takes a step out of the list to run it. The first is run at once: a question of the browser needs the very press.
   */
  const ask = (step: Remembered<About> | undefined): Promise<boolean> => {
    if (step) set(without(step));
    return new Promise((done) => {
      waiting.current.push({ step, done });
      void work();
    });
  };

  const add = (run: () => unknown, about: About): UndoStep<About> => {
    count.current += 1;
    const step = { run, about, order: count.current };
    set([...without(step), step]);
    return step;
  };
  const find = (isWanted: (step: UndoStep<About>) => boolean) => steps.current.findLast(isWanted);
  const takeBack = async (step: UndoStep<About>): Promise<boolean> => {
    const known = find(({ run }) => run === step.run);
    return known ? ask(known) : false;
  };
  return {
    add,
    drop: (step) => set(without(step)),
    all: () => steps.current,
    last: (isWanted = () => true) => find(({ about, run }) => isWanted(about, run)),
    takeBack,
    takeLastBack: async ({ isWanted = () => true, saysNothingLeft = true } = {}) => {
      const last = find(({ about }) => isWanted(about));
      return last || saysNothingLeft ? ask(last) : false;
    },
    withStep: (message, about, known) => {
      if (!message.action) return message;
      const { label, run } = message.action;
      const step = known ?? add(run, about);
      return { ...message, action: { label, run: () => void takeBack(step), keys: UNDO_PRINTED } };
    },
  };
}
