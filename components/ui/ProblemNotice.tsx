import type { ComponentChildren } from 'preact';
import { useMessages } from '@/components/hooks/use-messages';
import type { Problem } from '@/utils/model/problem';
import './ProblemNotice.css';

interface Props {
  problem: Problem;
  /** Says it where the problem's own sentence, made for the clean view, would not be true. */
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
