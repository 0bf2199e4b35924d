import { useWords } from '@/components/hooks/use-messages';
import { backupAgeWords } from '@/utils/i18n/backup-age';
import { BackupAge } from './BackupAge';

/** One line: how old the newest backup outside the browser is, and the way to the page about it. */
export function BackupLink({ days }: { days: number | undefined }) {
  const t = useWords(backupAgeWords);
  return (
    <span class="backup-link">
      <BackupAge days={days} />{' '}
      <a href="/import.html#backup" target="_blank" rel="noreferrer">
        {t.importAndBackup}
      </a>
    </span>
  );
}
