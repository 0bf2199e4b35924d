import type { ComponentProps, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Orphans } from './Orphans';

type Props = ComponentProps<typeof Orphans>;

/** `Orphans`, loaded when there are some: most articles have none, and opening one must not wait for it. */
export function LaterOrphans(props: Props) {
  const [loaded, setLoaded] = useState<{ Orphans: FunctionComponent<Props> }>();
  const isNeeded = props.lost.length > 0;
  useEffect(() => {
    if (isNeeded) import('./Orphans').then(setLoaded, () => undefined); // an update took the file away: a reload follows
  }, [isNeeded]);
  return loaded && isNeeded ? <loaded.Orphans {...props} /> : null;
}
