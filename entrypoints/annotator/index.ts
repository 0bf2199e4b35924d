import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { createAnnotator } from './annotator';

// One annotator per page, however often the button is pressed. After an update the extension's scripts get a new world.

export default defineUnlistedScript(() => {
  if (world.pressmarkAnnotator && browser.runtime?.id) return;
  world.pressmarkAnnotator = true;
  createAnnotator();
});
