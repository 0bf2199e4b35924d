import { useState } from 'preact/hooks';
import { saveFile } from '@/components/export/hand-over';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { fileName } from '@/utils/export/file-name';
import type { LedgerFile } from '@/utils/export/ledger/ledger-file';
import { ledgerWords } from '@/utils/i18n/ledger';
import { hasDueDay } from '@/utils/ledger/due';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import type { SavedPlace } from '@/utils/model/ledger';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { instant } from '@/utils/model/time';

interface Props {
  /** The rows shown, in their order: these are exported. */
  rows: readonly LedgerRow[];
  /** Which files; all when absent. */
  kinds?: readonly LedgerFile['id'][];
  readPlaces: () => Promise<Record<Annotation['id'], SavedPlace>>;
  /** The states of these annotations' quotes in the newest texts. */
  readStandings: (annotations: readonly Annotation[]) => Promise<ReadonlyMap<Annotation['id'], QuoteStanding>>;
}

const KINDS = ['csv', 'markdown', 'obsidian', 'calendar'] as const;

/** The export buttons of the ledger. */
export function LedgerExport({ rows, kinds = KINDS, readPlaces, readStandings }: Props) {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const language = useLanguage();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  const save = async (kind: LedgerFile['id']): Promise<string> => {
    if (kind === 'calendar' && !rows.some(({ directive }) => hasDueDay(directive))) return t.noDeadlines;
    const { ledgerFiles } = await import('@/utils/export/ledger/files');
    const file = ledgerFiles.find(({ id }) => id === kind) as LedgerFile;
    const places = new Map(Object.entries(kind === 'csv' ? await readPlaces() : {}));
    const standings = await readStandings(rows.map(({ annotation }) => annotation));
    const name = fileName({ title: t.ledger, date: instant() }, file.extension);
    const options = { words: t, language, places, standings, savedCopies: `${location.origin}/reader.html` };
    saveFile(name, file.mediaType, file.write(rows, options));
    return m.exported(name);
  };

  // Quotes are looked up in every saved text: with a thousand rows it takes seconds.
  const press = async (kind: LedgerFile['id']): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid('…');
    setSaid(await save(kind).catch(() => m.problems.unexpected));
    setBusy(false);
  };

  return (
    <div class="ledger-export" aria-busy={isBusy}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="button"
          title={t.fileHints[kind]}
          aria-disabled={isBusy}
          onClick={() => void press(kind)}
        >
          {t.files[kind]}
        </button>
      ))}
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
}
