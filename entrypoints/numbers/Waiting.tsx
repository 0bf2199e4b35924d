import { useEffect, useState } from 'preact/hooks';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import type { Later } from './use-later';

interface Props {
  /** What is being computed; absent for the notebook itself. */
  later?: Later<unknown>;
  /** Shown while there is no result yet. */
  text: string;
}

/** Waits shorter than this, in ms, are not announced. */
const PATIENCE = 300;

/** Shown in place of a picture while it is computed, or when it could not be. */
export function Waiting({ later, text }: Props) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return later?.problem ? (
    <ProblemNotice problem={later.problem} />
  ) : (
    <p class="numbers-nothing quiet" role="status">
      {isLate ? text : null}
    </p>
  );
}
