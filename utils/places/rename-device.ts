import type { ClockEntry, Device } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { deviceOf, MOMENT, newDeviceId, writerOf } from '@/utils/sync/clock';
import { pack, unpack } from '@/utils/sync/packed';
import type { State } from '@/utils/sync/state';

/**
 * Gives this profile a new device id. Its unsent writes are attributed to the new one: a copy of the profile uses the
 * old id as well, and two writes of one device could not be told apart.
 */
export async function renameDevice(db: Database, device = newDeviceId()): Promise<void> {
  await db.transaction('rw', db.clocks, db.facts, db.places, async () => {
    const fact = (await db.facts.get('sync'))?.value as Device | undefined;
    if (!fact) return;
    const pending = await db.clocks.orderBy('pending').distinct().toArray();
    await db.clocks.bulkPut(pending.map((entry) => renamed(entry, fact.device, device)));
    await db.facts.put({ id: 'sync', value: { ...fact, device } });
    for (const place of await db.places.toArray()) {
      const { mark: _, nextMark: __, ...rest } = place;
      await db.places.put(rest);
    }
  });
}

function renamed(entry: ClockEntry, from: string, to: string): ClockEntry {
  const state = unpack(entry.packed);
  const sentUntil = entry.sentUntil ?? '';
  const isOurs = (clock: string) => writerOf(deviceOf(clock)) === from && clock > sentUntil;
  const moved = (clock: string) =>
    isOurs(clock) ? clock.slice(0, MOMENT + 1) + to + deviceOf(clock).slice(from.length) : clock;
  const fields = Object.fromEntries(
    Object.entries(state.fields).map(([name, dots]) => [name, dots.map((dot) => ({ ...dot, at: moved(dot.at) }))]),
  );
  const seen = Object.fromEntries(
    Object.entries(state.seen).flatMap(([device, clock]): [string, string][] => {
      if (!isOurs(clock)) return [[device, clock]];
      const suffix = device.slice(from.length);
      const sent: [string, string][] = sentUntil ? [[device, sentUntil.slice(0, MOMENT + 1) + device]] : [];
      return [[to + suffix, moved(clock)], ...sent];
    }),
  );
  const next: State = { ...state, fields, seen };
  return { ...entry, packed: pack(next) };
}
