import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reportError } from '@/utils/report-error';
import type { ReviewProps } from './Review';

/** Loads the review of suggestions once the text is on screen and the browser has nothing better to do. */
export function ReviewLater(props: ReviewProps) {
  const [loaded, setLoaded] = useState<{ Review: ComponentType<ReviewProps> }>();
  const isWanted = props.settings.suggestions.on && props.body !== undefined;
  useEffect(() => {
    if (!isWanted) return;
    const load = (): void => {
      import('./Review').then(setLoaded, (error: unknown) => reportError(error, 'loading the suggestions'));
    };
    const waiting = requestIdleCallback(load, { timeout: 2000 });
    return () => cancelIdleCallback(waiting);
  }, [isWanted]);
  return loaded && isWanted ? <loaded.Review {...props} /> : null;
}
