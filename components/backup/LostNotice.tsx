import { useWords } from '@/components/hooks/use-messages';
import { backupWords } from '@/utils/i18n/backup';
import '@/components/ui/ProblemNotice.css';

interface Props {
  lost: { annotations: number; articles: number };
  onDismiss: () => void;
}

/** Says that this browser's notebook is gone, and how to get it back. */
export function LostNotice({ lost, onDismiss }: Props) {
  const t = useWords(backupWords);
  return (
    <div class="problem-notice" role="alert">
      <p>{t.lost(lost.annotations, lost.articles)}</p>
      <div class="problem-steps">
        <a class="button primary" href="/import.html">
          {t.lostImport}
        </a>
        <button type="button" class="button plain" onClick={onDismiss}>
          {t.lostDismiss}
        </button>
      </div>
    </div>
  );
}
