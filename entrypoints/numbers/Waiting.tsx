import { ProblemNotice } from '@/components/ui/ProblemNotice';
import type { Later } from './use-later';

interface Props {
  later: Later<unknown>;
  /** What is said while there is nothing to show yet. */
  text: string;
}

/** What stands where a picture is being made, or could not be. */
export const Waiting = ({ later, text }: Props) =>
  later.problem ? (
    <ProblemNotice problem={later.problem} />
  ) : (
    <p class="numbers-nothing quiet" role="status">
      {text}
    </p>
  );
