import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';
import { storageProblem } from '@/utils/store/storage-problem';
import { type LibraryMemory, type LibraryWatch, watchLibrary } from './library-memory';

interface KnownLibrary {
  /** Undefined until it is read. */
  memory?: LibraryMemory;
  problem?: Problem;
}

/** The notebook as the page knows it, kept up to date; `retry` reads it again after a failure. */
export function useLibraryMemory(): KnownLibrary & { retry: () => void; leaveOut: LibraryWatch['leaveOut'] } {
  const [state, setState] = useState<KnownLibrary>({});
  const watch = useRef<LibraryWatch>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    watch.current = watchLibrary(
      {
        // A problem in reading stands until something is read.
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
