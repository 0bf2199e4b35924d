import { useWords } from '@/components/hooks/use-messages';
import { backupAgeWords } from '@/utils/i18n/backup-age';

interface Props {
  /** Age of the newest backup outside the browser, in days; undefined when there is none. */
  days: number | undefined;
  /** Nothing has been read or marked yet: nothing can be lost. */
  isEmpty: boolean;
}

/** The age of the newest backup outside the browser. */
export function BackupAge({ days, isEmpty }: Props) {
  const t = useWords(backupAgeWords);
  if (days === undefined) return <>{isEmpty ? t.nothing : t.never}</>;
  return <>{days === 0 ? t.today : t.days(days)}</>;
}
