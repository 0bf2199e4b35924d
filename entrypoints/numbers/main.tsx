import { render } from 'preact';
import { PageHeader } from '@/components/navigation/PageHeader';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { NumbersPage } from './NumbersPage';

readSettings().then((settings) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <PageHeader current="numbers" />
      <NumbersPage />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
