import { BackupAge } from '@/components/backup/BackupAge';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { daysSince, type OutsideBackup, watchOutsideBackup } from '@/utils/backup/outside-backup';
import { backupWords } from '@/utils/i18n/backup';
import { formatMoment } from '@/utils/i18n/dates';
import type { Backup } from '@/utils/store/backups';
import { FolderPanel } from './FolderPanel';
import type { Offered } from './read-files';
import { offerBackup, saveAutomatic, saveBackupFile, saveDamaged, useFolder, useKept } from './use-backups';

interface Props {
  onLook: (offered: Offered[]) => void;
  onProblem: (error: unknown) => void;
}

/** Backups outside the browser and in it, and records that cannot be read. */
export function Backups({ onLook, onProblem }: Props) {
  const t = useWords(backupWords);
  const outside = useWatched<OutsideBackup | null>(null, watchOutsideBackup);
  const folder = useFolder();
  const { backups, damaged, isEmpty } = useKept();
  return (
    <section id="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">{t.title}</h2>
      <h3>{t.outside}</h3>
      <p>
        <BackupAge days={daysSince(outside)} isEmpty={isEmpty} />
      </p>
      <p class="quiet">{t.why}</p>
      <p class="import-actions">
        <button
          type="button"
          class={isEmpty ? 'button' : 'button primary'}
          onClick={() => void saveBackupFile().catch(onProblem)}
        >
          {t.download}
        </button>
      </p>
      <FolderPanel folder={folder} />
      <AutomaticBackups backups={backups} onLook={onLook} onProblem={onProblem} />
      {damaged.length === 0 ? null : (
        <>
          <h3>{t.damaged(damaged.length)}</h3>
          <p class="quiet">{t.damagedHint}</p>
          <ul class="import-list">
            {damaged.slice(0, 20).map(({ table, id, field }) => (
              <li key={`${table} ${id}`}>
                <code>
                  {table} {id}
                </code>{' '}
                <span class="quiet">({field})</span>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => saveDamaged(damaged)}>
            {t.saveDamaged}
          </button>
        </>
      )}
    </section>
  );
}

interface AutomaticBackupsProps {
  backups: Backup[];
  onLook: (offered: Offered[]) => void;
  onProblem: (error: unknown) => void;
}

/** The backups inside the browser, newest first. Each can be viewed before it is restored. */
function AutomaticBackups({ backups, onLook, onProblem }: AutomaticBackupsProps) {
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
