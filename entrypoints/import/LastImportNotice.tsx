import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { LastImport } from '@/utils/store/merge';

interface Props {
  last: LastImport;
  onUndo: () => void;
  onKeep: () => void;
}

/** The last import, as long as it can be undone. */
export function LastImportNotice({ last, onUndo, onKeep }: Props) {
  const t = useWords(importWords);
  const { annotations, articles, codes } = last.counts;
  return (
    <div class="import-notice">
      <p>
        <strong>{last.replaced ? t.restored(last.name) : t.done(last.name)}</strong>
      </p>
      <p>
        {t.doneCounts(annotations, articles, codes)} <span class="quiet">{t.keepHint}</span>
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
