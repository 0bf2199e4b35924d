import { useEffect, useState } from 'preact/hooks';
import { nextTask } from '@/utils/anchoring/slices';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';

/** A value computed after the screen has been drawn. The last value stays until the next one is ready. */
export interface Later<T> {
  value?: T;
  /** It was computed from the current inputs. */
  isCurrent: boolean;
  problem?: Problem;
}

/**
 * Computes a value after drawing, and again whenever one of `inputs` changes, which aborts a computation in progress.
 */
export function useLater<T>(make: (signal: AbortSignal) => T | Promise<T>, inputs: readonly unknown[]): Later<T> {
  const [made, setMade] = useState<{ value?: T; inputs?: readonly unknown[]; problem?: Problem }>({});
  useEffect(() => {
    const controller = new AbortController();
    nextTask()
      .then(() => (controller.signal.aborted ? undefined : make(controller.signal)))
      .then((value) => {
        if (!controller.signal.aborted) setMade({ value: value as T, inputs });
      })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setMade({ inputs, problem: reportError(error, 'counting') });
      });
    return () => controller.abort();
  }, inputs);
  const isCurrent = made.inputs?.every((one, i) => one === inputs[i]) ?? false;
  return {
    isCurrent,
    ...(made.value === undefined ? {} : { value: made.value }),
    ...(made.problem && isCurrent ? { problem: made.problem } : {}),
  };
}
