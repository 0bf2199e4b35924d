import { useMessages } from '@/components/hooks/use-messages';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import type { Problem } from '@/utils/model/problem';
import { TAKES, type Take } from '@/utils/protocol/page-commands';

interface Props {
  problem: Problem;
  onRetry: () => void;
  onTake?: (what: Take) => void;
  onClose?: () => void;
}

/** Shown instead of an article: why there is none, and every way to get one. */
export function NothingToRead({ problem, onRetry, onTake, onClose }: Props) {
  const t = useMessages();
  const takes = { block: t.pickBlock, selection: t.useSelection, 'all-text': t.showAllText };
  const canTake = onTake && (problem === 'nothing-found' || problem === 'too-large');
  return (
    <main class="reader-problem" data-reader-ready>
      <ProblemNotice problem={problem}>
        {canTake
          ? TAKES.map((what) => (
              <button key={what} type="button" class="button" onClick={() => onTake(what)}>
                {takes[what]}
              </button>
            ))
          : null}
        {canTake ? null : (
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
