/** The most records kept for lines that may become visible again. */
const MOST = 2000;
/** How long a record that could not be read is not requested again, in ms. */
const RETRY_AFTER = 1000;

/** A cache of records that reads on demand: a list requests the record of every line that becomes visible. */
export interface RecordCache<T> {
  /** The record; undefined until it has been read, null when there is none that can be read. */
  get: (id: string) => T | null | undefined;
  /** Marks all records as stale: each is still returned, but read again when next requested. */
  expire: () => void;
}

interface Source<T> {
  /** Reads several records; leaves out those that are missing or damaged. */
  read: (ids: string[]) => Promise<Iterable<readonly [string, T]>>;
  /** Called when requested records have been read, or are known to be missing. */
  onRead: () => void;
  onError: (error: unknown) => void;
}

interface Entry<T> {
  record: T | null;
  isStale: boolean;
}

/** Requests within one turn of the event loop are read together. Keeps at most `most` records. */
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
  /** Evicts the least recently used records. */
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
