import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component that is loaded when it is first shown, so that opening the page does not wait for it. */
export function lazily<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): FunctionComponent<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded) return;
      load().then((module) => {
        loaded = module.default;
        setLoaded(() => module.default);
      });
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
