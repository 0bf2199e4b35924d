import { useMemo, useRef } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { type Changes, recordHistory } from '@/utils/notebook/record-history';

/**
 * Changes to the annotations of `record` on this screen, with their history, which outlives a record that is read again. It
 * begins anew where another project is shown: what is not in view is not undone.
 */
export function useHistory(record: ShownRecord): Changes {
  const latest = useRef(record);
  latest.current = record;
  return useMemo(() => recordHistory(() => latest.current), [record.choice?.all || record.choice?.current]);
}
