import { selectedRange } from '@/utils/annotator/watch-selection';
import { type Extractor, type Picker, world } from '@/utils/platform/worlds';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/**
 * Resolves when extract.js has run in this page. It is injected after the annotator, so that the frame appears first.
 */
export const whenExtractorCame: Promise<Extractor> = new Promise((resolve) => {
  world.pressmarkExtracts = resolve;
});

let picker: Promise<Picker> | undefined;

/** Injects picking.js into this page. Rejects when that fails. */
export function loadPicker(): Promise<Picker> {
  picker ??= new Promise((resolve, reject) => {
    world.pressmarkPicks = resolve;
    send('picker.wanted', {}).catch((error: unknown) => {
      picker = undefined;
      reject(error);
    });
  });
  return picker;
}

/**
 * Requests the selection toolbar at the first selection on the page, so that it is loaded only where it is used and is
 * ready by the time the selection has settled. If it comes later, it still learns what the reader selected.
 */
export function callToolbar(signal: AbortSignal): void {
  const call = (): void => {
    if (!selectedRange(document.body)) return;
    document.removeEventListener('selectionchange', call);
    const release = ({ isTrusted }: Event): void => {
      if (isTrusted) world.pressmarkByHand = selectedRange(document.body);
    };
    addEventListener('pointerup', release, true);
    addEventListener('keyup', release, true);
    send('toolbar.wanted', {}).catch((error: unknown) => reportError(error, 'toolbar'));
  };
  document.addEventListener('selectionchange', call, { signal });
}
