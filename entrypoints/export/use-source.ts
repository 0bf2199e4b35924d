import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fold } from '@/utils/anchoring/fold';
import type { Problem } from '@/utils/model/problem';
import type { Project } from '@/utils/model/project';
import { loadFold } from '@/utils/platform/load-fold';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { reportError } from '@/utils/report-error';
import { Database } from '@/utils/store/database';
import { readChoice, readProjects } from '@/utils/store/projects';
import { storageProblem } from '@/utils/store/storage-problem';
import { type DatabaseSource, databaseSource } from './database-source';
import { type ExportSlice, isNamed, sliceOf } from './slice';

const db = new Database();

/**
 * The table of Traditional and Simplified characters; without it, a passage in the other script counts as not found.
 */
const readFold = (): Promise<Fold | undefined> =>
  loadFold().catch((error: unknown) => void reportError(error, 'reading the table of characters'));

interface Opened {
  source?: DatabaseSource;
  problem?: Problem;
  /** The address names a part of the notebook. */
  isPart?: boolean;
  /** The slice was stored in an earlier session and is lost. */
  isForgotten?: boolean;
  /** The project, when a whole one is exported. */
  project?: Project;
}

/** The current project if there are several, as on every page; otherwise the whole notebook. */
async function sliceAtHand(): Promise<ExportSlice> {
  const [projects, choice] = await Promise.all([readProjects(db), readChoice(db)]);
  return choice && !choice.all && projects.length > 1 ? { project: choice.current } : {};
}

/**
 * Opens the slice named in the page's address, or the current project; again whenever the notebook changes or the
 * reader switches projects.
 */
export function useSource(withUnannotated: boolean): Opened {
  const [opened, setOpened] = useState<Opened>({});
  /** The slice on screen or being opened. */
  const shown = useRef('');
  useEffect(() => {
    const gone = new AbortController();
    let newest = 0;
    const open = async (own: number): Promise<void> => {
      const isOvertaken = () => gone.signal.aborted || own !== newest;
      const slice = isNamed(location.href) ? await sliceOf(location.href) : await sliceAtHand();
      if (isOvertaken()) return;
      if (!slice) return setOpened({ isForgotten: true });
      const part = JSON.stringify(slice);
      // While the next project is opened, nothing of the previous one may be saved.
      if (part !== shown.current) setOpened({});
      shown.current = part;
      const fold = await readFold();
      const source = await databaseSource(db, { ...slice, withUnannotated, ...(fold ? { fold } : {}) });
      const isProject = slice.project !== undefined && !slice.articles && !slice.annotations;
      const project = isProject ? (await readProjects(db)).find(({ id }) => id === slice.project) : undefined;
      if (isOvertaken()) return;
      setOpened({ source, isPart: Object.keys(slice).length > 0, ...(project ? { project } : {}) });
    };
    const refresh = (): void => {
      const own = ++newest;
      open(own).catch((error: unknown) => {
        if (own !== newest) return;
        setOpened({ problem: reportError(storageProblem(error), 'opening the notebook to export it') });
      });
    };
    refresh();
    watchNotebook(refresh, gone.signal);
    watchCodebook(refresh, gone.signal);
    return () => gone.abort();
  }, [withUnannotated]);
  return opened;
}
