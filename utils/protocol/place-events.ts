import { browser } from 'wxt/browser';
import { watch } from './events';

// Apart from the other events: what opens at a click does not load them.

/** Tells our pages that it stands otherwise with a place. */
export function announcePlaces(): void {
  browser.runtime.sendMessage({ type: 'placesChanged' }).catch(() => undefined); // nobody listens
}

/** Calls `onChange` whenever it stands otherwise with a place, until `signal` aborts. */
export const watchPlaces = (onChange: () => void, signal: AbortSignal): void =>
  watch<{ type: 'placesChanged' }>('placesChanged', onChange, signal);

/** The name of the connection an open page of ours holds: while there is one, places are listened to. */
export const PAGE_IS_OPEN = 'pressmark-places';
