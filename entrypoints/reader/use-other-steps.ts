import { useRef } from 'preact/hooks';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Problem } from '@/utils/model/problem';
import type { Changes } from '@/utils/notebook/record-history';
import { reportError } from '@/utils/report-error';

interface OtherStep {
  run: () => unknown;
  /** How many steps of annotating were taken before it. */
  depth: number;
}

/**
 * What can be undone beside annotating, in one order with it: corrections of the article. `done` is told when a step was
 * taken back, or of the problem that kept it from being.
 */
export function useOtherSteps(changes: Changes, done: (problem?: Problem) => void) {
  const steps = useRef<OtherStep[]>([]);
  const takeBack = async (step: OtherStep): Promise<void> => {
    steps.current = steps.current.filter((one) => one !== step);
    try {
      await step.run();
      done();
    } catch (error) {
      steps.current = [...steps.current, step];
      done(reportError(error, 'undoing'));
    }
  };
  return {
    /** The message of a step, as it is to be shown; told again of the same `run`, the step went on. */
    add: (message: ToastMessage): ToastMessage => {
      if (!message.action) return message;
      const { run, label } = message.action;
      const step = { run, depth: changes.depth() };
      steps.current = [...steps.current.filter((one) => one.run !== run), step];
      return { ...message, action: { label, run: () => takeBack(step) } };
    },
    /** Takes the last one back, if nothing was annotated since; false: it was not its turn. */
    takeBack: (): boolean => {
      const last = steps.current.at(-1);
      if (!last || last.depth < changes.depth()) return false;
      void takeBack(last);
      return true;
    },
  };
}
