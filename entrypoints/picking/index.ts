import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { pickBlock, pickSelection } from './pick-block';

/** Injected when a part of a page is first to be picked by hand. */
export default defineUnlistedScript(() => {
  world.pressmarkPicks?.({ pickBlock, pickSelection });
});
