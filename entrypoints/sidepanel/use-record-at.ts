import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '@/utils/model/problem';
import { watchNotebook } from '@/utils/protocol/events';
import type { ArticleRecord } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
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
  useEffect(() => {
    if (address === undefined) return;
    const gone = new AbortController();
    const refresh = async (): Promise<void> => {
      try {
        const record = await send('notebook.about', { address });
        if (gone.signal.aborted) return; // it came after another tab's
        setKnown({ address, record });
        setProblem(undefined);
      } catch (error) {
        const reported = reportError(error, 'opening the notebook');
        if (!gone.signal.aborted) setProblem(reported);
      }
    };
    void refresh();
    watchNotebook(() => void refresh(), gone.signal);
    return () => gone.abort();
  }, [address]);
  return {
    // The record of the tab before is not this one's.
    ...(known && known.address === address ? { record: known.record } : {}),
    ...(problem ? { problem } : {}),
    setProblem,
  };
}
