import { useEffect, useState } from 'preact/hooks';
import { nextTask } from '@/utils/anchoring/slices';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';

/** What is made once the screen has been drawn; the last value stays until the next is there. */
export interface Later<T> {
  value?: T;
  /** Made from what is asked for now. */
  isCurrent: boolean;
  problem?: Problem;
}

/** Makes something after drawing, anew whenever one of `inputs` changes; what is being made is given up then. */
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
