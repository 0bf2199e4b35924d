import { browser } from 'wxt/browser';
import { useMessages } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';

const go = async (path: '/library.html' | '/options.html' | '/reader.html?sample'): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.slice(1) });
  close();
};

/** The ways on from the popup. */
export function PopupFooter({ offerSample }: { offerSample: boolean }) {
  const t = useMessages();
  return (
    <footer class="popup-footer">
      {offerSample ? (
        <button type="button" class="button" onClick={() => void go('/reader.html?sample')}>
          {t.openSample}
        </button>
      ) : null}
      <button type="button" class="button plain" onClick={() => void go('/library.html')}>
        <Icon name="library" size={16} />
        {t.library}
      </button>
      <button type="button" class="button plain" onClick={() => void go('/options.html')}>
        <Icon name="settings" size={16} />
        {t.settings}
      </button>
    </footer>
  );
}
