import { useMessages } from '@/components/hooks/use-messages';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import type { Problem } from '@/utils/model/problem';
import { TAKES, type Take } from '@/utils/protocol/page-commands';
import { send } from '@/utils/protocol/send';

interface NothingToReadProps {
  problem: Problem;
  onRetry: () => void;
  onTake?: (what: Take) => void;
  onClose?: () => void;
}

/** What to offer when the page itself cannot be read. */
const WAYS_ON: Partial<Record<Problem, 'paste' | 'inner-frame'>> = { pdf: 'paste', 'foreign-frame': 'inner-frame' };

/** Shown instead of an article: says why there is none and offers every way to get one. */
export function NothingToRead({ problem, onRetry, onTake, onClose }: NothingToReadProps) {
  const t = useMessages();
  const takes = { block: t.pickBlock, selection: t.useSelection, 'all-text': t.showAllText };
  const canTake = onTake && ['nothing-found', 'too-large', 'foreign-frame'].includes(problem);
  const wayOn = WAYS_ON[problem];
  return (
    <main class="reader-problem" data-reader-ready>
      <ProblemNotice problem={problem}>
        {wayOn ? (
          <button type="button" class="button primary" onClick={() => void send('frame.way-on', { to: wayOn })}>
            {wayOn === 'paste' ? t.pasteText : t.openFrame}
          </button>
        ) : null}
        {canTake
          ? TAKES.map((what) => (
              <button key={what} type="button" class="button" onClick={() => onTake(what)}>
                {takes[what]}
              </button>
            ))
          : null}
        {canTake || wayOn ? null : (
          <button type="button" class="button primary" onClick={onRetry}>
            {t.tryAgain}
          </button>
        )}
        {onClose ? (
          <button type="button" class="button" onClick={onClose}>
            {t.backToPage}
          </button>
        ) : null}
      </ProblemNotice>
    </main>
  );
}
