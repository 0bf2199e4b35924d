import { options, render } from 'preact';
import { useWatched } from '@/components/hooks/use-watched';
import { Page } from '@/components/ui/Page';
import type { Settings } from '@/utils/model/settings';
import { readSettings, uiLanguage, watchSettings } from '@/utils/settings';
import { Reader } from './Reader';
import { readingSource } from './reading-source';

/** How long to wait for a frame, in ms. When none is drawn within it, the page is not visible. */
const LONGEST_FRAME_MS = 250;

/**
 * Runs effects once the frame before them is painted. Preact waits at most 35 ms for it, but the first frame with an
 * article's text takes longer on a slow machine, and the effects would then delay the paint.
 */
function effectsFollowPaint(): void {
  options.requestAnimationFrame = (flush) => {
    const flushOnce = (): void => {
      clearTimeout(waiting);
      cancelAnimationFrame(drawing);
      setTimeout(flush);
    };
    const waiting = setTimeout(flushOnce, LONGEST_FRAME_MS);
    const drawing = requestAnimationFrame(flushOnce);
  };
}

effectsFollowPaint();
const source = readingSource(location);
// Requested before anything is drawn, so that the article loads while the page sets itself up.
const opening = source.open();
opening.catch(() => undefined); // Reader reports it

function App({ initial }: { initial: Settings }) {
  const settings = useWatched(initial, watchSettings);
  return (
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Reader source={source} opening={opening} settings={settings} />
    </Page>
  );
}

readSettings().then((initial) => render(<App initial={initial} />, document.getElementById('app') as HTMLElement));
