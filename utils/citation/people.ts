import type { Contributor } from '@/utils/model/article';

// Not split at the comma of “Writer, Ann” or the “and” of an organisation, so readers must not separate names by them.
const BETWEEN = /\s*[;；、]\s*/;

/** Names as they are typed in: `李凌；王珂`. */
export const typedNames = (people: readonly Contributor[]): string => people.map(({ name }) => name).join('; ');

/** Typed names as people; people already known keep what else is known about them. */
export function readNames(typed: string, known: readonly Contributor[] = []): Contributor[] {
  const names = typed.split(BETWEEN).flatMap((name) => name.trim() || []);
  return [...new Set(names)].map((name) => known.find((one) => one.name === name) ?? { name });
}
