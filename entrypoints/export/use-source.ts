import { useEffect, useState } from 'preact/hooks';
import type { Fold } from '@/utils/anchoring/fold';
import type { NotebookSource } from '@/utils/export/source';
import type { Problem } from '@/utils/model/problem';
import type { Project } from '@/utils/model/project';
import { loadFold } from '@/utils/platform/load-fold';
import { watchNotebook } from '@/utils/protocol/events';
import { reportError } from '@/utils/report-error';
import { Database } from '@/utils/store/database';
import { readProjects } from '@/utils/store/projects';
import { storageProblem } from '@/utils/store/storage-problem';
import { databaseSource } from './database-source';
import { sliceOf } from './slice';

const db = new Database();

/** The table of Traditional and Simplified Chinese; without it, a passage in the other script counts as not found. */
const readFold = (): Promise<Fold | undefined> =>
  loadFold().catch((error: unknown) => void reportError(error, 'reading the table of characters'));

interface Opened {
  source?: NotebookSource;
  problem?: Problem;
  /** The address names a part of the notebook, not all of it. */
  isPart?: boolean;
  /** The part named was kept in another session. */
  isForgotten?: boolean;
  /** The one whole project that the address names. */
  project?: Project;
}

/** The part of the notebook that the page's address names, opened; anew whenever the notebook changes. */
export function useSource(withUnannotated: boolean): Opened {
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    const gone = new AbortController();
    const open = async (): Promise<void> => {
      const slice = await sliceOf(location.href);
      if (!slice) return setOpened({ isForgotten: true });
      const fold = await readFold();
      const source = await databaseSource(db, { ...slice, withUnannotated, ...(fold ? { fold } : {}) });
      const isProject = slice.project !== undefined && !slice.articles && !slice.annotations;
      const project = isProject ? (await readProjects(db)).find(({ id }) => id === slice.project) : undefined;
      if (gone.signal.aborted) return;
      setOpened({ source, isPart: Object.keys(slice).length > 0, ...(project ? { project } : {}) });
    };
    const refresh = (): void => {
      open().catch((error: unknown) =>
        setOpened({ problem: reportError(storageProblem(error), 'opening the notebook to export it') }),
      );
    };
    refresh();
    watchNotebook(refresh, gone.signal);
    return () => gone.abort();
  }, [withUnannotated]);
  return opened;
}
