import { render } from 'preact';
import { PageHeader } from '@/components/navigation/PageHeader';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { ExportPage } from './ExportPage';
import { readMemory } from './memory';

Promise.all([readSettings(), readMemory()]).then(([settings, memory]) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <PageHeader current="export" />
      <ExportPage memory={memory} />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
