import { useWords } from '@/components/hooks/use-messages';
import { backupAgeWords } from '@/utils/i18n/backup-age';

interface Props {
  /** Of the newest backup outside the browser; undefined says there is none. */
  days: number | undefined;
  /** Nothing is read or marked yet: then nothing can be lost either. */
  isEmpty: boolean;
}

/** How old the newest backup outside the browser is. */
export function BackupAge({ days, isEmpty }: Props) {
  const t = useWords(backupAgeWords);
  if (days === undefined) return <>{isEmpty ? t.nothing : t.never}</>;
  return <>{days === 0 ? t.today : t.days(days)}</>;
}
