import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/**
 * Asks for the selection toolbar the first time something is being selected on the page: it is loaded only where it is
 * used, and is there by the time the selection has settled.
 */
export function callToolbar(signal: AbortSignal): void {
  const called = new AbortController();
  const call = (): void => {
    if (document.getSelection()?.isCollapsed !== false) return;
    called.abort();
    send('toolbar.wanted', {}).catch((error: unknown) => reportError(error, 'the toolbar'));
  };
  document.addEventListener('selectionchange', call, { signal: AbortSignal.any([signal, called.signal]) });
}
