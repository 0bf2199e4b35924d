import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '@/utils/extraction/looks-like-article';
import { world } from '@/utils/platform/worlds';

/**
 * Runs before annotator.js on pages of sites that the reader switched on, where nobody pressed the button, and lends it
 * what only such pages need.
 */
export default defineUnlistedScript(() => {
  world.pressmarkArrives = looksLikeArticle;
});
