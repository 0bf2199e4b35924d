import { render } from 'preact';
import { PageHeader } from '@/components/navigation/PageHeader';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { Paste } from './Paste';

readSettings().then((settings) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <PageHeader current="library" />
      <Paste />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
