import { BackupLink } from '@/components/backup/BackupLink';
import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { daysSince, type OutsideBackup, watchOutsideBackup } from '@/utils/backup/outside-backup';
import { isNothing, type Presence, watchPresence } from '@/utils/backup/presence';
import { backupWords } from '@/utils/i18n/backup';

/** How old the last backup is, and the way to import and backup. */
export function BackupSection() {
  const t = useWords(backupWords);
  const presence = useWatched<Presence | null>(null, watchPresence);
  const outside = useWatched<OutsideBackup | null>(null, watchOutsideBackup);
  return (
    <section>
      <h2>{t.importAndBackup}</h2>
      <p>
        <BackupLink days={daysSince(outside)} isEmpty={isNothing(presence)} />
      </p>
    </section>
  );
}
