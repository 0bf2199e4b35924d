import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Page } from '@/components/ui/Page';
import type { Press } from '@/utils/messaging/messages';
import { send } from '@/utils/messaging/send';
import { PressmarkError } from '@/utils/model/problem';
import { readSettings, uiLanguage } from '@/utils/settings';
import { Popup } from './Popup';

/** What the press of the toolbar button met that opened this popup. */
async function takePress(): Promise<Press> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new PressmarkError('page-refused');
  return send('press.take', { tabId: tab.id });
}

// Asked for before anything is drawn.
const press = takePress();

readSettings().then((settings) =>
  render(
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Popup press={press} />
    </Page>,
    document.getElementById('app') as HTMLElement,
  ),
);
