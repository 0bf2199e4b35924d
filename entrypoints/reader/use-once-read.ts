import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Code, Codebook } from '@/utils/model/codebook';

type Act = (codes: Codebook, lastCode: Code['id'] | undefined) => boolean;

export interface OnceRead {
  /** Runs what wants the codes, and says what it says: at once, or, `true` meanwhile, when the notebook has said which they are. */
  onceRead: (act: Act) => boolean;
  /** Drops what waits; false when nothing did. */
  forgetHeld: () => boolean;
}

/**
 * Holds back what is done with codes until the notebook is read; then one after the other, each on what the last one made.
 * Where it cannot be read, which is said, nothing waits. `lastCode` is the code given last.
 */
export function useOnceRead(
  record: Pick<ShownRecord, 'isRead' | 'codebook' | 'problem'>,
  lastCode: Code['id'] | undefined,
): OnceRead {
  const held = useRef<Act[]>([]);
  const latest = useRef({ record, lastCode });
  latest.current = { record, lastCode };
  const [, goOn] = useState<unknown>();
  useLayoutEffect(() => {
    if (!record.isRead || held.current.length === 0) return;
    held.current.shift()?.(record.codebook, lastCode);
    goOn({});
  });
  const onceRead = useCallback((act: Act): boolean => {
    const { record, lastCode } = latest.current;
    return record.isRead || record.problem ? act(record.codebook, lastCode) : held.current.push(act) > 0;
  }, []);
  const forgetHeld = useCallback(() => held.current.splice(0).length > 0, []);
  return { onceRead, forgetHeld };
}
