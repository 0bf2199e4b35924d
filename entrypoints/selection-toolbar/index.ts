import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { createToolbar } from './toolbar';

// One toolbar per page, however often it is injected. After an update the extension's scripts get a new world.

/** Injected at the first selection on a page with the annotator. */
export default defineUnlistedScript(() => {
  if (world.pressmarkToolbar && browser.runtime?.id) return;
  world.pressmarkToolbar = true;
  createToolbar();
});
