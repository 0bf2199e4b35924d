import { PAGES, type PageName } from './pages';

// The reader's place on each of our pages, for the life of the tab. `sessionStorage` belongs to the tab, survives a
// reload, and can be read before anything is rendered.

/** A place on a page. */
export interface Place {
  /** With query and hash: the search, and what was open. */
  address: string;
  /** Scroll offset, CSS px. */
  scrollTop: number;
  /** The line of a list the reader was on, by the list's own name for it. */
  line?: string;
}

const keyOf = (page: PageName): string => `place:${page}`;

/** Remembers where the reader is on a page, for this tab. */
export function rememberPlace(page: PageName, place: Place): void {
  // A subpage in the header, such as pasting a text under the library, is not a place in its parent.
  const pathOf = (address: string): string => new URL(address, location.href).pathname;
  if (pathOf(place.address) === pathOf(PAGES[page])) sessionStorage.setItem(keyOf(page), JSON.stringify(place));
}

/** The place last remembered on a page; undefined where the reader was not there in this tab. */
export function recallPlace(page: PageName): Place | undefined {
  const stored = sessionStorage.getItem(keyOf(page));
  return stored === null ? undefined : (JSON.parse(stored) as Place);
}

/** The current address, without the origin. */
export const addressHere = (): string => location.pathname + location.search + location.hash;

/** The place remembered on a page, if it belongs to the current address. */
export function placeHere(page: PageName): Place | undefined {
  const place = recallPlace(page);
  return place?.address === addressHere() ? place : undefined;
}
