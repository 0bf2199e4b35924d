import { render } from 'preact';
import { browser } from 'wxt/browser';
import { useWatched } from '@/components/hooks/use-watched';
import { Page } from '@/components/ui/Page';
import { PressmarkError } from '@/utils/model/problem';
import type { Settings } from '@/utils/model/settings';
import { send } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { readSettings, uiLanguage, watchSettings } from '@/utils/settings';
import { Popup } from './Popup';

/** On a phone the popup is a page in a tab; this is the tab it is about. Otherwise undefined. */
const aboutTab = new URLSearchParams(location.search).get('tab') ?? undefined;
if (aboutTab) document.body.classList.add('in-tab');

/** What the press of the toolbar button that opened this popup found. */
async function takePress(): Promise<Press> {
  if (aboutTab) return send('press.take', { tabId: Number(aboutTab) });
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new PressmarkError('page-refused');
  return send('press.take', { tabId: tab.id });
}

// Requested before anything is drawn.
const press = takePress();

function App({ initial }: { initial: Settings }) {
  const settings = useWatched(initial, watchSettings);
  return (
    <Page theme={settings.theme} language={uiLanguage(settings)}>
      <Popup press={press} settings={settings} />
    </Page>
  );
}

readSettings().then((initial) => render(<App initial={initial} />, document.getElementById('app') as HTMLElement));
