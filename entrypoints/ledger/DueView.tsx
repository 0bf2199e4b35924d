import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { DueList } from '@/components/ledger/DueList';
import { LedgerExport } from '@/components/ledger/LedgerExport';
import { ledgerWords } from '@/utils/i18n/ledger';
import { dueRows, soughtOf } from '@/utils/ledger/due';
import type { LaterArticle, Sought } from '@/utils/model/ledger';
import { localInstant } from '@/utils/model/time';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { laterArticles } from './later-articles';
import type { DirectiveEdits } from './use-directive-edits';

type Props = Pick<DirectiveEdits, 'rows' | 'change'>;

/** Directives by the day they are due; what is open leaves as a calendar with alarms. */
export function DueView({ rows, change }: Props) {
  const t = useWords(ledgerWords);
  const today = localInstant().slice(0, 10);
  const later = useLaterArticles(rows);
  const due = useMemo(() => dueRows(rows, today, later), [rows, today, later]);
  const open = due.filter(({ section }) => section !== 'done').map(({ row }) => row);
  if (due.length === 0)
    return (
      <section class="ledger-empty">
        <p>{t.nothingDue}</p>
        <p class="quiet">{t.nothingDueHint}</p>
      </section>
    );
  return (
    <>
      <div class="ledger-bar">
        <p class="quiet">{t.dueHint}</p>
        <LedgerExport rows={open} kinds={['calendar']} readPlaces={() => send('ledger.places', {})} />
      </div>
      <DueList rows={due} onDone={({ row }, isDone) => change(row, { done: isDone ? today : undefined })} />
    </>
  );
}

/** What later articles tell of the directives that have a day: filled in once all saved texts were read, anew when others are sought. */
function useLaterArticles(rows: Props['rows']): Record<string, LaterArticle[]> {
  const [later, setLater] = useState<Record<string, LaterArticle[]>>({});
  const sought = useMemo(
    () => rows.flatMap((row): Sought[] => (row.directive.deadline.date ? [soughtOf(row) ?? []].flat() : [])),
    [rows],
  );
  const asked = JSON.stringify(sought);
  useEffect(() => {
    const gone = new AbortController();
    laterArticles(sought, gone.signal).then(
      (found) => gone.signal.aborted || setLater(found),
      (error: unknown) => gone.signal.aborted || reportError(error, 'looking for later articles'),
    );
    return () => gone.abort();
  }, [asked]);
  return later;
}
