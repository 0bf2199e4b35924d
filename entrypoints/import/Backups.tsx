import { BackupAge } from '@/components/backup/BackupAge';
import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { daysSince, type OutsideBackup, watchOutsideBackup } from '@/utils/backup/outside-backup';
import { backupWords } from '@/utils/i18n/backup';
import { AutomaticBackups } from './AutomaticBackups';
import { FolderPanel } from './FolderPanel';
import type { Offered } from './read-files';
import { saveBackupFile, saveDamaged, useFolder, useKept } from './use-backups';

interface Props {
  onLook: (offered: Offered[]) => void;
  onProblem: (error: unknown) => void;
}

/** The backups there are, outside the browser and in it, and the records that cannot be read. */
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
