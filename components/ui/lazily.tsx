import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reportError } from '@/utils/report-error';

/** How long the browser may be busy with other things, ms. */
const LONGEST_WAIT_MS = 2000;

interface Options {
  /** Waits until the browser is idle; for content that appears without being requested. */
  whenIdle?: boolean;
}

/**
 * A component that is loaded when it is first shown, so that opening the page does not wait for it. If it cannot be
 * loaded, because an update removed the file, it is not shown, and that is reported; the page asks to be reloaded.
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
