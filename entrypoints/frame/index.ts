import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { openReaderFrame } from './reader-frame';

/**
 * Injected before annotator.js where the clean view may be opened; pages that only restore annotations do without it.
 */
export default defineUnlistedScript(() => {
  world.pressmarkFrames ??= openReaderFrame;
});
