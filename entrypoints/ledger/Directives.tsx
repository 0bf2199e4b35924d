import { useMemo, useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { LedgerExport } from '@/components/ledger/LedgerExport';
import { LedgerTable, type Sorting } from '@/components/ledger/LedgerTable';
import { LedgerTools } from '@/components/ledger/LedgerTools';
import { ledgerWords } from '@/utils/i18n/ledger';
import { filterRows, type Group, type LedgerFilter, type LedgerRow, sortRows } from '@/utils/ledger/rows';
import type { Directive } from '@/utils/model/directive';
import { send } from '@/utils/protocol/send';

interface Props {
  rows: readonly LedgerRow[];
  onChange: (row: LedgerRow, change: Partial<Directive>) => void;
}

/** The ledger: found, sorted, grouped, edited, exported. */
export function Directives({ rows, onChange }: Props) {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const language = useLanguage();
  const [filter, setFilter] = useState<LedgerFilter>({ words: '', strength: 'any' });
  const [group, setGroup] = useState<Group>('none');
  const [sorting, setSorting] = useState<Sorting>();
  const shown = useMemo(() => {
    const found = filterRows(rows, filter);
    return sorting ? sortRows(found, sorting, language) : found;
  }, [rows, filter, sorting, language]);

  if (rows.length === 0)
    return (
      <section class="ledger-empty">
        <p>{t.empty}</p>
        <p class="quiet">{t.emptyHint}</p>
        <a class="button primary" href="/reader.html?sample">
          {m.openSample}
        </a>
      </section>
    );
  return (
    <>
      <div class="ledger-bar">
        <LedgerTools filter={filter} group={group} onFilter={setFilter} onGroup={setGroup} />
        <LedgerExport rows={shown} readPlaces={() => send('ledger.places', {})} />
      </div>
      <p class="quiet ledger-count" role="status">
        {shown.length > 0 ? t.count(shown.length) : t.noMatch}
      </p>
      {shown.length > 0 ? (
        <LedgerTable
          rows={shown}
          sorting={sorting ?? { by: 'published', descending: true }}
          group={group}
          onSort={setSorting}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}
