import { BANDS } from './minhash';
import { LEAST_CLAUSE, type Sketch } from './sketch';
import { foldAll, tokensOf, type Wording } from './tokens';

/** The passages to look for, in the form in which they are compared with many sketches. */
export interface Probe {
  /** A band or a clause hash → the numbers of the passages that have it. */
  wanted: Map<number, number[]>;
  /** A bitmap of the low 16 bits of each: nearly all of a notebook is skipped by it. */
  filter: Uint8Array;
}

/** A place where one of the passages may occur. */
export interface Hit {
  /** Number of what is looked for. */
  query: number;
  /** UTF-16 offset of a sentence or a clause. */
  start: number;
  /** Bands that agree; a clause counts as all of them. */
  weight: number;
}

/** Prepares passages to be looked for, given their sketches. */
export function probeFor(sketches: readonly Sketch[]): Probe {
  const wanted = new Map<number, number[]>();
  const filter = new Uint8Array(0x2000);
  for (const [query, { bands, clauses }] of sketches.entries())
    for (const value of [...bands, ...clauses]) {
      const known = wanted.get(value);
      if (!known) wanted.set(value, [query]);
      else if (known.at(-1) !== query) known.push(query);
      filter[(value & 0xffff) >> 3] = (filter[(value & 0xffff) >> 3] as number) | (1 << (value & 7));
    }
  return { wanted, filter };
}

/** Where in a sketched text the passages may occur, the likeliest places first. */
export function hitsIn({ wanted, filter }: Probe, { bands, starts, clauses, clauseStarts }: Sketch): Hit[] {
  const hits = new Map<string, Hit>();
  const note = (value: number, start: number, weight: number): void => {
    if (((filter[(value & 0xffff) >> 3] as number) & (1 << (value & 7))) === 0) return;
    for (const query of wanted.get(value) ?? []) {
      const known = hits.get(`${query} ${start}`);
      if (known) known.weight += weight;
      else hits.set(`${query} ${start}`, { query, start, weight });
    }
  };
  for (let i = 0; i < bands.length; i++) note(bands[i] as number, starts[Math.floor(i / BANDS)] as number, 1);
  for (let i = 0; i < clauses.length; i++) note(clauses[i] as number, clauseStarts[i] as number, BANDS);
  return [...hits.values()].sort((a, b) => b.weight - a.weight);
}

/**
 * The most signs and spaces between two words, or between two characters of scripts without spaces, in UTF-16 units.
 */
const BETWEEN = '[^\\p{L}\\p{N}]{0,4}';
/** A letter or digit of words separated by spaces, which excludes East Asian characters. */
const OF_WORD = '(?![\\u2e80-\\uabff\\u{20000}-\\u{3ffff}])[\\p{L}\\p{N}]';
const PARTS = new RegExp(`(?:${OF_WORD})+|\\p{L}`, 'gu');
const IS_WORD = new RegExp(OF_WORD, 'u');

/**
 * Returns a function that finds a passage in a text word for word, ignoring script, case and punctuation: its first
 * UTF-16 offset, or -1. Undefined when the passage has too few tokens to compare.
 */
export function wordForWord(passage: string, wording: Wording): ((text: string) => number) | undefined {
  const { folded } = wording.letters;
  const parts = foldAll(passage, folded).match(PARTS);
  if (!parts || tokensOf(passage, wording).values.length < LEAST_CLAUSE) return undefined;
  const whole = parts.map((part) => (IS_WORD.test(part) ? `(?<!${OF_WORD})${part}(?!${OF_WORD})` : part));
  const pattern = new RegExp(whole.join(BETWEEN), 'u');
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return (text) => {
    const plain = foldAll(text, folded);
    return plain.includes(longest) ? plain.search(pattern) : -1;
  };
}
