import type { PlaceStatus } from '@/utils/model/place';
import { instant } from '@/utils/model/time';
import type { Device } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { readFact } from '@/utils/store/facts';
import type { Arrival, Place } from '@/utils/store/place';
import { FURTHEST_AHEAD_MS, newDeviceId, writerOf } from '@/utils/sync/clock';
import { heldRecords } from './arrivals';
import type { Carrier, Sent } from './carrier';
import { takeIn, wantedTexts } from './incoming';
import { acknowledge, portions, recordsToSend } from './outgoing';
import { PlaceError } from './problem';
import { renameDevice } from './rename-device';
import { breakCircles, replaceMergedCodes, reviveWhatIsSaid } from './settle';

/** The progress of a run, in records. */
export interface Progress {
  received: number;
  sent: number;
  /** How many remain to be received, if the place says so. */
  left?: number;
  /** How many remain to be sent; absent while unknown. */
  toSend?: number;
}

export interface Ran extends Progress {
  /** Articles whose record changed here. */
  articles: Set<string>;
  /** The codebook or the project itself changed. */
  codes: boolean;
  /** An essay changed. */
  essays: boolean;
}

interface RunOptions {
  signal: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** The name of this device beside its id; absent: it has none. */
  name?: string;
  /** Filled during the run, so that a caller that ends it early still learns what changed here. */
  ran?: Ran;
}

/** The result of a run that has done nothing yet. */
export const nothingRan = (): Ran => ({ received: 0, sent: 0, articles: new Set(), codes: false, essays: false });

/** Portions after which sending is acknowledged: an interrupted run continues from there. */
const ACKNOWLEDGED_EVERY = 40;

/**
 * Synchronises a project with its place: takes in what others wrote, then sends what is new here. After an
 * interruption, the next run continues. Throws a PlaceError; what was done until then stays done.
 */
export async function runPlace(db: Database, project: string, carrier: Carrier, options: RunOptions): Promise<Ran> {
  const { signal, onProgress, ran = nothingRan() } = options;
  const status: PlaceStatus = {};
  await takeInWaiting(db, project, ran);
  const place = await placeOf(db, project);
  try {
    const parts = carrier.pull(place.cursor, (records) => wantedTexts(db, records), signal);
    for await (const part of parts) {
      signal.throwIfAborted();
      await takeIn(db, project, part, ran, { isFirst: place.isFirst === true });
      await db.places.update(project, { cursor: part.cursor, isUnsettled: true });
      if (part.isArriving) status.isArriving = true;
      ran.received += part.records.length;
      onProgress?.({
        received: ran.received,
        sent: ran.sent,
        ...(part.left === undefined ? {} : { left: part.left }),
      });
    }
  } catch (error) {
    // The database itself was deleted.
    const isGone = error instanceof PlaceError && error.problem === 'not-found' && place.cursor !== undefined;
    throw isGone ? new PlaceError('emptied', { cause: error }) : error;
  }
  for (const id of await replaceMergedCodes(db, project)) ran.articles.add(id);
  if (await breakCircles(db, project)) ran.codes = true;
  await reviveWhatIsSaid(db, project, place.isUnsettled ? undefined : ran.articles);
  await db.places.update(project, { isUnsettled: false });
  await send(db, project, carrier, ran, options);
  const waiting = await heldRecords(db, project);
  const ahead = await namesOfAhead(waiting, carrier, signal);
  const newer = waiting.filter(({ outcome }) => outcome === 'newer').length;
  await nameRestores(db, project, carrier, signal);
  if ((carrier.aheadMs?.() ?? 0) > FURTHEST_AHEAD_MS) status.isClockAhead = true;
  await db.places.update(project, {
    isFirst: undefined,
    status: { ...status, done: instant(), ...(ahead ? { ahead } : {}), ...(newer > 0 ? { newer } : {}) },
  });
  return ran;
}

/** Devices with a fast clock, by their names, or their ids when they have none. */
async function namesOfAhead(
  waiting: readonly Arrival[],
  carrier: Carrier,
  signal: AbortSignal,
): Promise<PlaceStatus['ahead']> {
  const devices = new Set(waiting.flatMap(({ outcome, about }) => (outcome === 'waiting' ? about : [])));
  if (devices.size === 0) return undefined;
  const names: Record<string, string> = {};
  for (const device of devices) names[device] = (await carrier.nameOf(device, signal)) || device;
  return names;
}

