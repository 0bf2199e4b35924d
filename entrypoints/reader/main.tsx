import { render } from 'preact';
import { useWatched } from '@/components/hooks/use-watched';
import { Page } from '@/components/ui/Page';
import type { Settings } from '@/utils/model/settings';
import { readSettings, uiLanguage, watchSettings } from '@/utils/settings';
import { effectsFollowPaint } from './effects-follow-paint';
import { Reader } from './Reader';
import { readingSource } from './reading-source';

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
