import type { standsAt } from './column-names';

/**
 * Keys for rows by content and place. An id that is not a UUID may be a row number, which differs in the next file, or
 * the article's, and page numbers may be missing; they only distinguish the same text at several places.
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
 * What distinguishes a passage from others with the same text in an article: its position; or a page or chapter, if
 * that has many passages, with the row's id and time. Empty when the row has neither.
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
