import { browser } from 'wxt/browser';
import { PAGE_IS_OPEN, watchPlaces } from '@/utils/protocol/place-events';
import type { Gets } from '@/utils/protocol/request';
import type { Requests } from '@/utils/protocol/requests';
import { send } from '@/utils/protocol/send';

/** The connected places and all projects. */
export type PlaceList = Gets<Requests, 'place.list'>;

/** How often the times shown are refreshed. Milliseconds. */
const AGAIN_MS = 30_000;

/**
 * Calls `onChange` with the places as they are, at once and whenever they change, until `signal` aborts. While there
 * are any, the background is kept awake to listen to them; where there are none it is asked once.
 */
export function watchPlaceList(onChange: (places: PlaceList) => void, signal: AbortSignal): void {
  let isHeld = false;
  const read = async (): Promise<void> => {
    const list = await send('place.list', {});
    if (signal.aborted) return;
    onChange(list);
    if (isHeld || list.places.length === 0) return;
    isHeld = true;
    const timer = setInterval(ask, AGAIN_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
    holdOpen(signal);
  };
  const ask = (): void => void read().catch(() => undefined); // after an update: the page says so itself
  ask();
  watchPlaces(ask, signal);
}

/**
 * The background listens to places while a page is connected to it. Where the browser stopped the background, the page
 * reconnects.
 */
function holdOpen(signal: AbortSignal): void {
  if (signal.aborted || !browser.runtime?.id) return;
  const port = browser.runtime.connect({ name: PAGE_IS_OPEN });
  port.onDisconnect.addListener(() => setTimeout(() => holdOpen(signal), AGAIN_MS));
  signal.addEventListener('abort', () => port.disconnect());
}
