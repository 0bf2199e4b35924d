import { LostNotice } from '@/components/backup/LostNotice';
import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { forgetLost, type Presence, watchLost } from '@/utils/backup/presence';
import { backupWords } from '@/utils/i18n/backup';
import { importWords } from '@/utils/i18n/import';
import { Backups } from './Backups';
import { Importing } from './Importing';
import { Rescue } from './Rescue';
import { useReplaced } from './use-backups';
import { useImport } from './use-import';
import './import.css';

/** What comes in from outside, and what lies there in case everything here is lost. */
export function ImportPage() {
  const t = useWords(importWords);
  const state = useImport();
  const lost = useWatched<Presence | null>(null, watchLost);
  const isReplaced = useReplaced();
  return (
    <main class="import-page">
      <h1>{t.title}</h1>
      {isReplaced ? <Replaced /> : null}
      {lost ? <LostNotice lost={lost} onDismiss={() => void forgetLost()} /> : null}
      {state.problem === 'newer-database' ? (
        <Rescue />
      ) : (
        <>
          <Importing state={state} />
          <Backups onLook={state.look} onProblem={state.report} />
        </>
      )}
    </main>
  );
}

function Replaced() {
  const t = useWords(backupWords);
  return (
    <div class="problem-notice" role="alert">
      <p>{t.replaced}</p>
      <div class="problem-steps">
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </div>
    </div>
  );
}
