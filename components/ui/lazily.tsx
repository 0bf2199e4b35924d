import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reportError } from '@/utils/report-error';

/** The browser may have something better to do for so long, ms. */
const LONGEST_WAIT_MS = 2000;

interface Options {
  /** Not before the browser is idle: for what is not asked for, but comes by itself. */
  whenIdle?: boolean;
}

/**
 * A component that is loaded when it is first shown, so that opening the page does not wait for it. What cannot be loaded,
 * because an update took the file away, is not shown, and reported; the page says that it wants to be loaded again.
 */
export function lazily<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  { whenIdle = false }: Options = {},
): FunctionComponent<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded) return;
      const begin = (): void => {
        load().then(
          (module) => {
            loaded = module.default;
            setLoaded(() => module.default);
          },
          (error: unknown) => reportError(error, 'loading a part of the page'),
        );
      };
      if (!whenIdle) return begin();
      const waiting = requestIdleCallback(begin, { timeout: LONGEST_WAIT_MS });
      return () => cancelIdleCallback(waiting);
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
