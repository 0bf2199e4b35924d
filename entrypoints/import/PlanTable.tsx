import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { Planned } from '@/utils/import/plan-all';
import { isReal } from './conflict-kinds';

const TABLES = ['annotations', 'articles', 'codes', 'revisions'] as const;
const COLUMNS = ['added', 'changed', 'same', 'kept', 'conflicts'] as const;

type Counts = Record<(typeof COLUMNS)[number], number>;

/** How many records of each kind are new, newer, the same, older than the reader's, or in conflict. */
export function PlanTable({ plan }: { plan: Planned['plan'] }) {
  const t = useWords(importWords);
  const rows = TABLES.map((table) => ({ table, counts: countsOf(plan[table]) })).filter(({ counts }) =>
    COLUMNS.some((column) => counts[column] > 0),
  );
  const columns = COLUMNS.filter((column) => rows.some(({ counts }) => counts[column] > 0));
  if (rows.length === 0) return null;
  return (
    <table class="import-table">
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {t[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, counts }) => (
          <tr key={table}>
            <th scope="row">{t.tables[table]}</th>
            {columns.map((column) => (
              <td key={column} data-none={counts[column] === 0}>
                {counts[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countsOf({ added, changed, same, conflicts }: Planned['plan'][(typeof TABLES)[number]]): Counts {
  const real = conflicts.reduce((sum, conflict) => sum + (isReal(conflict) ? 1 : 0), 0);
  return {
    added: added.length,
    changed: changed.length,
    same,
    kept: conflicts.length - real,
    conflicts: real,
  };
}
