import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LedgerData } from '@/utils/model/ledger';
import type { Problem } from '@/utils/model/problem';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

export interface LiveLedger {
  /** Undefined until it has been read. */
  data?: LedgerData;
  problem?: Problem;
  /** Runs a change and reads the ledger again; shows the problem when it fails. Resolves to whether it succeeded. */
  act: (doing: () => Promise<unknown>) => Promise<boolean>;
}

/** The ledger's part of the notebook, kept up to date. */
export function useLedger(): LiveLedger {
  const [state, setState] = useState<{ data?: LedgerData; problem?: Problem }>({});
  const refresh = useCallback(
    () =>
      send('ledger.read', {}).then(
        (data) => setState({ data }),
        (error: unknown) => setState((known) => ({ ...known, problem: reportError(error, 'reading the ledger') })),
      ),
    [],
  );
  useEffect(() => {
    const gone = new AbortController();
    void refresh();
    watchNotebook(() => void refresh(), gone.signal);
    watchCodebook(() => void refresh(), gone.signal);
    return () => gone.abort();
  }, [refresh]);
  const act = useCallback(
    (doing: () => Promise<unknown>) =>
      doing().then(
        () => refresh().then(() => true),
        (error: unknown) => {
          setState((known) => ({ ...known, problem: reportError(error, 'changing the ledger') }));
          return false;
        },
      ),
    [refresh],
  );
  return { ...state, act };
}
