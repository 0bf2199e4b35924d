import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { instant } from '@/utils/model/time';
import { isRestoring } from './clocked';
import { hasTable, inDexie, isEmptying, rowsBefore } from './dbcore';

/** Records a permanent deletion. It is ignored while a record with its id exists, since one may be restored. */
export interface Tombstone {
  table: string;
  id: string;
  at: string;
  /** The project of the record, if it had one. */
  project?: string;
}

/** Tables whose deletions leave a tombstone. */
export const BURIED: readonly string[] = ['projects', 'codes', 'articles', 'revisions', 'annotations', 'essays'];

/**
 * Writes a tombstone for each permanently deleted record, in the same transaction. Restoring a backup and clearing a
 * whole table write none: records missing after a restore were not deleted.
 */
export const tombstones: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'tombstones',
  // Beneath `derived`, which needs transactions over all the tables it writes.
  level: -11,
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => {
      const buries = mode === 'readwrite' && stores.some((store) => BURIED.includes(store));
      return core.transaction(buries ? [...new Set([...stores, 'tombstones'])] : stores, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      if (!BURIED.includes(name)) return table;
      return {
        ...table,
        mutate: (request) => {
          if (request.type !== 'delete' && request.type !== 'deleteRange') return table.mutate(request);
          return inDexie(async () => {
            await bury(core, table, request);
            return table.mutate(request);
          });
        },
      };
    },
  }),
};

async function bury(core: DBCore, table: DBCoreTable, request: DBCoreMutateRequest): Promise<void> {
  if (isEmptying(request) || isRestoring(request.trans) || !hasTable(core, 'tombstones')) return;
  const rows = await rowsBefore<{ id: string; project?: string }>(table, request);
  const at = instant();
  const values = rows.map(
    (row): Tombstone => ({ table: table.name, id: row.id, at, ...(row.project ? { project: row.project } : {}) }),
  );
  if (values.length > 0) await core.table('tombstones').mutate({ type: 'put', trans: request.trans, values });
}
