import { instantAfter } from '@/utils/model/time';
import { type ClockEntry, type Device, isOfProjects, keyOf, stateOf } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { tick } from '@/utils/sync/clock';
import type { JsonObject } from '@/utils/sync/json';
import { pack } from '@/utils/sync/packed';
import { writtenRow } from '@/utils/sync/write';
import { groupBy } from '@/utils/text/group-by';

/** How many digits of its id are appended to an article's address. */
const TOLD_APART = 8;

/**
 * Two machines may have created two articles with the same address, which a notebook cannot hold. On every machine the
 * one whose id sorts first keeps it; the other gets its id as a fragment. `rows` and `entries` are about to be written.
 * Returns what to write instead, articles that lose their address first, including those of this notebook.
 */
export async function partAddresses(
  db: Database,
  project: string,
  { rows, entries }: { rows: readonly JsonObject[]; entries: readonly ClockEntry[] },
  device: Device,
): Promise<{ rows: JsonObject[]; entries: ClockEntry[] }> {
  const coming = new Set(rows.map(({ id }) => String(id)));
  const urls = rows.map(({ url }) => String(url));
  const here = (await db.articles.where('url').anyOf(urls).toArray()) as unknown as JsonObject[];
  const all = [...rows, ...here.filter(({ id }) => !coming.has(String(id)))];
  const parted = new Map<string, JsonObject>();
  const changed = new Map<string, ClockEntry>();
  for (const [, same] of groupBy(all, ({ url }) => String(url))) {
    const [, ...others] = same.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    for (const row of others) {
      const id = String(row.id);
      const key = keyOf('articles', id);
      const url = `${String(row.url)}#${id.slice(0, TOLD_APART)}`;
      const next = { ...row, url, changed: instantAfter(String(row.changed)) };
      const entry = entries.find((one) => one.key === key) ?? (await db.clocks.get(key));
      device.last = tick(device.device, device.last, Date.now());
      const state = writtenRow(stateOf('articles', id, entry, row), next, device.last);
      const pending = new Set(entry?.pending ?? []);
      if (isOfProjects('articles', row, [project])) pending.add(project);
      parted.set(id, next);
      changed.set(key, { ...entry, key, packed: pack(state), pending: [...pending] });
    }
  }
  return {
    rows: [...parted.values(), ...rows.filter(({ id }) => !parted.has(String(id)))],
    entries: [...entries.filter(({ key }) => !changed.has(key)), ...changed.values()],
  };
}
