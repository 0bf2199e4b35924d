import { world } from '@/utils/platform/worlds';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

interface Arrival {
  restore: () => void;
  open: () => void;
}

/** On a page of a site that the reader switched on: does what is on there. Nothing on any other page. */
export async function arrive({ restore, open }: Arrival): Promise<void> {
  const looksLikeArticle = world.pressmarkArrives;
  if (!looksLikeArticle) return;
  try {
    const wanted = await send('site.arrived', { address: location.href, isArticle: looksLikeArticle(document) });
    if (wanted.restore) restore();
    if (wanted.open) open();
  } catch (error) {
    reportError(error, 'arriving on a page');
  }
}
