import type { Contributor } from '@/utils/model/article';

// Not the comma of “Writer, Ann” nor the “and” of a body's name: those are the typist's to avoid.
const BETWEEN = /\s*[;；、]\s*/;

/** Names as one types them, `李凌；王珂`. */
export const typedNames = (people: readonly Contributor[]): string => people.map(({ name }) => name).join('; ');

/** Typed names as people; those known already keep what else is known of them. */
export function readNames(typed: string, known: readonly Contributor[] = []): Contributor[] {
  const names = typed.split(BETWEEN).flatMap((name) => name.trim() || []);
  return [...new Set(names)].map((name) => known.find((one) => one.name === name) ?? { name });
}
