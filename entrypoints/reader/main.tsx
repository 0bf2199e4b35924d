import { options, render } from 'preact';
import { useWatched } from '@/components/hooks/use-watched';
import { Page } from '@/components/ui/Page';
import type { Settings } from '@/utils/model/settings';
import { readSettings, uiLanguage, watchSettings } from '@/utils/settings';
import { Reader } from './Reader';
import { readingSource } from './reading-source';

/** A frame that is not drawn within so many ms is not waited for: nobody sees the page. */
const LONGEST_FRAME_MS = 250;

/**
 * Lets effects run once the frame they follow is painted. Preact gives it 35 ms, which the first frame with an article's text
 * takes longer than on a slow machine: the effects then hold up the paint they should follow.
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
// Asked for before anything is drawn: the article is on its way while the page sets itself up.
const opening = source.open();
opening.catch(() => undefined); // Reader tells

function App({ initial }: { initial: Settings }) {
  const settings = useWatched(initial, watchSettings);
  return (
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Reader source={source} opening={opening} settings={settings} />
    </Page>
  );
}

readSettings().then((initial) => render(<App initial={initial} />, document.getElementById('app') as HTMLElement));
