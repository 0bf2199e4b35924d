import type { ComponentProps } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import ToldCorrections from '@/components/article/ToldCorrections';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { UNDO_PRINTED } from '@/components/hooks/use-undo-key';
import type { ToastMessage } from '@/components/ui/Toast';
import { undoWords } from '@/utils/i18n/undo';
import { reportError } from '@/utils/report-error';
import type { Annotating } from './use-annotating';

interface Props extends Omit<ComponentProps<typeof ToldCorrections>, 'tell'> {
  annotating: Annotating;
}

/** What the clean view says of corrections, which Undo takes back in one order with what was annotated. Loaded with the first. */
export default function Corrections({ annotating, ...corrections }: Props) {
  const { tell, depth, undoFirst } = annotating;
  const m = useMessages();
  const words = useWords(undoWords);
  /** `depth`: how many steps of annotating were taken before it. */
  const steps = useRef<{ run: () => unknown; depth: number }[]>([]);
  const takeBack = async (step: { run: () => unknown; depth: number }): Promise<void> => {
    steps.current = steps.current.filter((one) => one !== step);
    try {
      await step.run();
      tell({ text: words.undone });
    } catch (error) {
      steps.current = [...steps.current, step];
      tell({ text: m.problems[reportError(error, 'undoing')] });
    }
  };
  const tellStep = (message: ToastMessage): void => {
    if (!message.action) {
      tell(message);
      return;
    }
    const { run, label } = message.action;
    const step = { run, depth: depth() };
    // Told again of the same way back, the step went on.
    steps.current = [...steps.current.filter((one) => one.run !== run), step];
    tell({ ...message, action: { label, run: () => takeBack(step), keys: UNDO_PRINTED } });
  };
  useEffect(() => {
    undoFirst.current = () => {
      const last = steps.current.at(-1);
      if (!last || last.depth < depth()) return false;
      void takeBack(last);
      return true;
    };
  });
  return <ToldCorrections {...corrections} tell={tellStep} />;
}
