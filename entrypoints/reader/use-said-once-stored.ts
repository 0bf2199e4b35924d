import { useEffect, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Annotation } from '@/utils/model/annotation';

/**
 * Returns a function that shows a message about an annotation once that is stored. If storing fails, the record's
 * problem is shown instead.
 */
export function useSaidOnceStored(
  record: Pick<ShownRecord, 'isUnsaved' | 'problem'>,
  say: (text: string) => void,
): (id: Annotation['id'], text: string) => void {
  const [pending, setPending] = useState<{ id: Annotation['id']; text: string }>();
  const isStored = pending !== undefined && !record.isUnsaved(pending.id);
  useEffect(() => {
    if (!pending || (!isStored && !record.problem)) return;
    if (isStored) say(pending.text);
    setPending(undefined);
  }, [pending, isStored, record.problem]);
  return (id, text) => setPending({ id, text });
}
