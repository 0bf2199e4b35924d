import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { openReaderFrame } from './reader-frame';

/** Comes into a page before annotator.js where the clean view may be opened: pages that only restore marks do without. */
export default defineUnlistedScript(() => {
  world.pressmarkFrames ??= openReaderFrame;
});
