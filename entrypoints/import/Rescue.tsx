import { useWords } from '@/components/hooks/use-messages';
import { backupWords } from '@/utils/i18n/backup';
import { reportError } from '@/utils/report-error';
import { saveBackupFile } from './use-backups';

/** A notebook this Pressmark may not touch still leaves as a file. */
export function Rescue() {
  const t = useWords(backupWords);
  const save = (): void => void saveBackupFile().catch((error: unknown) => reportError(error, 'saving everything'));
  return (
    <div class="problem-notice" role="alert">
      <p>{t.newer}</p>
      <p class="quiet">{t.newerHint}</p>
      <div class="problem-steps">
        <button type="button" class="button primary" onClick={save}>
          {t.saveEverything}
        </button>
      </div>
    </div>
  );
}
