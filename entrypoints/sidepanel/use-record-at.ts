import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ArticleRecord } from '@/utils/messaging/messages';
import { watchNotebook } from '@/utils/messaging/notebook-changed';
import { send } from '@/utils/messaging/send';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';

export interface RecordAt {
  record?: ArticleRecord;
  problem?: Problem;
  setProblem: (problem: Problem | undefined) => void;
}

/** What the notebook holds about the article at an address, kept up to date. */
export function useRecordAt(address: string | undefined): RecordAt {
  const [known, setKnown] = useState<{ address: string; record: ArticleRecord }>();
  const [problem, setProblem] = useState<Problem>();
  const refresh = useCallback(async (): Promise<void> => {
    if (address === undefined) return;
    try {
      setKnown({ address, record: await send('notebook.about', { address }) });
      setProblem(undefined);
    } catch (error) {
      setProblem(reportError(error, 'opening the notebook'));
    }
  }, [address]);
  useEffect(() => {
    const gone = new AbortController();
    void refresh();
    watchNotebook(() => void refresh(), gone.signal);
    return () => gone.abort();
  }, [refresh]);
  return {
    // The record of the tab before is not this one's.
    ...(known && known.address === address ? { record: known.record } : {}),
    ...(problem ? { problem } : {}),
    setProblem,
  };
}
