import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';
import { storageProblem } from '@/utils/store/storage-problem';
import { type LibraryMemory, watchLibrary } from './library-memory';

/** The notebook as the page knows it, kept up to date; undefined until it is read. */
export function useLibraryMemory(): { memory?: LibraryMemory; problem?: Problem } {
  const [state, setState] = useState<{ memory?: LibraryMemory; problem?: Problem }>({});
  useEffect(() => {
    const gone = new AbortController();
    watchLibrary(
      (memory) => setState({ memory }),
      (error) => {
        const problem = reportError(storageProblem(error), 'reading the notebook');
        setState((known) => ({ ...known, problem }));
      },
      gone.signal,
    );
    return () => gone.abort();
  }, []);
  return state;
}
