import { useLanguage } from '@/components/hooks/use-messages';
import { type CrossTable, countAt, filledColumns } from '@/utils/analysis/cross-table';
import { useGridKeys } from './grid-keys';
import { Scroll } from './Scroll';

interface Props {
  table: CrossTable;
  label: string;
  hint: string;
  totalLabel: string;
  addressOf: (row: number, column: number) => string;
  tellOf: (row: number, column: number) => string;
  /** The address of a line's passages. It lists all with its value, so a partial sum gets no link. */
  lineAddress: (row: number) => string;
}

/** The same figures as a table, to be read aloud and walked with the arrow keys. */
export function CrossGrid({ table, label, hint, totalLabel, addressOf, tellOf, lineAddress }: Props) {
  const language = useLanguage();
  const keys = useGridKeys();
  const { rows } = table;
  const columns = filledColumns(table);
  const isFirst = firstOf(table);
  return (
    <Scroll label={label}>
      <table class="numbers-table numbers-grid" {...keys}>
        <caption class="visually-hidden">{`${label}. ${hint}`}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(([, { value }]) => (
              <th key={value.key} scope="col">
                {/* 2012年12月 may be broken after its year, where a printed column has no room for it. */}
                {value.label.split(/(?<=\d{4}年)/).flatMap((part) => [<wbr key={part} />, part])}
              </th>
            ))}
            <th scope="col">{totalLabel}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, total, alone }, r) => (
            <tr key={value.key}>
              <th scope="row" style={{ paddingInlineStart: `${8 + Math.min(value.depth ?? 0, 6) * 12}px` }}>
                {value.label}
              </th>
              {columns.map(([c, column]) => {
                const count = countAt(table, r, c);
                return (
                  <td key={column.value.key}>
                    {count > 0 ? (
                      <a href={addressOf(r, c)} aria-label={tellOf(r, c)} tabIndex={isFirst(r, c) ? 0 : -1}>
                        {count.toLocaleString(language)}
                      </a>
                    ) : (
                      <span class="quiet">0</span>
                    )}
                  </td>
                );
              })}
              <td>
                {alone > 0 ? (
                  total.toLocaleString(language)
                ) : (
                  <a
                    href={lineAddress(r)}
                    tabIndex={-1}
                    aria-label={`${value.label}: ${total.toLocaleString(language)}`}
                  >
                    {total.toLocaleString(language)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The first cell that is not empty takes the keyboard. */
function firstOf({ columns, counts }: CrossTable): (row: number, column: number) => boolean {
  const first = counts.findIndex((count) => count > 0);
  return (row, column) => row * columns.length + column === first;
}
