import { type AnnotatedText, createAnnotatedText } from '@/utils/annotator/annotated-text';
import { watchNotebook } from '@/utils/messaging/notebook-changed';
import { send } from '@/utils/messaging/send';
import { reportError } from '@/utils/report-error';

/** The notebook's annotations, painted on the live page. */
export interface LiveMarks {
  /** Paints what the notebook holds now, when the page has nothing better to do. */
  refresh(): void;
  /** Scrolls to a passage; false when it is not on this page. */
  reveal(id: string): boolean;
}

/** Paints this page's annotations on demand, and whenever their record changes, until `signal` aborts. */
export function createLiveMarks(signal: AbortSignal): LiveMarks {
  let text: AnnotatedText | undefined;

  const paint = async (): Promise<void> => {
    const { annotations, codes } = await send('notebook.about', { address: location.href });
    if (annotations.length === 0 && !text) return;
    text ??= createAnnotatedText(document.body, signal);
    await text.show(annotations, codes);
  };
  const refresh = (): void => {
    requestIdleCallback(() => paint().catch((error: unknown) => reportError(error, 'painting')), { timeout: 1000 });
  };
  const isHere = (addresses: readonly string[]): boolean =>
    addresses.some((address) => location.href.startsWith(address));
  watchNotebook(({ articleUrl, addresses }) => isHere([articleUrl, ...addresses]) && refresh(), signal);

  return { refresh, reveal: (id) => text?.reveal(id) ?? false };
}
