import { render } from 'preact';
import { Page } from '@/components/ui/Page';
import type { Settings } from '@/utils/model/settings';
import { readSettings, uiLanguage } from '@/utils/settings';
import { Options } from './Options';
import { useSettings } from './use-settings';

function App({ initial }: { initial: Settings }) {
  const [settings, change] = useSettings(initial);
  return (
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Options settings={settings} onChange={change} />
    </Page>
  );
}

readSettings().then((initial) => render(<App initial={initial} />, document.getElementById('app') as HTMLElement));
