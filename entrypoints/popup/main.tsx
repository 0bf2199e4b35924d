import { render } from 'preact';
import { Page } from '@/components/ui/Page';
import { readSettings, uiLanguage } from '@/utils/settings';
import { Popup } from './Popup';
import { pressed } from './pressed-tab';

// The clean view is on its way before the popup has drawn anything.
const settings = readSettings();
const press = settings.then(({ toolbarButton }) => pressed({ openReader: toolbarButton === 'clean-view' }));

settings.then((current) =>
  render(
    <Page theme={current.theme} language={uiLanguage(current)}>
      <Popup press={press} />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
