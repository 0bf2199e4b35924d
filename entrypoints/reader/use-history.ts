import { useMemo, useRef } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { type Changes, recordHistory } from '@/utils/notebook/record-history';

/**
 * The undo history of changes to the annotations of `record` on this screen. It survives re-reading the record and
 * restarts when another project is shown, since changes that are not in view must not be undone.
 */
export function useHistory(record: ShownRecord): Changes {
  const latest = useRef(record);
  latest.current = record;
  return useMemo(() => recordHistory(() => latest.current), [record.choice?.all || record.choice?.current]);
}
