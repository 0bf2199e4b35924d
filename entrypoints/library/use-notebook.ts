import { useEffect, useState } from 'preact/hooks';
import { watchCodebook, watchNotebook } from '@/utils/messaging/notebook-changed';
import { send } from '@/utils/messaging/send';
import type { Notebook } from '@/utils/model/notebook';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';

/** The whole notebook, kept up to date; newest reading first. Undefined until it is read. */
export function useNotebook(): { notebook?: Notebook; problem?: Problem } {
  const [state, setState] = useState<{ notebook?: Notebook; problem?: Problem }>({});
  useEffect(() => {
    const gone = new AbortController();
    const refresh = (): void => {
      send('notebook.read', {}).then(
        (notebook) => setState({ notebook: { ...notebook, articles: newestFirst(notebook.articles) } }),
        (error: unknown) => setState((known) => ({ ...known, problem: reportError(error, 'reading the notebook') })),
      );
    };
    refresh();
    watchNotebook(refresh, gone.signal);
    watchCodebook(refresh, gone.signal);
    return () => gone.abort();
  }, []);
  return state;
}

const newestFirst = (articles: Notebook['articles']): Notebook['articles'] =>
  articles.toSorted((a, b) => Date.parse(b.accessed) - Date.parse(a.accessed));
