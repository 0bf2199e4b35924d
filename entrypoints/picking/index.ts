import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '@/utils/platform/worlds';
import { pickBlock } from './pick-block';
import { pickSelection } from './pick-selection';

/** Injected when a part of a page is first to be picked by hand. */
export default defineUnlistedScript(() => {
  world.pressmarkPicks?.({ pickBlock, pickSelection });
});
