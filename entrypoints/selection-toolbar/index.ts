import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { createToolbar } from './toolbar';

// One toolbar a page, however often it is called; the next version of the extension gets a world of its own.

/** Injected when something is first selected on a page where the annotator is. */
export default defineUnlistedScript(() => {
  if (world.pressmarkToolbar && browser.runtime?.id) return;
  world.pressmarkToolbar = true;
  createToolbar();
});
