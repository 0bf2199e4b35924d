import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BackupLink } from '@/components/backup/BackupLink';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { IconButton } from '@/components/ui/IconButton';
import { lazily } from '@/components/ui/lazily';
import { daysSince, type OutsideBackup, watchOutsideBackup } from '@/utils/backup/outside-backup';
import { isNothing, type Presence, watchPresence } from '@/utils/backup/presence';
import { popupWords } from '@/utils/i18n/popup';
import { canOpenSidePanel, openSidePanel } from '@/utils/side-panel';

const PlaceLine = lazily(() => import('@/components/places/PlaceLine'));

const go = async (
  path:
    | '/library.html'
    | '/ledger.html'
    | '/options.html'
    | '/options.html#codebook'
    | '/reader.html?sample'
    | '/help.html',
): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.slice(1) });
  close();
};

/** The tab under the popup, asked ahead: the side panel is opened straight from the click. */
function useTabId(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => setTabId(tab?.id),
      () => undefined, // no tab, no panel
    );
  }, []);
  return tabId;
}

/** The ways on from the popup. */
export function PopupFooter({ offerSample }: { offerSample: boolean }) {
  const t = useMessages();
  const tabId = useTabId();
  const words = useWords(popupWords);
  const outside = useWatched<OutsideBackup | null>(null, watchOutsideBackup);
  const presence = useWatched<Presence | null>(null, watchPresence);
  return (
    <footer class="popup-footer">
      {offerSample ? (
        <button type="button" class="button" onClick={() => void go('/reader.html?sample')}>
          {t.openSample}
        </button>
      ) : null}
      <button type="button" class="button plain" onClick={() => void go('/library.html')}>
        {t.library}
      </button>
      <button type="button" class="button plain" onClick={() => void go('/ledger.html')}>
        {t.ledger}
      </button>
      {canOpenSidePanel() && tabId !== undefined ? (
        <button type="button" class="button plain" onClick={() => void openSidePanel(tabId).then(() => close())}>
          {t.sidePanel}
        </button>
      ) : null}
      <button type="button" class="button plain" onClick={() => void go('/options.html#codebook')}>
        {words.codebook}
      </button>
      <button type="button" class="button plain" onClick={() => void go('/help.html')}>
        {words.help}
      </button>
      <IconButton icon="settings" label={t.settings} onClick={() => void go('/options.html')} />
      <p class="quiet popup-backup">
        <BackupLink days={daysSince(outside)} isEmpty={isNothing(presence)} inNewTab />
      </p>
      <p class="quiet popup-backup">
        <PlaceLine />
      </p>
    </footer>
  );
}
