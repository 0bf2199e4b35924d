import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { createAnnotator } from './annotator';

// One annotator a page, however often the button is pressed; the next version of the extension gets a world of its own.

export default defineUnlistedScript(() => {
  if (world.pressmarkAnnotator && browser.runtime?.id) return;
  world.pressmarkAnnotator = true;
  createAnnotator();
});
