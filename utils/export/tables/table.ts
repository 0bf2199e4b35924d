import type { Pass, WriteContext, WriteOptions } from '@/utils/export/format';
import { type ColumnLabels, TABLE_LABELS } from '@/utils/export/table-labels';

/** A table of the notebook: machine names of its columns, and passes that yield its rows, one cell per column. */
export interface Table {
  columns: (keyof ColumnLabels)[];
  passes: Pass<string[]>[];
}

/** Creates the passes of a table; each call starts anew. */
export type TableMaker = (context: WriteContext) => Table;

const mapped = <A, B>(pass: Pass<A>, map: (rows: Iterable<A>) => Iterable<B>): Pass<B> =>
  ({
    ...pass,
    open: () => map(pass.open?.() ?? []),
    each: (record: never, index: number) => map(pass.each(record, index)),
    close: () => map(pass.close?.() ?? []),
  }) as Pass<B>;

/** What a column is called in the file. */
export const heading = (column: keyof ColumnLabels, { headers, language }: WriteOptions): string =>
  headers === 'machine' ? column : TABLE_LABELS[language].columns[column];

/**
 * A table's rows below their header. Readable headers leave out empty columns, for which all rows are produced once in
 * a pass of their own. Machine names include every column.
 */
export function tableRows(make: TableMaker, context: WriteContext): Pass<string[]>[] {
  const { options } = context;
  const { columns, passes } = make(context);
  if (options.headers === 'machine') return [headerPass(() => columns), ...passes];
  const isUsed = columns.map(() => false);
  const looking = make(context).passes.map((pass) =>
    mapped(pass, (rows): string[][] => {
      for (const row of rows) for (const [i, cell] of row.entries()) isUsed[i] ||= cell !== '';
      return [];
    }),
  );
  const kept = <T>(row: readonly T[]): T[] => (isUsed.includes(true) ? row.filter((_, i) => isUsed[i]) : [...row]);
  return [
    ...looking,
    headerPass(() => kept(columns.map((column) => heading(column, options)))),
    ...passes.map((pass) =>
      mapped(pass, function* (rows): Generator<string[]> {
        for (const row of rows) yield kept(row);
      }),
    ),
  ];
}

/** A pass over codes alone: they are few. */
const headerPass = (header: () => string[]): Pass<string[]> => ({
  over: 'codes',
  open: () => [header()],
  each: () => [],
});

/** The same as text, one line per row. */
export const tableText = (
  make: TableMaker,
  context: WriteContext,
  { line, start = '' }: { line: (cells: string[]) => string; start?: string },
): Pass[] => {
  let isFirst = true;
  return tableRows(make, context).map((pass) =>
    mapped(pass, function* (rows): Generator<string> {
      for (const row of rows) {
        yield (isFirst ? start : '') + line(row);
        isFirst = false;
      }
    }),
  );
};
