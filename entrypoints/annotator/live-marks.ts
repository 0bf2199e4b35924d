import { type AnnotatedText, createAnnotatedText, type Find } from '@/utils/annotator/annotated-text';
import { watchCodebook, watchNotebook } from '@/utils/messaging/notebook-changed';
import { send } from '@/utils/messaging/send';
import { reportError } from '@/utils/report-error';
import { watchPage } from './watch-page';

/** The notebook's annotations, painted on the live page. */
export interface LiveMarks {
  /** Paints what the notebook holds now, when the page has nothing better to do. */
  refresh(): void;
  /** Scrolls to a passage; false when it is not on this page. */
  reveal(id: string): boolean;
}

/** Paints this page's annotations on demand, and whenever their record or the page changes, until `signal` aborts. */
export function createLiveMarks(signal: AbortSignal): LiveMarks {
  let text: AnnotatedText | undefined;

  const paint = async (): Promise<void> => {
    const { annotations, codes } = await send('notebook.about', { address: location.href });
    if (annotations.length === 0 && !text) return;
    if (!text) {
      const find: Find = (shown, targets) => send('passages.find', { address: location.href, text: shown, targets });
      text = createAnnotatedText(document.body, find, signal);
      watchPage(refresh, signal);
    }
    await text.show(annotations, codes);
  };
  let isWaiting = false;
  function refresh(): void {
    if (isWaiting) return;
    isWaiting = true;
    const run = (): void => {
      isWaiting = false;
      paint().catch((error: unknown) => reportError(error, 'painting'));
    };
    requestIdleCallback(run, { timeout: 1000 });
  }
  const isHere = (addresses: readonly string[]): boolean =>
    addresses.some((address) => location.href.startsWith(address));
  watchNotebook(({ articleUrl, addresses }) => isHere([articleUrl, ...addresses]) && refresh(), signal);
  watchCodebook(refresh, signal);

  return { refresh, reveal: (id) => text?.reveal(id) ?? false };
}
