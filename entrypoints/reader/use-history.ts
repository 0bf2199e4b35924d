import { useMemo, useRef } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { type Changes, recordHistory } from '@/utils/notebook/record-history';

/** What is done to the annotations of `record` on this screen, with its history: it outlives a record that is read again. */
export function useHistory(record: ShownRecord): Changes {
  const latest = useRef(record);
  latest.current = record;
  return useMemo(() => {
    const written = {
      save: (...asked: Parameters<ShownRecord['save']>) => latest.current.save(...asked),
      change: (...asked: Parameters<ShownRecord['change']>) => latest.current.change(...asked),
      remove: (...asked: Parameters<ShownRecord['remove']>) => latest.current.remove(...asked),
      restore: (...asked: Parameters<ShownRecord['restore']>) => latest.current.restore(...asked),
    };
    return recordHistory(written, () => latest.current.annotations);
  }, []);
}
