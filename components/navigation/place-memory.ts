import { PAGES, type PageName } from './pages';

// Where the reader was on each page of ours, for as long as the tab lives. `sessionStorage` is the tab's own, survives a
// reload, and is there before anything is drawn.

/** A place on a page. */
export interface Place {
  /** With query and hash: what was looked for, what was open. */
  address: string;
  /** CSS px. */
  scrollTop: number;
  /** The line of a list the reader was on, by the name that the list gives it. */
  line?: string;
}

const keyOf = (page: PageName): string => `place:${page}`;

export function rememberPlace(page: PageName, place: Place): void {
  // A page under another in the header, as a text is pasted under the library, is no place in that.
  const pathOf = (address: string): string => new URL(address, location.href).pathname;
  if (pathOf(place.address) === pathOf(PAGES[page])) sessionStorage.setItem(keyOf(page), JSON.stringify(place));
}

/** The place last remembered on a page; undefined where the reader was not there in this tab. */
export function recallPlace(page: PageName): Place | undefined {
  const stored = sessionStorage.getItem(keyOf(page));
  return stored === null ? undefined : (JSON.parse(stored) as Place);
}

/** The address that is shown, without the origin. */
export const addressHere = (): string => location.pathname + location.search + location.hash;

/** The place remembered on a page, if it belongs to the address that is shown. */
export function placeHere(page: PageName): Place | undefined {
  const place = recallPlace(page);
  return place?.address === addressHere() ? place : undefined;
}
