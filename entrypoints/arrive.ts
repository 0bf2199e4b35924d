import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Runs before annotator.js on pages of sites that the reader switched on: nobody pressed the button there. */
export default defineUnlistedScript(() => {
  (globalThis as { pressmarkArrives?: true }).pressmarkArrives = true;
});
