import { type Extractor, type Picker, world } from '@/utils/platform/worlds';
import { send } from '@/utils/protocol/send';

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
