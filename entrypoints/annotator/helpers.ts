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
 * Requests the selection toolbar at the first selection on the page, or the first click on one of its marks, so that it
 * is loaded only where it is used and is ready by the time the selection has settled. If it comes later, it still
 * learns what the reader selected or clicked.
 */
export function callToolbar(signal: AbortSignal): void {
  const release = (event: Event): void => {
    if (event.isTrusted) world.pressmarkByHand = selectedRange(document.body);
  };
  const call = (event: Event): void => {
    if (world.pressmarkToolbar) return;
    const marks = world.pressmarkMarksAt?.(event) ?? [];
    if (!marks.length && !selectedRange(document.body)) return;
    if (!world.pressmarkCalled) {
      addEventListener('pointerup', release, true);
      addEventListener('keyup', release, true);
      send('toolbar.wanted', {}).catch((error: unknown) => reportError(error, 'toolbar'));
    }
    world.pressmarkCalled = marks;
  };
  document.addEventListener('selectionchange', call, { signal });
  document.addEventListener('click', call, { signal });
}
