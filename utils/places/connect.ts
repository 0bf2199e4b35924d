import type { PlaceKind } from '@/utils/model/place';
import type { Device } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { readFact } from '@/utils/store/facts';
import type { Login, Place } from '@/utils/store/place';
import { newDeviceId } from '@/utils/sync/clock';
import { type Ask, asking } from './ask';
import { type About, type Carrier, LAYOUT } from './carrier';
import { cipherOf, newLock, openLock } from './cipher';
import { couchCarrier } from './couch';
import { filesCarrier } from './files';
import { folderFiles } from './folder';
import { PlaceError } from './problem';
import { webdavFiles } from './webdav';

/** A place to connect, as entered by the reader. */
export interface Wish {
  kind: PlaceKind;
  address: string;
  login?: Login | undefined;
  folder?: FileSystemDirectoryHandle | undefined;
  /** Empty: not encrypted. */
  passphrase: string;
  /** The project to store there; absent: join the project that is there. */
  project?: string | undefined;
}

type Asking = (address: string, login: Login | undefined, onAnswer?: (response: Response) => void) => Ask;

/** Creates the carrier for a place. */
export async function carrierOf(
  { kind, address, login, folder, key }: Pick<Place, 'kind' | 'address' | 'login' | 'folder' | 'key'>,
  device: string,
  ask: Asking = askNow,
): Promise<Carrier> {
  const options = { device, cipher: key && (await cipherOf(key)) };
  if (kind === 'folder') {
    if (!folder) throw new PlaceError('no-permission');
    return filesCarrier(folderFiles(folder), options);
  }
  let aheadMs: number | undefined;
  const timed = ask(address, login, ({ headers }) => {
    const there = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(there)) aheadMs = Date.now() - there;
  });
  const carrier = kind === 'couchdb' ? couchCarrier(timed, options) : filesCarrier(webdavFiles(timed), options);
  return { ...carrier, aheadMs: () => aheadMs };
}

const askNow: Asking = (address, login, onAnswer) => asking(address, login, { onAnswer });

/** Wraps `ask` so that no request is sent after `signal` aborts. */
const until =
  (signal: AbortSignal, ask: Asking): Asking =>
  (address, login, onAnswer) => {
    const asks = ask(address, login, onAnswer);
    return (path, init) => {
      signal.throwIfAborted();
      return asks(path, { ...init, signal: init?.signal ? AbortSignal.any([signal, init.signal]) : signal });
    };
  };

interface ConnectOptions {
  ask?: Asking;
  carried?: typeof carrierOf;
  /** When it aborts, nothing more is sent and nothing is connected. */
  signal?: AbortSignal;
}

/**
 * Connects a project to a place, or joins the one stored there. Returns the project's id. Throws a PlaceError, or the
 * reason of `signal` when it aborts first.
 */
export async function connectPlace(
  db: Database,
  wish: Wish,
  { ask: asks = askNow, carried = carrierOf, signal = new AbortController().signal }: ConnectOptions = {},
): Promise<string> {
  const { kind, address, login, folder, passphrase } = wish;
  const ask = until(signal, asks);
  const device = ((await readFact(db, 'sync')) as Device | undefined)?.device ?? newDeviceId();
  const target = { kind, address, ...(login ? { login } : {}), ...(folder ? { folder } : {}) };
  const carrier = await carried(target, device, ask);
  const { about, key } = await settled(carrier, passphrase, wish.project, signal);
  const project = about.project;
  await db.transaction('rw', db.places, db.facts, db.projects, async () => {
    const isHere = (await db.projects.get(project)) !== undefined;
    signal.throwIfAborted();
    const place: Place = { id: project, ...target, ...(key ? { key } : {}), status: {} };
    // A device that joins has nothing to send from before.
    await db.places.put(isHere ? place : { ...place, sent: 'done', isFirst: true });
    const known = (await db.facts.get('sync'))?.value as Device | undefined;
    const projects = [...new Set([...(known?.projects ?? []), project])];
    await db.facts.put({ id: 'sync', value: { device, last: '', ...known, projects } });
  });
  return project;
}

async function settled(
  carrier: Carrier,
  passphrase: string,
  project: string | undefined,
  signal: AbortSignal,
): Promise<{ about: About; key: Uint8Array<ArrayBuffer> | undefined }> {
  const there = await carrier.about();
  if (!there) {
    if (project === undefined) throw new PlaceError('nothing-there');
    const locked = passphrase === '' ? undefined : await newLock(passphrase);
    const about: About = { pressmark: LAYOUT, project, ...(locked ? { lock: locked.lock } : {}) };
    signal.throwIfAborted();
    await carrier.found(about);
    return { about, key: locked?.key };
  }
  if (there.pressmark > LAYOUT) throw new PlaceError('newer');
  if (project !== undefined && there.project !== project) throw new PlaceError('other-project');
  if (!there.lock) {
    if (passphrase !== '') throw new PlaceError('not-encrypted');
    return { about: there, key: undefined };
  }
  if (passphrase === '') throw new PlaceError('needs-passphrase');
  return { about: there, key: await openLock(there.lock, passphrase) };
}
