import { type Columns, FIELDS } from '@/utils/import/table-columns';
import { z } from '@/utils/model/z';
import { storedItem } from '@/utils/stored-item';

const item = storedItem<unknown>('importColumns');

const Remembered = z.record(z.string(), z.array(z.union([z.enum(FIELDS), z.null()])));

const keyOf = (header: readonly string[]): string => header.join('\n');

/** Looks up the reader's column assignment for a table by its first row. */
export async function rememberedColumns(): Promise<(header: readonly string[]) => Columns | undefined> {
  const { data } = Remembered.safeParse(await item.getValue());
  const known = new Map(Object.entries(data ?? {}));
  return (header) => known.get(keyOf(header))?.map((field) => field ?? undefined);
}

/** Stores the column assignment for later tables with this first row. */
export async function rememberColumns(header: readonly string[], columns: Columns): Promise<void> {
  const { data } = Remembered.safeParse(await item.getValue());
  await item.setValue({ ...data, [keyOf(header)]: columns.map((field) => field ?? null) });
}
