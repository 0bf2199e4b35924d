import { useEffect, useState } from 'preact/hooks';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import type { Later } from './use-later';

interface Props {
  /** What is waited for; absent: the notebook itself. */
  later?: Later<unknown>;
  /** What is said while there is nothing to show yet. */
  text: string;
}

/** What is there sooner is not announced, milliseconds. */
const PATIENCE = 300;

/** What stands where a picture is being made, or could not be. */
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
