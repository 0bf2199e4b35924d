import { useMemo, useRef } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { type Changes, recordHistory } from '@/utils/notebook/record-history';

/** Changes to the annotations of `record` on this screen, with their history, which outlives a record that is read again. */
export function useHistory(record: ShownRecord): Changes {
  const latest = useRef(record);
  latest.current = record;
  return useMemo(() => recordHistory(() => latest.current), []);
}
