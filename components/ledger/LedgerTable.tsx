import { useWords } from '@/components/hooks/use-messages';
import type { LedgerWords } from '@/utils/i18n/en/ledger';
import { ledgerWords } from '@/utils/i18n/ledger';
import { type Group, groupRows, type LedgerRow, type Sort } from '@/utils/ledger/rows';
import type { Directive } from '@/utils/model/directive';
import type { Repeat } from '@/utils/model/repetition';
import { GroupHeading } from './GroupHeading';
import { LedgerTableRow } from './LedgerTableRow';
import './LedgerTable.css';

export interface Sorting {
  by: Sort;
  descending: boolean;
}

interface Props {
  rows: readonly LedgerRow[];
  /** Ids of rows that are shown in their places, and are in the ledger no more. */
  gone?: ReadonlySet<string>;
  sorting: Sorting;
  group: Group;
  /** Where the rows' passages occur in other articles, by annotation. */
  repeats?: ReadonlyMap<string, readonly Repeat[]>;
  onSort: (sorting: Sorting) => void;
  onChange: (row: LedgerRow, change: Partial<Directive>) => void;
  onConfirm: (rows: readonly LedgerRow[]) => void;
  onTakeOut: (row: LedgerRow) => void;
}

const columnsOf = (t: LedgerWords): [Sort, string][] => [
  ['speaker', t.speaker],
  ['addressee', t.addressee],
  ['action', t.action],
  ['strength', t.strength],
  ['deadline', t.deadline],
  ['published', t.whereSaid],
];

/** Speaker, addressee, action, strength, deadline, source. Every cell but the last can be edited in place. */
export function LedgerTable({ rows, gone, sorting, group, repeats, onSort, onChange, onConfirm, onTakeOut }: Props) {
  const t = useWords(ledgerWords);
  let number = 0;
  return (
    <table class="ledger-table">
      <thead>
        <tr>
          {columnsOf(t).map(([column, name]) => {
            const isSorted = sorting.by === column;
            const direction = sorting.descending ? 'descending' : 'ascending';
            return (
              <th key={column} scope="col" aria-sort={isSorted ? direction : 'none'} data-column={column}>
                <button
                  type="button"
                  onClick={() => onSort({ by: column, descending: isSorted && !sorting.descending })}
                >
                  {name}
                  <span aria-hidden="true">{isSorted ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      {groupRows(rows, group).map(([name, grouped]) => (
        <tbody key={name}>
          {group === 'none' ? null : (
            <tr class="ledger-group">
              <th scope="rowgroup" colSpan={6}>
                <GroupHeading group={group} name={name} count={grouped.length} />
              </th>
            </tr>
          )}
          {grouped.map((row) => {
            number += 1;
            const own = repeats?.get(row.annotation.id) ?? [];
            const acts = { onChange, onConfirm, onTakeOut };
            const isGone = gone?.has(row.annotation.id) ?? false;
            return <LedgerTableRow key={row.annotation.id} {...{ row, number, isGone, ...acts }} repeats={own} />;
          })}
        </tbody>
      ))}
    </table>
  );
}
