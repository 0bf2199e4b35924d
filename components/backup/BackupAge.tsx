import { useWords } from '@/components/hooks/use-messages';
import { backupAgeWords } from '@/utils/i18n/backup-age';

/** How old the newest backup outside the browser is, in days; undefined says there is none. */
export function BackupAge({ days }: { days: number | undefined }) {
  const t = useWords(backupAgeWords);
  return <>{days === undefined ? t.never : days === 0 ? t.today : t.days(days)}</>;
}
