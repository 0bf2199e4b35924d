import type { CslName } from './person-name';

/** `Ann Writer`, as in running text. */
export const fullName = (name: CslName): string =>
  'literal' in name ? name.literal : [name.given, name.family, name.suffix].filter(Boolean).join(' ');

/** `Writer, Ann`, as first in an alphabetical list. */
export const invertedName = (name: CslName): string =>
  'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ');

/** The name of somebody in an author–date reference. */
export const shortName = (name: CslName): string => ('literal' in name ? name.literal : name.family);

/** Initials of given names, hyphens kept: `Jean-Luc B.` → `[['J', 'L'], ['B']]`. */
export const initials = (given: string): string[][] =>
  given
    .split(/[\s.]+/)
    .filter((word) => word !== '')
    .map((word) => word.split(/[-‐]/).map((part) => ([...part][0] ?? '').toUpperCase()));
