import { render } from 'preact';
import { useWatched } from '@/components/hooks/use-watched';
import { Page } from '@/components/ui/Page';
import type { Settings } from '@/utils/model/settings';
import { changeSettings, readSettings, uiLanguage, watchSettings } from '@/utils/settings';
import { Options } from './Options';

function App({ initial }: { initial: Settings }) {
  const settings = useWatched(initial, watchSettings);
  return (
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Options settings={settings} onChange={(change) => void changeSettings(change)} />
    </Page>
  );
}

readSettings().then((initial) => render(<App initial={initial} />, document.getElementById('app') as HTMLElement));
