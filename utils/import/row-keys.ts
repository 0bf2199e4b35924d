import type { standsAt } from './column-names';

/**
 * Keys for rows by what they say and where. An id that is no UUID may be a row's number, another row's in the next file, or
 * its article's, and pages are told or not: they only tell the same words at several places apart.
 */
export function createKeys(): (place: string, id?: string) => string {
  const idsAt = new Map<string, Map<string, number>>();
  return (place, id = '') => {
    const ids = idsAt.get(place) ?? new Map<string, number>();
    const nth = ids.get(id) ?? ids.size;
    idsAt.set(place, ids.set(id, nth));
    return nth === 0 ? place : `${place}\n#${nth + 1}`;
  };
}

/**
 * What tells a passage from others of the same words in one article: the places between which it stands; else a page or
 * chapter that has many passages, with what else the row has of its own, its id and the moment it was made. Empty where the row
 * says none of it.
 */
export function spotOf(
  row: readonly string[],
  spots: readonly ReturnType<typeof standsAt>[],
  own: readonly (string | undefined)[],
): string {
  const said = (kind: 'exactly' | 'about') => row.filter((cell, at) => spots[at] === kind && cell.trim() !== '');
  const exactly = said('exactly');
  return (exactly.length > 0 ? exactly : [...said('about'), ...own.filter((part) => part !== undefined)])
    .map((part) => part.trim())
    .join('\n');
}
