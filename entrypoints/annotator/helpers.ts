import { selectedRange } from '@/utils/annotator/watch-selection';
import { type Extractor, type Picker, world } from '@/utils/platform/worlds';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Resolves once extract.js has come into this page. It is sent behind the annotator, so that the frame is up first. */
export const whenExtractorCame: Promise<Extractor> = new Promise((resolve) => {
  world.pressmarkExtracts = resolve;
});

let picker: Promise<Picker> | undefined;

/** Calls picking.js into this page. Rejects when it cannot come. */
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
 * Asks for the selection toolbar the first time something is being selected on the page: it is loaded only where it is
 * used, and is there by the time the selection has settled. Where it is not, it learns what the hand selected.
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
