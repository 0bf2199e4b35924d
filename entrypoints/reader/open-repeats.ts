import { browser } from 'wxt/browser';
import { wayAddress } from '@/components/repetition/way-address';

/** Opens a tab with other passages that say the same as `text`, which is from the article at `address`. */
export function openRepeats(text: string, address: string): void {
  open(browser.runtime.getURL(wayAddress({ text, address }) as '/ledger.html'), '_blank', 'noreferrer');
}
