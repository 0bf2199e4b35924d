import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { Planned } from '@/utils/import/plan-all';

const TABLES = ['annotations', 'articles', 'codes', 'revisions'] as const;

/** How many records of each kind are new, newer, the same or in conflict. */
export function PlanTable({ plan }: { plan: Planned['plan'] }) {
  const t = useWords(importWords);
  const rows = TABLES.filter((table) => {
    const { added, changed, same, conflicts } = plan[table];
    return added.length + changed.length + same + conflicts.length > 0;
  });
  return (
    <table class="import-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{t.added}</th>
          <th scope="col">{t.changed}</th>
          <th scope="col">{t.same}</th>
          <th scope="col">{t.conflicts}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((table) => {
          const { added, changed, same, conflicts } = plan[table];
          return (
            <tr key={table}>
              <th scope="row">{t.tables[table]}</th>
              {[added.length, changed.length, same, conflicts.length].map((count, column) => (
                <td key={column} data-none={count === 0}>
                  {count}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
