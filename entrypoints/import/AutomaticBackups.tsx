import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { backupWords } from '@/utils/i18n/backup';
import { formatMoment } from '@/utils/i18n/dates';
import type { Backup } from '@/utils/store/backups';
import type { Offered } from './read-files';
import { offerBackup, saveAutomatic } from './use-backups';

interface Props {
  backups: Backup[];
  onLook: (offered: Offered[]) => void;
  onProblem: (error: unknown) => void;
}

/** The backups inside the browser, newest first: each can be looked at before it is restored. */
export function AutomaticBackups({ backups, onLook, onProblem }: Props) {
  const t = useWords(backupWords);
  const language = useLanguage();
  const dateOf = ({ created }: Backup): string => formatMoment(created, language);
  return (
    <>
      <h3>{t.automatic}</h3>
      <p class="quiet">{backups.length > 0 ? t.automaticHint : t.noAutomatic}</p>
      <ul class="import-list">
        {backups.map((backup) => {
          const date = dateOf(backup);
          return (
            <li key={backup.id} class="backup-row">
              <span>
                {date}
                <span class="quiet"> · {t.contents(backup.counts.articles, backup.counts.annotations)}</span>
              </span>
              <span class="import-actions">
                <button
                  type="button"
                  class="button"
                  aria-label={`${t.look} ${date}`}
                  onClick={() => onLook([offerBackup(backup, t.backupOf(date))])}
                >
                  {t.look}
                </button>
                <button
                  type="button"
                  class="button plain"
                  aria-label={`${t.saveAs} ${date}`}
                  onClick={() => void saveAutomatic(backup).catch(onProblem)}
                >
                  {t.saveAs}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
