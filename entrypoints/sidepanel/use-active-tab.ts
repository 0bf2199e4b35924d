import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { reportError } from '@/utils/report-error';

/** The tab next to the panel. */
export interface ActiveTab {
  id: number;
  isPrivate: boolean;
  /** Known only for pages that the reader gave us access to. */
  url?: string;
}

const toActiveTab = ({ id, incognito, url }: Browser.tabs.Tab): ActiveTab | undefined =>
  id === undefined ? undefined : { id, isPrivate: incognito, ...(url ? { url } : {}) };

/** The active tab of the panel's own window; a new object each time its page changes. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => {
    let current: ActiveTab | undefined;
    const look = (): void => {
      browser.tabs.query({ active: true, currentWindow: true }).then(
        ([active]) => {
          current = active && toActiveTab(active);
          setTab(current);
        },
        (error: unknown) => reportError(error, 'following the tab'),
      );
    };
    const onUpdated = (id: number, { status, url }: { status?: string; url?: string }): void => {
      if (id === current?.id && (status === 'complete' || url !== undefined)) look();
    };
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return tab;
}
