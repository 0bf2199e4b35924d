import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';
import { storageProblem } from '@/utils/store/storage-problem';
import { type LibraryMemory, watchLibrary } from './library-memory';

interface KnownLibrary {
  /** Undefined until it is read. */
  memory?: LibraryMemory;
  problem?: Problem;
}

/** The notebook as the page knows it, kept up to date; `retry` reads it again after a failure. */
export function useLibraryMemory(): KnownLibrary & { retry: () => void } {
  const [state, setState] = useState<KnownLibrary>({});
  const again = useRef<() => void>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    again.current = watchLibrary(
      {
        onChange: (memory) => setState({ memory }),
        onError: (error) => {
          const problem = reportError(storageProblem(error), 'reading the notebook');
          setState((known) => ({ ...known, problem }));
        },
      },
      controller.signal,
    );
    return () => controller.abort();
  }, []);
  return { ...state, retry: useCallback(() => again.current?.(), []) };
}
