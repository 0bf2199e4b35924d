import { useMemo, useRef } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { type Changes, recordHistory } from '@/utils/notebook/record-history';

/**
 * The undo history of changes to the annotations of `record` on this screen. It survives the first reading of the
 * record, before which something may have been done, and every later one. It restarts when another project is shown,
 * since changes that are not in view must not be undone.
 */
export function useHistory(record: ShownRecord): Changes {
  const latest = useRef(record);
  latest.current = record;
  const times = useRef(0);
  const shown = useRef<string | true>(undefined);
  const project = record.choice?.all || record.choice?.current;
  if (project && project !== shown.current) {
    if (shown.current) times.current++;
    shown.current = project;
  }
  return useMemo(() => recordHistory(() => latest.current), [times.current]);
}
