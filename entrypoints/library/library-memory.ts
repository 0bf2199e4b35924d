import Dexie from 'dexie';
import { codesOfKind } from '@/utils/codebook/code-kinds';
import { definedIn } from '@/utils/codebook/presets';
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
import { readSettings, uiLanguage } from '@/utils/settings';
import { readCoders } from '@/utils/store/coders';
import { visibleCodes } from '@/utils/store/codes';
import { currentChoice, readProjects } from '@/utils/store/projects';
import { areShardsWhole, type ReadShards, readShards, rebuildShards } from '@/utils/store/read-shards';
import { samePersons } from '@/utils/store/same-persons';
import { storageProblem } from '@/utils/store/storage-problem';
import { db } from './db';

/** The notebook as the page has it in memory. */
export interface LibraryMemory {
  index: LibraryIndex;
  /** The codes of the projects in view, the current project's first. */
  codes: Codebook;
  choice: ProjectChoice;
  hasSeveralProjects: boolean;
  /** Names of the projects by id when several are shown together; '' for one without a name. */
  projectNames: ReadonlyMap<Project['id'], string>;
  fold: SearchFold;
  /**
   * Set when the search index was damaged: `rebuilt` from the notebook, which was intact; or `unkept`, built in memory
   * only because there is no room to store it.
   */
  mended?: 'rebuilt' | 'unkept';
}

interface Watcher {
  /**
   * Called with the memory, first once everything is loaded. `isRead`: it was just read, not derived from an earlier
   * reading.
   */
  onChange: (memory: LibraryMemory, how: { isRead: boolean }) => void;
  /** Called when reading fails. */
  onError: (error: unknown) => void;
}

/** Delay before reading, in ms: changes come in bursts, and one reading serves all of them. */
const SETTLE_MS = 60;

const readFold = async (): Promise<SearchFold> => createSearchFold(await loadFold());

/** Controls of the library in memory. */
export interface LibraryWatch {
  /** Reads everything that changed; used after a failure. */
  refresh: () => void;
  /**
   * Leaves annotations, or articles with theirs, out of the memory at once, and reads again when `answer` resolves.
   * When it rejects they come back, even if nothing can be read.
   */
  leaveOut: (ids: readonly string[], answer: Promise<unknown>) => void;
}

/** A deletion requested from the background. */
interface Leaving {
  ids: readonly string[];
  isAnswered: boolean;
}

/** Reads the notebook's shards into memory and keeps them up to date until `signal` aborts. */
export function watchLibrary({ onChange, onError }: Watcher, signal: AbortSignal): LibraryWatch {
  const loaded = new Map<number, LoadedShard>();
  const leaving = new Set<Leaving>();
  /** Publishes the last reading again, for a change without reading; undefined before the first reading. */
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
        // The notebook itself is in other tables: rebuild an unreadable index from it.
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
    const codes = definedIn(await visibleCodes(db, choice), uiLanguage(await readSettings()));
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
    // The shards lack what was written without going through the store: rebuild them.
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
      // The deletion also causes an event; this way one reading serves both.
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

/** Whether the database opens and its records can be read; then only the index computed from them is at fault. */
async function isNotebookReadable(): Promise<boolean> {
  try {
    await db.articles.limit(1).toArray();
    return true;
  } catch {
    return false;
  }
}
