import { browser } from 'wxt/browser';
import { wayAddress } from '@/components/repetition/way-address';

/** Opens in a tab who else says words of the article at `address`. */
export function openRepeats(text: string, address: string): void {
  open(browser.runtime.getURL(wayAddress({ text, address }) as '/ledger.html'), '_blank', 'noreferrer');
}
