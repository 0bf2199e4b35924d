import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '@/utils/extraction/looks-like-article';
import { world } from '@/utils/platform/worlds';

/**
 * Runs before annotator.js on pages of sites that the reader switched on, where the button was not pressed, and
 * provides what is needed only there.
 */
export default defineUnlistedScript(() => {
  world.pressmarkArrives = looksLikeArticle;
});
