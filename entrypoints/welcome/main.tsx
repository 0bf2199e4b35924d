import { render } from 'preact';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { Welcome } from './Welcome';

readSettings().then((settings) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Welcome />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
