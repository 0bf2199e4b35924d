import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Code, Codebook } from '@/utils/model/codebook';

type Act = (codes: Codebook, lastCode: Code['id'] | undefined) => boolean;

export interface OnceRead {
  /**
   * Runs an action that needs the codes and returns its result. Until the notebook has been read, the action waits and
   * the result is true.
   */
  onceRead: (act: Act) => boolean;
  /** Drops waiting actions; false when none was waiting. */
  forgetHeld: () => boolean;
}

/**
 * Holds back actions that need the codes until the notebook is read, then runs them in order, each on the result of the
 * previous one. When it cannot be read, nothing waits; that problem is shown elsewhere. `lastCode`: the code given
 * last.
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
