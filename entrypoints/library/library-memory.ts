import Dexie from 'dexie';
import { parseFold } from '@/utils/anchoring/fold';
import { watchCodebook, watchNotebook } from '@/utils/messaging/notebook-changed';
import type { Codebook } from '@/utils/model/codebook';
import type { SamePerson } from '@/utils/model/official';
import { createSearchFold, type SearchFold } from '@/utils/search/fold-text';
import {
  createLibraryIndex,
  heldBy,
  type LibraryIndex,
  type LoadedShard,
  loadShard,
} from '@/utils/search/library-index';
import type { Shard } from '@/utils/search/shard';
import { readCodebook } from '@/utils/store/codes';
import { areShardsWhole, readShards, rebuildShards } from '@/utils/store/read-shards';
import { samePersons } from '@/utils/store/same-persons';
import { db } from './db';

/** What the page knows of the notebook. */
export interface LibraryMemory {
  index: LibraryIndex;
  codes: Codebook;
  fold: SearchFold;
}

const FOLD_TABLE = '/traditional-to-simplified.txt';
/** Changes come in flocks: one read for all of them. */
const SETTLE_MS = 60;

const readFold = async (): Promise<SearchFold> => createSearchFold(parseFold(await (await fetch(FOLD_TABLE)).text()));

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

  const take = (shards: readonly Shard[], fold: SearchFold): void => {
    for (const shard of shards) loaded.set(shard.id, loadShard(shard, fold));
  };
  const read = async (): Promise<void> => {
    const [fold, codes, persons, news] = await Promise.all([
      foldReady,
      readCodebook(db),
      samePersons(db),
      readShards(db, stamp),
    ]);
    if (signal.aborted) return;
    if (news.isWhole) loaded.clear();
    take(news.shards, fold);
    stamp = news.stamp;
    onChange({ index: createLibraryIndex(loaded.values(), persons), codes, fold });
    if (news.isWhole) await mend(news.shards, fold, codes, persons);
  };
  /** What something wrote past the store is missing in the shards: they are made again. */
  const mend = async (
    shards: readonly Shard[],
    fold: SearchFold,
    codes: Codebook,
    persons: readonly SamePerson[],
  ): Promise<void> => {
    if (await areShardsWhole(db, heldBy(shards))) return;
    const made = await rebuildShards(db);
    loaded.clear();
    take(made.shards, fold);
    stamp = made.stamp;
    if (!signal.aborted) onChange({ index: createLibraryIndex(loaded.values(), persons), codes, fold });
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