/** Adds to entries about restored backups the name of the machine, which only the place knows. */
async function nameRestores(db: Database, project: string, carrier: Carrier, signal: AbortSignal): Promise<void> {
  const lines = await db.arrivals.where('place').equals(project).toArray();
  for (const { id, outcome, restore, about } of lines) {
    if (id === undefined || outcome !== 'restored' || restore === undefined || about !== '') continue;
    await db.arrivals.update(id, { about: (await carrier.nameOf(writerOf(restore), signal)) ?? '' });
  }
}

async function send(
  db: Database,
  project: string,
  carrier: Carrier,
  ran: Ran,
  { signal, onProgress, name = '' }: RunOptions,
): Promise<void> {
  let unacknowledged: Awaited<ReturnType<typeof nextPortion>>[] = [];
  const all = portions(db, project, signal);
  const nextPortion = async () => (await all.next()).value || undefined;
  const finish = async () => {
    const mark = newDeviceId();
    // Stored before it is written to the place, so that after an interruption the mark found there is recognised as
    // ours.
    await db.places.update(project, { nextMark: mark });
    await carrier.finish({ mark, name }, signal);
    for (const portion of unacknowledged) if (portion) await acknowledge(db, project, portion);
    await db.places.update(project, { mark, nextMark: undefined });
    tellSent();
    unacknowledged = [];
  };
  const total = await recordsToSend(db, project);
  const tellSent = () => {
    const sent = ran.sent - (carrier.unsent?.() ?? 0);
    const known = total !== undefined && total >= sent ? { toSend: total - sent } : {};
    onProgress?.({ received: ran.received, sent, ...known });
  };
  let isChecked = false;
  for (let portion = await nextPortion(); portion; portion = await nextPortion()) {
    if (!isChecked && portion.records.length > 0) {
      await refuseCopies(db, project, carrier, signal);
      isChecked = true;
    }
    if (portion.records.length > 0) {
      // Checked again, because the project may have been disconnected since the portion was read.
      await placeOf(db, project);
      await carrier.push(portion, signal);
    }
    unacknowledged.push(portion);
    ran.sent += portion.records.length;
    tellSent();
    if (unacknowledged.length >= ACKNOWLEDGED_EVERY && isChecked) await finish();
  }
  if (unacknowledged.some((portion) => portion && portion.records.length > 0)) await finish();
  else for (const portion of unacknowledged) if (portion) await acknowledge(db, project, portion);
}

/**
 * Called with the mark at the place. If it is not the one this device stored last, a copy of this profile was there or
 * the place was reset to an older state: this profile gets a new device id and sends everything again, most of which is
 * already there. Throws a CopiedProfileError, so that the run starts again.
 */
async function refuseCopies(db: Database, project: string, carrier: Carrier, signal: AbortSignal): Promise<void> {
  const { mark, nextMark } = await placeOf(db, project);
  const there = await carrier.mark(signal);
  if (there === mark || (there !== undefined && there === nextMark)) return;
  await renameDevice(db);
  await db.places.update(project, { sent: undefined });
  throw new CopiedProfileError();
}

/** Another profile uses this device's id; this one now has a new id, and the run can start again. */
export class CopiedProfileError extends Error {}

async function takeInWaiting(db: Database, project: string, ran: Ran): Promise<void> {
  const held = await heldRecords(db, project);
  if (held.length === 0) return;
  const texts = new Map(held.flatMap(({ sent, text }) => (text ? [[(sent as Sent).text ?? '', text] as const] : [])));
  const part = { records: held.map(({ sent }) => sent), texts, cursor: '' };
  await takeIn(db, project, part, ran, { instead: held.flatMap(({ id }) => id ?? []) });
}

/** The place of a project. Throws a PlaceError `nothing-there` when it is not connected. */
export async function placeOf(db: Database, project: string): Promise<Place> {
  const place = await db.places.get(project);
  if (!place) throw new PlaceError('nothing-there');
  return place;
}

/** This device's id; undefined while nothing is connected. */
export const deviceOf = async (db: Database): Promise<string | undefined> =>
  ((await readFact(db, 'sync')) as Device | undefined)?.device;
