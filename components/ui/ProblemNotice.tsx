import type { ComponentChildren } from 'preact';
import { useMessages } from '@/components/hooks/use-messages';
import type { Problem } from '@/utils/model/problem';
import './ProblemNotice.css';

interface Props {
  problem: Problem;
  /** Replaces the problem's own sentence, written for the clean view, where that would not be true. */
  text?: string;
  /** The next steps. */
  children?: ComponentChildren;
}

/** One sentence on what went wrong, and what can be done. */
export function ProblemNotice({ problem, text, children }: Props) {
  const t = useMessages();
  return (
    <div class="problem-notice" role="alert">
      <p>{text ?? t.problems[problem]}</p>
      {children ? <div class="problem-steps">{children}</div> : null}
    </div>
  );
}
