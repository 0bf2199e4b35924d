import { groupBy } from '@/utils/text/group-by';
import { keyParts } from './person-key';
import type { Appearance, Person } from './register';

/**
 * Why a person may be confused with another: `namesake`, others of the same name are kept apart; `short-name`, another
 * name may be a shorter form; `two-posts`, they appear with two bodies in turn. A hint: nothing is merged or split
 * because of it.
 */
export type Doubt = 'namesake' | 'short-name' | 'two-posts';

export interface Doubtful {
  doubt: Doubt;
  /** The persons that they may be identical with; none for `two-posts`. */
  others: Person[];
  /** The bodies of `two-posts`. */
  bodies: string[];
}

/** The doubts about each person, by key; persons without any are left out. */
export function doubtsAbout(persons: readonly Person[]): Map<Person['key'], Doubtful[]> {
  const byName = groupBy(persons, ({ name }) => name);
  const byPlace = groupBy(persons, ({ of }) => of);
  return new Map(
    persons.flatMap((person): [string, Doubtful[]][] => {
      const apart = (others: readonly Person[] = []): Person[] => others.filter(({ key }) => key !== person.key);
      const namesakes = apart(byName.get(person.name));
      const shorter = person.of ? apart(byPlace.get(person.of)).filter((one) => isShortFor(one.name, person.name)) : [];
      const bodies = alternating(person.appearances);
      const doubts: Doubtful[] = [
        ...(namesakes.length > 0 ? [{ doubt: 'namesake' as const, others: namesakes, bodies: [] }] : []),
        ...(shorter.length > 0 ? [{ doubt: 'short-name' as const, others: shorter, bodies: [] }] : []),
        ...(bodies.length > 0 ? [{ doubt: 'two-posts' as const, others: [], bodies }] : []),
      ];
      return doubts.length > 0 ? [[person.key, doubts]] : [];
    }),
  );
}

/**
 * The persons that each may be identical with, by key: namesakes that are kept apart, and in one office persons of whom
 * one has a shorter form of the name. `same` says whether names are one in two scripts. Persons without such candidates
 * are left out.
 */
export function othersOf(keys: readonly string[], same: (name: string) => string): Map<string, string[]> {
  const persons = keys.map((key) => ({ key, ...keyParts(key) }));
  const byName = groupBy(persons, ({ name }) => same(name));
  const byPlace = groupBy(persons, ({ of }) => of);
  return new Map(
    persons.flatMap(({ key, name, of }): [string, string[]][] => {
      const namesakes = byName.get(same(name)) ?? [];
      const shorter = of ? (byPlace.get(of) ?? []).filter((one) => isShortFor(one.name, name)) : [];
      const others = [...new Set([...namesakes, ...shorter].map((one) => one.key))].filter((one) => one !== key);
      return others.length > 0 ? [[key, others]] : [];
    }),
  );
}

/** Whether one is a short form of the other: `Smith` or `J. Smith` for `John Smith`. */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = [one, other].map((name) => name.toLowerCase().split(/\s+/)).sort((a, b) => a.length - b.length);
  if (!short || !long || one === other || short.at(-1) !== long.at(-1)) return false;
  if (short.length === 1) return long.length > 1;
  const [a = '', b = ''] = [short[0]?.replace('.', ''), long[0]?.replace('.', '')];
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

/** Whether one of two bodies occurs between two days of the other: nobody changes posts to and fro. */
function alternating(appearances: readonly Appearance[]): string[] {
  const seen = appearances
    .filter(({ official }) => official.organisation !== '')
    .map(({ official, article }) => ({
      body: official.organisation,
      day: (article.published?.iso ?? article.accessed).slice(0, 10),
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const turns = seen.map(({ body }) => body).filter((body, i, all) => body !== all[i - 1]);
  const returning = turns.find(
    (body, i) => turns.indexOf(body) < i - 1 && !turns.slice(0, i).some((one) => isWithin(one, body)),
  );
  const between = returning && turns[turns.indexOf(returning) + 1];
  return returning && between ? [returning, between] : [];
}

/** Whether one name contains the other: 市委 and 衡阳市委. */
const isWithin = (one: string, other: string): boolean => one !== other && (one.includes(other) || other.includes(one));
