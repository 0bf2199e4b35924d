import type { DBCore, DBCoreTransaction } from 'dexie';
import { under } from '@/utils/codebook/under';
import type { Annotation } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Database } from './database';

/** How many annotations outside the bin have a code. */
export interface CodeCount {
  id: Code['id'];
  count: number;
}

/** How often each code is used; unused codes are left out. */
export async function codeCounts(db: Database): Promise<Map<Code['id'], number>> {
  return new Map((await db.codeCounts.toArray()).map(({ id, count }) => [id, count]));
}

/**
 * How many annotations outside the bin have a code or one of its descendants, each counted once, as in the library;
 * only for codes with descendants.
 */
export async function countsWithUnder(db: Database, codes: Codebook): Promise<Map<Code['id'], number>> {
  const counts = new Map<Code['id'], number>();
  const dead = new Set(await db.annotations.where('deleted').above('').primaryKeys());
  for (const parent of new Set(codes.flatMap((code) => code.parent ?? []))) {
    const family = [parent, ...under(codes, parent)];
    const keys = await db.annotations.where('codes').anyOf(family).primaryKeys();
    counts.set(parent, new Set(keys.filter((key) => !dead.has(key))).size);
  }
  return counts;
}

/** How often each code is used by these annotations. */
export function tally(annotations: readonly Pick<Annotation, 'codes'>[]): Map<Code['id'], number> {
  const counts = new Map<Code['id'], number>();
  for (const { codes } of annotations) for (const id of codes) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Updates the counts, in the transaction that gives or removes codes. */
export async function countCodes(
  core: DBCore,
  trans: DBCoreTransaction,
  before: readonly Annotation[],
  after: readonly Annotation[],
): Promise<void> {
  const change = tally(after);
  for (const [id, taken] of tally(before)) change.set(id, (change.get(id) ?? 0) - taken);
  const keys = [...change].filter(([, by]) => by !== 0).map(([id]) => id);
  if (keys.length === 0) return;
  const table = core.table('codeCounts');
  const known: (CodeCount | undefined)[] = await table.getMany({ trans, keys });
  const counts = keys.map((id, i) => ({ id, count: (known[i]?.count ?? 0) + (change.get(id) ?? 0) }));
  const given = counts.filter(({ count }) => count > 0);
  const gone = counts.filter(({ count }) => count <= 0).map(({ id }) => id);
  if (given.length > 0) await table.mutate({ type: 'put', trans, values: given });
  if (gone.length > 0) await table.mutate({ type: 'delete', trans, keys: gone });
}
