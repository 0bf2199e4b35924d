import { render } from 'preact';
import { useWatched } from '@/components/hooks/use-watched';
import { PageHeader } from '@/components/navigation/PageHeader';
import { Page } from '@/components/ui/Page';
import type { Settings } from '@/utils/model/settings';
import { readSettings, uiLanguage, watchSettings } from '@/utils/settings';
import { EssayPage } from './EssayPage';

function Root({ initial }: { initial: Settings }) {
  const settings = useWatched(initial, watchSettings);
  return (
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <PageHeader current="essay" />
      <EssayPage settings={settings} />
    </Page>
  );
}

readSettings().then((settings) => render(<Root initial={settings} />, document.getElementById('app') as HTMLElement));
