import { send } from '@/utils/messaging/send';
import { reportError } from '@/utils/report-error';
import { looksLikeArticle } from './looks-like-article';

const world = globalThis as { pressmarkArrives?: true };

interface Arrival {
  restore: () => void;
  open: () => void;
}

/** On a page of a site that the reader switched on (see arrive.ts): does what is on there. Nothing on any other page. */
export async function arrive({ restore, open }: Arrival): Promise<void> {
  if (!world.pressmarkArrives) return;
  world.pressmarkArrives = undefined as never;
  try {
    const wanted = await send('site.arrived', { address: location.href, isArticle: looksLikeArticle(document) });
    if (wanted.restore) restore();
    if (wanted.open) open();
  } catch (error) {
    reportError(error, 'arriving on a page');
  }
}
