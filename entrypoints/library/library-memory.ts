import Dexie from 'dexie';
import { codesOfKind } from '@/utils/codebook/code-kinds';
import type { Codebook } from '@/utils/model/codebook';
import { problemOf } from '@/utils/model/problem';
import type { Project, ProjectChoice } from '@/utils/model/project';
import { loadFold } from '@/utils/platform/load-fold';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { withCalled } from '@/utils/search/called';
import { createSearchFold, type SearchFold } from '@/utils/search/fold-text';
import { inChoice, without } from '@/utils/search/in-choice';
import {
  createLibraryIndex,
  heldBy,
  type LibraryIndex,
  type LoadedShard,
  loadShard,
} from '@/utils/search/library-index';
import { DamagedShard, type Shard } from '@/utils/search/shard';
import { readCoders } from '@/utils/store/coders';
import { visibleCodes } from '@/utils/store/codes';
import { currentChoice, readProjects } from '@/utils/store/projects';
import { areShardsWhole, type ReadShards, readShards, rebuildShards } from '@/utils/store/read-shards';
import { samePersons } from '@/utils/store/same-persons';
import { storageProblem } from '@/utils/store/storage-problem';
import { db } from './db';

/** What the page knows of the notebook. */
export interface LibraryMemory {
  index: LibraryIndex;
  /** Those that are looked at; the current project's first. */
  codes: Codebook;
  choice: ProjectChoice;
  hasSeveralProjects: boolean;
  /** Names of the projects, by their ids, where several are shown together; empty for one without a name. */
  projectNames: ReadonlyMap<Project['id'], string>;
  fold: SearchFold;
  /**
   * What was wrong with the search index, if anything: `rebuilt` from the notebook, which was whole; or `unkept`, made in
   * memory alone, because there is no room to write it.
   */
  mended?: 'rebuilt' | 'unkept';
}

interface Watcher {
  /** What is known, first when everything is there; `isRead`: as it is stored now, not as it was read before. */
  onChange: (memory: LibraryMemory, how: { isRead: boolean }) => void;
  /** What went wrong in reading. */
  onError: (error: unknown) => void;
}

/** Changes come in flocks: one read for all of them. */
const SETTLE_MS = 60;

const readFold = async (): Promise<SearchFold> => createSearchFold(await loadFold());

/** What the library in memory can be told. */
export interface LibraryWatch {
  /** Reads everything that changed, for after a failure. */
  refresh: () => void;
  /**
   * Leaves annotations, and articles with theirs, out at once, and reads once `answer` says what became of them. Where it
   * rejects they are there again, whether anything can be read or not.
   */
  leaveOut: (ids: readonly string[], answer: Promise<unknown>) => void;
}

/** What the background is asked to delete. */
interface Leaving {
  ids: readonly string[];
  isAnswered: boolean;
}

/** Reads the notebook's shards into memory and keeps them up to date until `signal` aborts. */
export function watchLibrary({ onChange, onError }: Watcher, signal: AbortSignal): LibraryWatch {
  const loaded = new Map<number, LoadedShard>();
  const leaving = new Set<Leaving>();
  /** What was last read, for what is left out without reading; undefined before the first reading. */
  let publish: ((how: { isRead: boolean }) => void) | undefined;
  let foldReady: Promise<SearchFold> | undefined;
  let stamp = 0;
  let mended: LibraryMemory['mended'];
  let reading = Promise.resolve();

  const makeAgain = async (load: (shard: Shard) => LoadedShard): Promise<ReadShards<LoadedShard>> => {
    const made = await rebuildShards(db).catch((error: unknown) => {
      if (problemOf(storageProblem(error)) !== 'storage-full') throw error;
      mended = 'unkept';
      return rebuildShards(db, { isKept: false });
    });
    return { ...made, shards: made.shards.map(load) };
  };
  const read = async (): Promise<void> => {
    foldReady ??= readFold();
    const fold = await foldReady.catch((error: unknown) => {
      foldReady = undefined;
      throw error;
    });
    const load = (shard: Shard): LoadedShard => loadShard(shard, fold);
    const readOrMend = async (): Promise<ReadShards<LoadedShard>> => {
      if (mended === 'unkept') mended = undefined;
      try {
        return await readShards(db, load, stamp);
      } catch (error) {
        const isFull = problemOf(storageProblem(error)) === 'storage-full';
        // The notebook itself is in other tables: an index that cannot be read is made anew from it.
        if (!isFull && !(error instanceof DamagedShard) && !(await isNotebookReadable())) throw error;
        if (!isFull) mended = 'rebuilt';
        return makeAgain(load);
      }
    };
    const answered = [...leaving].filter(({ isAnswered }) => isAnswered);
    const [news, choice, persons, coders] = await Promise.all([
      readOrMend(),
      currentChoice(db),
      samePersons(db),
      readCoders(db),
    ]);
    const codes = await visibleCodes(db, choice);
    const projects = await readProjects(db);
    const hasSeveralProjects = projects.length > 1;
    const shownTogether = choice.all && hasSeveralProjects ? projects : [];
    const projectNames = new Map(shownTogether.map(({ id, name }) => [id, name]));
    if (signal.aborted) return;
    const take = ({ shards, isWhole, stamp: newest }: ReadShards<LoadedShard>): void => {
      if (isWhole) loaded.clear();
      for (const shard of shards) loaded.set(shard.id, shard);
      stamp = newest;
      for (const one of answered) leaving.delete(one);
      publish = (how) => {
        const left = without(inChoice(loaded.values(), choice), new Set([...leaving].flatMap(({ ids }) => ids)));
        const plain = createLibraryIndex(left, persons, coders, fold);
        const index = withCalled(plain, new Set(codesOfKind(codes, 'official')), fold);
        onChange({ index, codes, choice, hasSeveralProjects, projectNames, fold, ...(mended ? { mended } : {}) }, how);
      };
      publish({ isRead: true });
    };
    take(news);
    // What something wrote past the store is missing in the shards: they are made again.
    if (!news.isWhole || mended === 'unkept' || (await areShardsWhole(db, heldBy(news.shards)))) return;
    const made = await makeAgain(load);
    if (!signal.aborted) take(made);
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
  return {
    refresh,
    leaveOut: (ids, answer) => {
      const one: Leaving = { ids, isAnswered: false };
      leaving.add(one);
      publish?.({ isRead: false });
      // What was deleted is an event as well: one read for both.
      answer.then(
        () => {
          one.isAnswered = true;
          settle();
        },
        () => {
          leaving.delete(one);
          publish?.({ isRead: false });
          settle();
        },
      );
    },
  };
}

/** Whether the database opens and its records can be read: then only what is computed from them is at fault. */
async function isNotebookReadable(): Promise<boolean> {
  try {
    await db.articles.limit(1).toArray();
    return true;
  } catch {
    return false;
  }
}
