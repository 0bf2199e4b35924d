import { useMemo } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { DueList } from '@/components/ledger/DueList';
import { LedgerExport } from '@/components/ledger/LedgerExport';
import { ledgerWords } from '@/utils/i18n/ledger';
import { dueRows } from '@/utils/ledger/due';
import type { LedgerData } from '@/utils/model/ledger';
import { localInstant } from '@/utils/model/time';
import { send } from '@/utils/protocol/send';
import type { DirectiveEdits } from './use-directive-edits';

interface Props extends Pick<DirectiveEdits, 'rows' | 'change'> {
  data: LedgerData;
}

/** Directives by the day they are due; what is open leaves as a calendar with alarms. */
export function DueView({ rows, change, data }: Props) {
  const t = useWords(ledgerWords);
  const today = localInstant().slice(0, 10);
  const due = useMemo(() => dueRows(rows, data, today), [rows, data, today]);
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
