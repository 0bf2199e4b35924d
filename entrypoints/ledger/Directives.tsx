import { useMemo, useState } from 'preact/hooks';
import { useHeld } from '@/components/hooks/use-held';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { LedgerExport } from '@/components/ledger/LedgerExport';
import { LedgerPaper } from '@/components/ledger/LedgerPaper';
import { LedgerTable, type Sorting } from '@/components/ledger/LedgerTable';
import { LedgerTools } from '@/components/ledger/LedgerTools';
import { standingsOf } from '@/entrypoints/library/use-edited-quotes';
import { ledgerWords } from '@/utils/i18n/ledger';
import { filterRows, type Group, isProposed, type LedgerFilter, type LedgerRow, sortRows } from '@/utils/ledger/rows';
import { send } from '@/utils/protocol/send';
import type { DirectiveEdits } from './use-directive-edits';
import { useRowRepeats } from './use-row-repeats';

/** The ledger: search, sort, group, edit, export. */
export function Directives({ rows, change, confirm, takeOut, isReading }: DirectiveEdits & { isReading: boolean }) {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const language = useLanguage();
  const [filter, setFilter] = useState<LedgerFilter>({ words: '', strength: 'any', state: 'any' });
  const [group, setGroup] = useState<Group>('none');
  const [sorting, setSorting] = useState<Sorting>();
  const shown = useMemo(() => {
    const found = filterRows(rows, filter);
    return sorting ? sortRows(found, sorting, language) : found;
  }, [rows, filter, sorting, language]);
  const { held, watch } = useHeld(shown, JSON.stringify([filter, group, sorting, isReading]));
  const inTable = useMemo(() => (held ? inPlacesOf(held, rows, shown) : shown), [held, rows, shown]);
  const gone = useMemo(() => {
    const known = new Set(rows.map(({ annotation }) => annotation.id));
    return new Set(inTable.map(({ annotation }) => annotation.id).filter((id) => !known.has(id)));
  }, [inTable, rows]);

  const repeats = useRowRepeats(inTable);
  const open = shown.filter(isProposed);
  const uncoded = shown.filter(({ isCoded }) => !isCoded);

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
        <LedgerExport rows={shown} readPlaces={() => send('ledger.places', {})} readStandings={standingsOf} />
      </div>
      <div class="ledger-count">
        <p class="quiet" role="status">
          {shown.length > 0 ? t.count(shown.length) : t.noMatch}
          {open.length > 0 ? ` · ${t.openCount(open.length)}` : null}
          {isReading ? ` · ${t.reading}` : null}
          {uncoded.length > 0 ? ` · ${t.uncodedCount(uncoded.length)}` : null}
        </p>
        {open.length > 1 && !isReading ? (
          <button type="button" class="button" onClick={() => confirm(open)}>
            {t.confirmAll(open.length)}
          </button>
        ) : null}
      </div>
      {inTable.length > 0 ? (
        <div {...watch}>
          <LedgerTable
            rows={inTable}
            gone={gone}
            sorting={sorting ?? { by: 'published', descending: true }}
            group={group}
            repeats={repeats}
            onSort={setSorting}
            onChange={change}
            onConfirm={confirm}
            onTakeOut={takeOut}
          />
        </div>
      ) : null}
      <LedgerPaper rows={shown} filter={filter} group={group} />
    </>
  );
}

/**
 * Keeps the rows that were visible when the mouse was pressed in their places, so that confirming or removing one does
 * not move another under the next press. New rows come last.
 */
function inPlacesOf(held: readonly LedgerRow[], rows: readonly LedgerRow[], shown: readonly LedgerRow[]): LedgerRow[] {
  const now = new Map(rows.map((row) => [row.annotation.id, row]));
  const before = new Set(held.map(({ annotation }) => annotation.id));
  return [
    ...held.map((row) => now.get(row.annotation.id) ?? row),
    ...shown.filter(({ annotation }) => !before.has(annotation.id)),
  ];
}
