import { render } from 'preact';
import { PageHeader } from '@/components/navigation/PageHeader';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { Help } from './Help';

readSettings().then((settings) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <PageHeader current="help" />
      <Help />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
