import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { pickBlock, pickSelection } from './pick-block';

/** Injected when the reader first picks part of a page by hand. */
export default defineUnlistedScript(() => {
  world.pressmarkPicks?.({ pickBlock, pickSelection });
});
