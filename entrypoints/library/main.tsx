import { render } from 'preact';
import { useWatched } from '@/components/hooks/use-watched';
import { PageHeader } from '@/components/navigation/PageHeader';
import { Page } from '@/components/ui/Page';
import type { Settings } from '@/utils/model/settings';
import { readSettings, uiLanguage, watchSettings } from '@/utils/settings';
import { Library } from './Library';

function App({ initial }: { initial: Settings }) {
  const settings = useWatched(initial, watchSettings);
  return (
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <PageHeader current="library" keepsPlace />
      <Library settings={settings} />
    </Page>
  );
}

readSettings().then((initial) => render(<App initial={initial} />, document.getElementById('app') as HTMLElement));
