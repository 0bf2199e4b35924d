import { useWords } from '@/components/hooks/use-messages';
import { backupWords } from '@/utils/i18n/backup';

/** How old the newest backup outside the browser is, in days; undefined says there is none. */
export function BackupAge({ days }: { days: number | undefined }) {
  const t = useWords(backupWords);
  return <>{days === undefined ? t.never : days === 0 ? t.today : t.days(days)}</>;
}
