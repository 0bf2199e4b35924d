import type { ComponentProps } from 'preact';
import { useEffect } from 'preact/hooks';
import ToldCorrections from '@/components/article/ToldCorrections';
import { useUndoList } from '@/components/hooks/use-undo-list';
import type { Annotating } from './use-annotating';

interface Props extends Omit<ComponentProps<typeof ToldCorrections>, 'tell'> {
  annotating: Annotating;
}

/** What the clean view says of corrections, which Undo takes back in one order with what was annotated. Loaded with the first. */
export default function Corrections({ annotating, ...corrections }: Props) {
  const { tell, depth, undoFirst } = annotating;
  /** Each with how many steps of annotating were taken before it. */
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
