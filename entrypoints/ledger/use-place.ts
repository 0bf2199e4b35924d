import { useLayoutEffect, useState } from 'preact/hooks';
import { wayAsked } from '@/components/repetition/way-address';
import type { PassageAsked } from '@/utils/model/repetition';

/** What the ledger page shows: the ledger, due days, all officials, one of them by key, or the way of a passage. */
export type Place =
  | { tab: 'ledger' }
  | { tab: 'due' }
  | { tab: 'officials'; person?: string }
  | { tab: 'way'; passage: PassageAsked };

/** The hash of the page's own links; the way of a passage has a different kind of address (`wayAddress`). */
export const hashOf = (place: Exclude<Place, { tab: 'way' }>): string =>
  place.tab !== 'officials'
    ? `#${place.tab === 'due' ? 'due' : ''}`
    : `#officials${place.person === undefined ? '' : `=${encodeURIComponent(place.person)}`}`;

function read(hash: string): Place {
  const [, person] = /^#officials(?:=(.*))?$/.exec(hash) ?? [];
  const passage = wayAsked(hash);
  if (passage) return { tab: 'way', passage };
  if (hash === '#due') return { tab: 'due' };
  if (!hash.startsWith('#officials')) return { tab: 'ledger' };
  return { tab: 'officials', ...(person ? { person: decodeURIComponent(person) } : {}) };
}

/** The place named in the address. Navigation uses links, so that the Back button works. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => read(location.hash));
  // A layout effect: a link that is pressed as soon as it is drawn is followed.
  useLayoutEffect(() => {
    const gone = new AbortController();
    addEventListener('hashchange', () => setPlace(read(location.hash)), { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return place;
}
