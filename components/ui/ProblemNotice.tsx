import type { ComponentChildren } from 'preact';
import { useMessages } from '@/components/hooks/use-messages';
import type { Problem } from '@/utils/model/problem';
import './ProblemNotice.css';

/** One sentence on what went wrong; its children are the next steps. */
export function ProblemNotice({ problem, children }: { problem: Problem; children?: ComponentChildren }) {
  const t = useMessages();
  return (
    <div class="problem-notice" role="alert">
      <p>{t.problems[problem]}</p>
      {children ? <div class="problem-steps">{children}</div> : null}
    </div>
  );
}
