/** Records kept for lines that come into sight again. */
const MOST = 2000;
/** Milliseconds in which what could not be read is not asked for again. */
const RETRY_AFTER = 1000;

/** Records read as they are asked for, whoever asks and whenever: a list asks anew for each line that is scrolled into sight. */
export interface RecordCache<T> {
  /** The record; `undefined` until it has been read, `null` where there is none that can be read. */
  get: (id: string) => T | null | undefined;
  /** What is held is read again when it is next asked for, and shown until then. */
  expire: () => void;
}

interface Source<T> {
  /** Reads several records; leaves out what is missing or damaged. */
  read: (ids: string[]) => Promise<Iterable<readonly [string, T]>>;
  /** What was asked for is there now, or is known not to be. */
  onRead: () => void;
  onError: (error: unknown) => void;
}

interface Entry<T> {
  record: T | null;
  isStale: boolean;
}

/** What is asked for in one turn of the event loop is read in one go. At most `most` records are held. */
export function createRecordCache<T>({ read, onRead, onError }: Source<T>, most = MOST): RecordCache<T> {
  const entries = new Map<string, Entry<T>>();
  const requested = new Set<string>();
  const underWay = new Set<string>();
  let generation = 0;

  const request = (id: string): void => {
    if (underWay.has(id)) return;
    if (requested.size === 0) queueMicrotask(() => void readRequested());
    requested.add(id);
  };
  const readRequested = async (): Promise<void> => {
    const ids = [...requested];
    requested.clear();
    for (const id of ids) underWay.add(id);
    const release = (): void => {
      for (const id of ids) underWay.delete(id);
    };
    const readIn = generation;
    try {
      const found = new Map(await read(ids));
      for (const id of ids) store(id, { record: found.get(id) ?? null, isStale: readIn !== generation });
      release();
    } catch (error) {
      onError(error);
      for (const id of ids) store(id, { record: entries.get(id)?.record ?? null, isStale: true });
      setTimeout(release, RETRY_AFTER);
    }
    onRead();
  };
  /** The one used longest ago makes room. */
  const store = (id: string, entry: Entry<T>): void => {
    entries.delete(id);
    entries.set(id, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
  };

  return {
    get: (id) => {
      const entry = entries.get(id);
      if (!entry || entry.isStale) request(id);
      if (!entry) return undefined;
      entries.delete(id);
      entries.set(id, entry);
      return entry.record;
    },
    expire: () => {
      generation++;
      for (const entry of entries.values()) entry.isStale = true;
    },
  };
}
