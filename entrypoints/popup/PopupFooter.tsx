import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { PAGES } from '@/components/navigation/pages';
import { IconButton } from '@/components/ui/IconButton';
import { lazily } from '@/components/ui/lazily';
import { navigationWords } from '@/utils/i18n/navigation';
import { popupWords } from '@/utils/i18n/popup';
import { canOpenSidePanel, openSidePanel } from '@/utils/side-panel';

const BackupLine = lazily(() => import('./BackupLine'));
const PlaceLine = lazily(() => import('@/components/places/PlaceLine'));

const go = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.slice(1) });
  close();
};

/** The tab under the popup, looked up in advance because the side panel must be opened directly from the click. */
function useTabId(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => setTabId(tab?.id),
      () => undefined, // without a tab there is no side panel to open
    );
  }, []);
  return tabId;
}

/** Links at the foot of the popup. */
export function PopupFooter({ offerSample }: { offerSample: boolean }) {
  const t = useMessages();
  const tabId = useTabId();
  const words = useWords(popupWords);
  const { pages } = useWords(navigationWords);
  return (
    <footer class="popup-footer">
      {offerSample ? (
        <button type="button" class="button popup-sample" onClick={() => void go('/reader.html?sample')}>
          {t.openSample}
        </button>
      ) : null}
      <button type="button" class="button plain" onClick={() => void go(PAGES.library)}>
        {t.library}
      </button>
      <button type="button" class="button plain" onClick={() => void go(PAGES.ledger)}>
        {t.ledger}
      </button>
      {(['numbers', 'essay'] as const).map((page) => (
        <button key={page} type="button" class="button plain" onClick={() => void go(PAGES[page])}>
          {pages[page]}
        </button>
      ))}
      <span class="popup-icons">
        {canOpenSidePanel() && tabId !== undefined ? (
          <IconButton icon="panel" label={t.sidePanel} onClick={() => void openSidePanel(tabId).then(() => close())} />
        ) : null}
        <IconButton icon="tag" label={words.codebook} onClick={() => void go(PAGES.codebook)} />
        <IconButton icon="help" label={pages.help} onClick={() => void go(PAGES.help)} />
        <IconButton icon="settings" label={t.settings} onClick={() => void go(PAGES.settings)} />
      </span>
      <p class="quiet popup-backup">
        <BackupLine />
      </p>
      <p class="quiet popup-backup">
        <PlaceLine />
      </p>
    </footer>
  );
}
