import type { ComponentProps } from 'preact';
import ToldCorrections from '@/components/article/ToldCorrections';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import { Toast } from '@/components/ui/Toast';

/** The popup's messages about corrections; loaded with the first one. */
export default function Told(props: Omit<ComponentProps<typeof ToldCorrections>, 'tell'>) {
  const [toast, tell] = useUndoSteps({ saysNothingLeft: false });
  return (
    <>
      <ToldCorrections {...props} tell={tell} />
      <Toast message={toast} onDone={() => tell(undefined)} />
    </>
  );
}
