import { useEffect, useState } from 'preact/hooks';

/** A value that starts as `initial` and follows what `watch` reports until the component goes. */
export function useWatched<T>(initial: T, watch: (onChange: (value: T) => void, signal: AbortSignal) => void): T {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const gone = new AbortController();
    watch(setValue, gone.signal);
    return () => gone.abort();
  }, [watch]);
  return value;
}
