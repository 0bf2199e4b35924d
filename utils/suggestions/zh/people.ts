import { DOUBLED_SURNAMES } from './surnames';
import { wellKnown } from './well-known';

const WELL_KNOWN_BY_ALIAS = new Map(wellKnown.map((name) => [name, name]));
const WELL_KNOWN_BY_FIRST = new Map<string, string[]>();
for (const name of [...wellKnown].sort((a, b) => b.length - a.length)) {
  WELL_KNOWN_BY_FIRST.set(name.charAt(0), [...(WELL_KNOWN_BY_FIRST.get(name.charAt(0)) ?? []), name]);
}

/** The officials of one article by every name they go by: an alias → the person's fullest name. */
export class People {
  readonly #byAlias = new Map(WELL_KNOWN_BY_ALIAS);
  /** The same names by their first character, longest first. */
  readonly #byFirst = new Map(WELL_KNOWN_BY_FIRST);
  readonly #titled = new Set<string>();

  /** Notes that this article gives `name` an office. 唐纳德·特朗普 is later called 特朗普, 高市早苗 高市. */
  add(name: string, { japanese = false }: { japanese?: boolean } = {}): void {
    const last = name.split(/[·•‧・．]/).at(-1) ?? name;
    const fuller = this.#byAlias.get(last);
    const person = fuller && fuller.length > name.length ? fuller : name;
    this.#titled.add(person);
    this.#alias(name, person);
    const doubled = DOUBLED_SURNAMES.find((surname) => name.startsWith(surname) && name.length > surname.length);
    if (doubled) this.#alias(doubled, person);
    if (japanese && name.length >= 4 && last === name) this.#alias(name.slice(0, 2), person);
    if (last !== name && last.length > 1) this.#alias(last, person);
  }

  #alias(name: string, person: string): void {
    const first = name.charAt(0);
    const others = this.#byFirst.get(first) ?? [];
    if (!others.includes(name))
      this.#byFirst.set(
        first,
        [...others, name].sort((a, b) => b.length - a.length),
      );
    this.#byAlias.set(name, person);
  }

  person(alias: string): string | undefined {
    return this.#byAlias.get(alias);
  }

  /** Whether this article, not only the list of well-known people, gives the person an office. */
  isTitled(person: string): boolean {
    return this.#titled.has(person);
  }

  /** The longest alias that begins at `at`. */
  aliasAt(text: string, at: number): string | undefined {
    return this.#byFirst.get(text.charAt(at))?.find((name) => text.startsWith(name, at));
  }

  /** The longest alias that ends at `end`. */
  aliasEndingAt(text: string, end: number): string | undefined {
    for (let length = Math.min(20, end); length > 1; length--) {
      const name = text.slice(end - length, end);
      if (this.#byAlias.has(name)) return name;
    }
    return undefined;
  }

  /** The one official of this article with this surname, if there is exactly one. */
  bySurname(surname: string): string | undefined {
    const found = [...this.#titled].filter((person) => person.startsWith(surname) && person.length <= 4);
    return found.length === 1 ? found[0] : undefined;
  }
}
