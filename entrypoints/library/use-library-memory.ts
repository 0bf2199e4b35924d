import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';
import { storageProblem } from '@/utils/store/storage-problem';
import { type LibraryMemory, type LibraryWatch, watchLibrary } from './library-memory';

interface KnownLibrary {
  /** Undefined until it has been read. */
  memory?: LibraryMemory;
  problem?: Problem;
}

/** The notebook in memory, kept up to date; `retry` reads it again after a failure. */
export function useLibraryMemory(): KnownLibrary & { retry: () => void; leaveOut: LibraryWatch['leaveOut'] } {
  const [state, setState] = useState<KnownLibrary>({});
  const watch = useRef<LibraryWatch>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    watch.current = watchLibrary(
      {
        // A reading problem is shown until something has been read.
        onChange: (memory, { isRead }) => setState((known) => (isRead ? { memory } : { ...known, memory })),
        onError: (error) => {
          const problem = reportError(storageProblem(error), 'reading the notebook');
          setState((known) => ({ ...known, problem }));
        },
      },
      controller.signal,
    );
    return () => controller.abort();
  }, []);
  return {
    ...state,
    retry: useCallback(() => watch.current?.refresh(), []),
    leaveOut: useCallback((ids, answer) => watch.current?.leaveOut(ids, answer), []),
  };
}
