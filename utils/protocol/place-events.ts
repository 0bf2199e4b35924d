import { browser } from 'wxt/browser';
import { watch } from './events';

// Separate from the other events, so that pages that must open fast do not load them.

/** Tells our pages that the state of a place changed. */
export function announcePlaces(): void {
  browser.runtime.sendMessage({ type: 'placesChanged' }).catch(() => undefined); // nobody listens
}

/** Calls `onChange` whenever the state of a place changes, until `signal` aborts. */
export const watchPlaces = (onChange: () => void, signal: AbortSignal): void =>
  watch<{ type: 'placesChanged' }>('placesChanged', onChange, signal);

/** The name of the connection that an open page of ours holds: while there is one, the background listens to places. */
export const PAGE_IS_OPEN = 'pressmark-places';
