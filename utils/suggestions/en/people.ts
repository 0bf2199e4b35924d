import { PARTICLES } from './names';
import { KNOWN_BY_SURNAME, WELL_KNOWN } from './well-known';

/** Family names that stand first: Xi Jinping is later called Xi. */
const FAMILY_FIRST = new Set(
  'Xi Li Wang Zhang Zhao Hu Wen Jiang Liu Chen Yang Hua Geng Lu Zhu Wu Zhou Xu Sun Ma Guo He Lin Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Cheng Cao Yuan Deng Fu Shen Peng Lai Tsai Kim Moon Yoon Park Lee Ban Chung Roh Noh Nguyen Tran Pham Vo Hun Mao Qin Ding Cai Sheng Xiao Wei Meng Shi Qian Fang Bai Mo Lei'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

const WELL_KNOWN_BY_ALIAS = new Map<string, string>([...KNOWN_BY_SURNAME].map((surname) => [surname, surname]));
for (const name of WELL_KNOWN) {
  WELL_KNOWN_BY_ALIAS.set(name, name);
  const surname = name.split(' ').at(-1) ?? name;
  if (KNOWN_BY_SURNAME.has(surname)) WELL_KNOWN_BY_ALIAS.set(surname, name);
}

/** The officials of one article by every name they go by: an alias → the person’s fullest name. */
export class People {
  readonly #byAlias = new Map(WELL_KNOWN_BY_ALIAS);
  readonly #titled = new Set<string>();

  /** Notes that this article gives `name` an office. */
  add(name: string): void {
    const known = this.#byAlias.get(name);
    const person = known && known.length > name.length ? known : name;
    this.#titled.add(person);
    this.#learn(name, person);
  }

  /** Notes that the article names a well-known person in full, so that the family name alone is that person. */
  meet(name: string): void {
    const person = this.#byAlias.get(name);
    if (person) this.#learn(name, person);
  }

  #learn(name: string, person: string): void {
    const parts = name.split(/\s+/).filter((part) => !SUFFIX.test(part));
    const last = parts.at(-1);
    this.#byAlias.set(name, person);
    if (!last || parts.length < 2) return;
    const first = parts[0] ?? '';
    const particle = parts.findIndex((part, i) => i > 0 && PARTICLES.has(part.toLowerCase()));
    if (FAMILY_FIRST.has(first) && parts.length === 2) this.#byAlias.set(first, person);
    if (particle > 0) this.#byAlias.set(parts.slice(particle).join(' '), person);
    if (last.length > 1) this.#byAlias.set(last, person);
    if (parts.length > 2) this.#byAlias.set(`${first} ${last}`, person);
  }

  person(alias: string): string | undefined {
    return this.#byAlias.get(alias);
  }

  /** The one official of this article with this first name, if there is exactly one. */
  byFirstName(first: string): string | undefined {
    const found = [...this.#titled].filter((person) => person.startsWith(`${first} `));
    return found.length === 1 ? found[0] : undefined;
  }

  /** Whether this article, not only the list of well-known people, gives the person an office. */
  isTitled(person: string): boolean {
    return this.#titled.has(person);
  }
}
