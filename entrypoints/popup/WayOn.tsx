import { browser } from 'wxt/browser';
import { useMessages } from '@/components/hooks/use-messages';
import type { Problem } from '@/utils/model/problem';

/** Only Firefox has this function, as only Firefox has the Reader View. */
type ReaderViewTabs = typeof browser.tabs & { toggleReaderMode?: (tabId: number) => Promise<void> };

async function openPaste(tabId: number): Promise<void> {
  const { url, title } = await browser.tabs.get(tabId);
  // Address and title of a browser's own page do not describe the pasted text, so they are left out. A local file has
  // only a title.
  const isOfWeb = /^https?:/.test(url ?? '');
  const said = new URLSearchParams({
    ...(url && isOfWeb ? { url } : {}),
    ...(title && /^(https?|file):/.test(url ?? '') ? { title: title.replace(/\.pdf$/i, '') } : {}),
  });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/paste.html')}?${said}` });
  close();
}

/** The next step on a page where extensions are not allowed; nothing beyond the message when there is none. */
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
