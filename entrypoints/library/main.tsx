import { render } from 'preact';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { Library } from './Library';

readSettings().then((settings) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Library />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
