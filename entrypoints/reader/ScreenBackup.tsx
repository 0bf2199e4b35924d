import { useWords } from '@/components/hooks/use-messages';
import { BackupButton } from '@/components/library/BackupButton';
import { version } from '@/package.json';
import { json } from '@/utils/export/formats/json';
import { libraryWords } from '@/utils/i18n/library';
import type { Notebook } from '@/utils/model/notebook';
import { send } from '@/utils/protocol/send';

/** A backup offered when something could not be stored: the whole notebook plus what exists only on screen. */
export default function ScreenBackup({ read }: { read: () => Notebook }) {
  const words = useWords(libraryWords);
  async function* pieces(): AsyncGenerator<string> {
    // When even reading fails, only what is on screen is saved.
    const kept = await send('notebook.read', {}).catch(() => undefined);
    const notebook = kept ? joined(kept, read()) : read();
    for (const piece of json.write(notebook, { language: 'en', version })) yield String(piece);
  }
  return <BackupButton label={words.saveBackup} pieces={pieces} />;
}

/** Merges both notebooks; records of `screen` replace stored ones with the same id. */
export function joined(kept: Notebook, screen: Notebook): Notebook {
  const both = <T extends { id: string }>(ours: T[], theirs: T[]): T[] => [
    ...ours.filter(({ id }) => !theirs.some((one) => one.id === id)),
    ...theirs,
  ];
  return {
    articles: both(kept.articles, screen.articles),
    revisions: both(kept.revisions, screen.revisions),
    annotations: both(kept.annotations, screen.annotations),
    codes: kept.codes,
  };
}
