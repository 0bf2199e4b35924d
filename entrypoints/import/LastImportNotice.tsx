import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { LastImport } from '@/utils/store/merge';

interface Props {
  last: LastImport;
  onUndo: () => void;
  onKeep: () => void;
}

/** The last import, as long as it can be undone: what it did, in the words that said what it would do. */
export function LastImportNotice({ last, onUndo, onKeep }: Props) {
  const t = useWords(importWords);
  const { counts, changed, replaced } = last;
  const added = changed && {
    annotations: counts.annotations - changed.annotations,
    articles: counts.articles - changed.articles,
    codes: counts.codes - changed.codes,
    revisions: counts.revisions - changed.revisions,
  };
  const told = replaced ? t.restoredCounts(counts) : added ? t.doneCounts(added, changed) : '';
  return (
    <div class="import-notice">
      <p>
        <strong>{replaced ? t.restored(last.name) : t.done(last.name)}</strong>
      </p>
      <p>
        {told} <span class="quiet">{t.keepHint}</span>
      </p>
      <p class="import-actions">
        <a class="button primary" href="/library.html">
          {t.openLibrary}
        </a>
        <button type="button" class="button" onClick={onUndo}>
          {t.undo}
        </button>
        <button type="button" class="button plain" onClick={onKeep}>
          {t.keep}
        </button>
      </p>
    </div>
  );
}
