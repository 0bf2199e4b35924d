import { browser } from 'wxt/browser';
import { PressmarkError, type Problem, problemOf } from '@/utils/model/problem';
import type { PageCommands } from '@/utils/protocol/page-commands';
import type { Asks, Gets } from '@/utils/protocol/request';
import { type PageCommand, tell } from '@/utils/protocol/send';

/** Why our scripts are not allowed in a tab; the browser does not always reveal the tab's address. */
function refusal(url: string | undefined): Problem {
  if (/^about:reader\b/.test(url ?? '')) return 'reader-view';
  // Firefox shows PDFs in a page of its own, under the address of the PDF.
  if (url && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname)) return 'pdf';
  return url?.startsWith('file:') ? 'file-access' : 'page-refused';
}

type Script = '/frame.js' | '/annotator.js' | '/extract.js' | '/picking.js' | '/selection-toolbar.js';

/** Injects scripts into a tab's page, in this order; rejects where extensions may not work, or no longer may. */
export const run = (tabId: number, ...files: Script[]): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });

/** Injects what opens the clean view over a tab's page, with its style sheet, and then another script. */
export const runOverPage = (tabId: number, file: Script): Promise<unknown> =>
  Promise.all([
    browser.scripting.insertCSS({ target: { tabId }, files: ['/assets/over-page.css'], origin: 'USER' }),
    run(tabId, '/frame.js', file),
  ]);

/**
 * The permission granted by a press reaches the page's process on a different path than the script. In Chromium the
 * script arrives first about once in thirty presses on a busy machine, and is refused. Milliseconds until each further
 * try.
 */
const GRANT_LAGS = [20, 40, 80, 160];

async function runOnceGranted(tabId: number, url: string | undefined): Promise<void> {
  const annotator = () => runOverPage(tabId, '/annotator.js');
  for (const lag of url?.startsWith('http') ? GRANT_LAGS : []) {
    try {
      await annotator();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, lag));
    }
  }
  await annotator();
}

/**
 * Injects the annotator into a tab, where it stays until the page is left (a second call finds it there), and sends it
 * `command`; the extraction follows, for the article that may be asked for. Rejects with `page-refused` (browser pages,
 * stores, other extensions) or `file-access`.
 */
export async function startInPage<C extends PageCommand>(
  { tabId, url }: { tabId: number; url?: string | undefined },
  command: C,
  data: Asks<PageCommands, C> | Promise<Asks<PageCommands, C>>,
): Promise<Gets<PageCommands, C>> {
  try {
    await runOnceGranted(tabId, url);
  } catch (cause) {
    throw new PressmarkError(refusal(url), { cause });
  }
  try {
    const [answer] = await Promise.all([tell(tabId, command, await data), run(tabId, '/extract.js')]);
    return answer;
  } catch (cause) {
    // On its own pages Firefox reports that a script ran, although none did.
    const isOwn = !/^(https?|file):/.test(url ?? '') && problemOf(cause) === 'page-gone';
    throw isOwn ? new PressmarkError(refusal(url), { cause }) : cause;
  }
}
