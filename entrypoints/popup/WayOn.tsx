import { browser } from 'wxt/browser';
import { useMessages } from '@/components/hooks/use-messages';
import type { Problem } from '@/utils/model/problem';

/** Firefox alone has it, and it alone has the Reader View. */
type ReaderViewTabs = typeof browser.tabs & { toggleReaderMode?: (tabId: number) => Promise<void> };

async function openPaste(tabId: number): Promise<void> {
  const { url, title } = await browser.tabs.get(tabId);
  // A browser's own page is no source of what is pasted, and its title no title of it; a file here has a title alone.
  const isOfWeb = /^https?:/.test(url ?? '');
  const said = new URLSearchParams({
    ...(url && isOfWeb ? { url } : {}),
    ...(title && /^(https?|file):/.test(url ?? '') ? { title: title.replace(/\.pdf$/i, '') } : {}),
  });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/paste.html')}?${said}` });
  close();
}

/** The next step on a page where no extension may work; nothing where there is none but what is said. */
export default function WayOn({ problem, tabId }: { problem: Problem; tabId: number }) {
  const t = useMessages();
  const leaveReaderView = (browser.tabs as ReaderViewTabs).toggleReaderMode;
  if (problem === 'reader-view' && leaveReaderView)
    return (
      <button type="button" class="button primary" onClick={() => void leaveReaderView(tabId).then(() => close())}>
        {t.openOriginal}
      </button>
    );
  if (problem !== 'pdf' && problem !== 'page-refused') return null;
  return (
    <button type="button" class="button" onClick={() => void openPaste(tabId)}>
      {t.pasteText}
    </button>
  );
}
