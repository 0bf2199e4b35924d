import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createToolbar } from './toolbar';

// One toolbar a page, however often it is called; the next version of the extension gets a world of its own.
const world = globalThis as { pressmarkToolbar?: true };

/** Injected when something is first selected on a page where the annotator is. */
export default defineUnlistedScript(() => {
  if (world.pressmarkToolbar && browser.runtime?.id) return;
  world.pressmarkToolbar = true;
  createToolbar();
});
