import { useWords } from '@/components/hooks/use-messages';
import { backupAgeWords } from '@/utils/i18n/backup-age';
import { BackupAge } from './BackupAge';

interface Props {
  days: number | undefined;
  /** There is nothing yet that could be lost: the age is left out. */
  isEmpty: boolean;
  inNewTab?: boolean;
}

/** One line: the age of the newest backup outside the browser, and a link to the page about it. */
export function BackupLink({ days, isEmpty, inNewTab = false }: Props) {
  const t = useWords(backupAgeWords);
  return (
    <span class="backup-link">
      {isEmpty ? null : (
        <>
          <BackupAge days={days} isEmpty={false} />{' '}
        </>
      )}
      <a href="/import.html#backup" {...(inNewTab ? { target: '_blank', rel: 'noreferrer' } : {})}>
        {t.importAndBackup}
      </a>
    </span>
  );
}
