import { render } from 'preact';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { LedgerPage } from './LedgerPage';

readSettings().then((settings) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <LedgerPage />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
