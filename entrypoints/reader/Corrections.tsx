import type { ComponentProps } from 'preact';
import { useEffect } from 'preact/hooks';
import ToldCorrections from '@/components/article/ToldCorrections';
import { useUndoList } from '@/components/hooks/use-undo-list';
import type { Annotating } from './use-annotating';

interface Props extends Omit<ComponentProps<typeof ToldCorrections>, 'tell'> {
  annotating: Annotating;
}

/**
 * Reports corrections in the clean view and puts them in one undo order with the annotations. Loaded with the first
 * correction.
 */
export default function Corrections({ annotating, ...corrections }: Props) {
  const { tell, depth, undoFirst } = annotating;
  /** Each entry holds how many annotating steps were taken before that correction. */
  const steps = useUndoList<number>(tell);
  useEffect(() => {
    undoFirst.current = () => {
      const last = steps.last();
      if (!last || last.about < depth()) return false;
      void steps.takeBack(last);
      return true;
    };
  });
  return <ToldCorrections {...corrections} tell={(message) => tell(steps.withStep(message, depth()))} />;
}
