import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Codebook } from '@/utils/model/codebook';

/** Runs what wants the codes, and says what it says: at once, or, `true` meanwhile, when the notebook has said which they are. */
export type OnceRead = (act: (codes: Codebook) => boolean) => boolean;

/** Holds back what is done with codes until the notebook is read; one after the other, each on what the last one made. */
export function useOnceRead(record: Pick<ShownRecord, 'isRead' | 'codebook'>): OnceRead {
  const held = useRef<Parameters<OnceRead>[0][]>([]);
  const latest = useRef(record);
  latest.current = record;
  const [, goOn] = useState<unknown>();
  useLayoutEffect(() => {
    if (!record.isRead || held.current.length === 0) return;
    held.current.shift()?.(record.codebook);
    goOn({});
  });
  return useCallback((act) => {
    const { isRead, codebook } = latest.current;
    return isRead ? act(codebook) : held.current.push(act) > 0;
  }, []);
}
