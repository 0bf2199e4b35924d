import Dexie from 'dexie';
import type { Codebook } from '@/utils/model/codebook';
import { loadFold } from '@/utils/platform/load-fold';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { createSearchFold, type SearchFold } from '@/utils/search/fold-text';
import {
  createLibraryIndex,
  heldBy,
  type LibraryIndex,
  type LoadedShard,
  loadShard,
} from '@/utils/search/library-index';
import { readCodebook } from '@/utils/store/codes';
import { areShardsWhole, type ReadShards, readShards, rebuildShards } from '@/utils/store/read-shards';
import { samePersons } from '@/utils/store/same-persons';
import { db } from './db';

/** What the page knows of the notebook. */
export interface LibraryMemory {
  index: LibraryIndex;
  codes: Codebook;
  fold: SearchFold;
}

/** Changes come in flocks: one read for all of them. */
const SETTLE_MS = 60;

const readFold = async (): Promise<SearchFold> => createSearchFold(await loadFold());

/**
 * Reads the notebook's shards into memory and keeps them up to date until `signal` aborts. `onChange` gets what is
 * known, first when everything is there; `onError` what went wrong in reading.
 */
export function watchLibrary(
  onChange: (memory: LibraryMemory) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): void {
  const loaded = new Map<number, LoadedShard>();
  const foldReady = readFold();
  let stamp = 0;
  let reading = Promise.resolve();

  const read = async (): Promise<void> => {
    const [fold, news, codes, persons] = await Promise.all([
      foldReady,
      foldReady.then((table) => readShards(db, (shard) => loadShard(shard, table), stamp)),
      readCodebook(db),
      samePersons(db),
    ]);
    if (signal.aborted) return;
    const take = ({ shards, isWhole, stamp: newest }: ReadShards<LoadedShard>): void => {
      if (isWhole) loaded.clear();
      for (const shard of shards) loaded.set(shard.id, shard);
      stamp = newest;
      onChange({ index: createLibraryIndex(loaded.values(), persons), codes, fold });
    };
    take(news);
    // What something wrote past the store is missing in the shards: they are made again.
    if (!news.isWhole || (await areShardsWhole(db, heldBy(news.shards)))) return;
    const made = await rebuildShards(db);
    if (!signal.aborted) take({ ...made, shards: made.shards.map((shard) => loadShard(shard, fold)) });
  };
  const refresh = (): void => {
    reading = reading.then(read).catch(onError);
  };

  let settling: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(refresh, SETTLE_MS);
  };
  refresh();
  watchNotebook(settle, signal);
  watchCodebook(settle, signal);
  // An import or a restore may write from a page of its own.
  Dexie.on('storagemutated', settle);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(settle));
}
