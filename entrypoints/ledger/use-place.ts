import { useEffect, useState } from 'preact/hooks';

/** What the ledger's page shows: the ledger, what is due, all officials, or one of them by key. */
export type Place = { tab: 'ledger' } | { tab: 'due' } | { tab: 'officials'; person?: string };

export const hashOf = (place: Place): string =>
  place.tab !== 'officials'
    ? `#${place.tab === 'due' ? 'due' : ''}`
    : `#officials${place.person === undefined ? '' : `=${encodeURIComponent(place.person)}`}`;

function read(hash: string): Place {
  const [, person] = /^#officials(?:=(.*))?$/.exec(hash) ?? [];
  if (hash === '#due') return { tab: 'due' };
  if (!hash.startsWith('#officials')) return { tab: 'ledger' };
  return { tab: 'officials', ...(person ? { person: decodeURIComponent(person) } : {}) };
}

/** The place the address names; going there is a link, so that Back works. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => read(location.hash));
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('hashchange', () => setPlace(read(location.hash)), { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return place;
}
