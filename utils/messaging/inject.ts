import { browser } from 'wxt/browser';
import { PressmarkError } from '@/utils/model/problem';

const refusal = (url: string | undefined): 'file-access' | 'page-refused' =>
  url?.startsWith('file:') ? 'file-access' : 'page-refused';

/**
 * Puts the annotator into a tab, where it stays until the page is left; a second call finds it there.
 * Rejects with `page-refused` (browser pages, stores, other extensions) or `file-access`.
 */
export async function injectAnnotator(tabId: number, url?: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/annotator.js'], injectImmediately: true });
  } catch (cause) {
    throw new PressmarkError(refusal(url), { cause });
  }
}

/** Runs the extraction in a tab. Resolves to what it returns, not yet parsed; rejects with `page-gone`. */
export async function injectExtract(tabId: number): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/extract.js'],
      injectImmediately: true,
    });
    return frame?.result;
  } catch (cause) {
    throw new PressmarkError('page-gone', { cause });
  }
}
