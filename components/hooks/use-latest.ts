import { useCallback, useRef } from 'preact/hooks';

/** A function whose identity never changes and that calls the `run` of the newest render. */
export function useLatest<T extends unknown[]>(run: (...args: T) => void): (...args: T) => void {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: T) => latest.current(...args), []);
}
