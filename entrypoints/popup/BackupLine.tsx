import { BackupLink } from '@/components/backup/BackupLink';
import { useWatched } from '@/components/hooks/use-watched';
import { daysSince, type OutsideBackup, watchOutsideBackup } from '@/utils/backup/outside-backup';
import { isNothing, type Presence, watchPresence } from '@/utils/backup/presence';

/** The age of the newest backup. Loaded after the popup is shown, which does not wait for it. */
export default function BackupLine() {
  const outside = useWatched<OutsideBackup | null>(null, watchOutsideBackup);
  const presence = useWatched<Presence | null>(null, watchPresence);
  return <BackupLink days={daysSince(outside)} isEmpty={isNothing(presence)} inNewTab />;
}
