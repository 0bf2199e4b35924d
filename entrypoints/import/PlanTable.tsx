import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import { LISTED, type Plan, type PlanCounts } from '@/utils/import/plan';
import type { Codebook } from '@/utils/model/codebook';
import { describe } from './describe-record';

const TABLES = ['annotations', 'articles', 'codes', 'revisions', 'projects', 'essays'] as const;
const COLUMNS = ['added', 'changed', 'same', 'older', 'conflicts'] as const;

/** How many records of each kind are new, newer, the same, older than the reader's, or in conflict. */
export function PlanTable({ tables }: { tables: Record<(typeof TABLES)[number], PlanCounts> }) {
  const t = useWords(importWords);
  const titles = { added: t.added, changed: t.changed, same: t.same, older: t.kept, conflicts: t.conflicts };
  // An article and its text are one thing; texts have a row where there are more of them.
  const least = (table: (typeof TABLES)[number], column: (typeof COLUMNS)[number]) =>
    table === 'revisions' ? tables.articles[column] : 0;
  const rows = TABLES.filter((table) => COLUMNS.some((column) => tables[table][column] > least(table, column)));
  const columns = COLUMNS.filter((column) => rows.some((table) => tables[table][column] > 0));
  if (rows.length === 0) return null;
  return (
    <table class="import-table">
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {titles[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((table) => (
          <tr key={table}>
            <th scope="row">{t.tables[table]}</th>
            {columns.map((column) => (
              <td key={column} data-none={tables[table][column] === 0}>
                {tables[table][column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Texts of articles have no name of their own to be listed by. */
const TOLD = ['annotations', 'articles', 'codes'] as const;

/** The first new and the first newer records of each kind. */
export function PlanLists({ tables, codes }: { tables: Plan['tables']; codes: Codebook }) {
  const t = useWords(importWords);
  const telling = { language: useLanguage(), codes };
  const added = TOLD.flatMap((table) => tables[table].listed.added.map((record) => ({ table, record })));
  const changed = TOLD.flatMap((table) => tables[table].listed.changed.map((change) => ({ table, ...change })));
  const countOf = (what: 'added' | 'changed') => TOLD.reduce((sum, table) => sum + tables[table][what], 0);
  return (
    <>
      {added.length === 0 ? null : (
        <details class="import-records">
          <summary>{t.addedTitle(countOf('added'))}</summary>
          <ul>
            {added.slice(0, LISTED).map(({ table, record }) => {
              const { name, words } = describe(table, record, telling);
              return (
                <li key={record.id} dir="auto">
                  <span class="quiet">{t.record[table]}</span> {name}
                  {words ? <span class="quiet"> · {words}</span> : null}
                </li>
              );
            })}
            <More count={countOf('added')} shown={Math.min(added.length, LISTED)} />
          </ul>
        </details>
      )}
      {changed.length === 0 ? null : (
        <details class="import-records" open>
          <summary>{t.changedTitle(countOf('changed'))}</summary>
          <ul>
            {changed.slice(0, LISTED).map(({ table, ours, theirs }) => {
              const [before, after] = [describe(table, ours, telling), describe(table, theirs, telling)];
              return (
                <li key={ours.id} dir="auto">
                  <span class="quiet">{t.record[table]}</span> {after.name}
                  {before.words === after.words ? null : (
                    <>
                      <br />
                      {before.words ? (
                        <>
                          <del>{before.words}</del>{' '}
                        </>
                      ) : null}
                      <ins>{after.words}</ins>
                    </>
                  )}
                  {before.codes.join() === after.codes.join() ? null : (
                    <span class="quiet">
                      {' · '}
                      {before.codes.length > 0 ? <del>{before.codes.join(t.comma)}</del> : null}{' '}
                      {after.codes.join(t.comma)}
                    </span>
                  )}
                </li>
              );
            })}
            <More count={countOf('changed')} shown={Math.min(changed.length, LISTED)} />
          </ul>
        </details>
      )}
    </>
  );
}

function More({ count, shown }: { count: number; shown: number }) {
  const t = useWords(importWords);
  return count > shown ? <li class="quiet">{t.andMore(count - shown)}</li> : null;
}
