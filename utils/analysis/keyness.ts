/** How often each word occurs in a slice, and how many words it has. */
export interface Frequencies {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** A word that is more frequent in one slice than by chance. */
export interface KeyWord {
  word: string;
  /** How often it occurs in the slice, and in the slice it is compared with. */
  here: number;
  there: number;
  /** Log-likelihood; see `logLikelihood`. */
  g2: number;
  /** Binary logarithm of how many times as frequent it is: 1 is twice, 2 four times. */
  ratio: number;
}

/**
 * The log-likelihood G² of a word that occurs `a` times among `c` words and `b` times among `d`: twice the sum of
 * observed × ln(observed ÷ expected), of the word alone. Rayson and Garside, Comparing corpora using frequency
 * profiling (2000), after Dunning, Accurate methods for the statistics of surprise and coincidence (1993). 0 where
 * nothing can be said.
 */
export function logLikelihood(a: number, b: number, c: number, d: number): number {
  if (c <= 0 || d <= 0) return 0;
  const expectedA = (c * (a + b)) / (c + d);
  const expectedB = (d * (a + b)) / (c + d);
  const part = (observed: number, expected: number): number =>
    observed === 0 ? 0 : observed * Math.log(observed / expected);
  return 2 * (part(a, expectedA) + part(b, expectedB));
}

/**
 * The Log Ratio of Hardie (2014): the binary logarithm of the ratio of relative frequencies; a word that is missing on
 * one side counts there as half an occurrence.
 */
export const logRatio = (a: number, b: number, c: number, d: number): number =>
  Math.log2((a || 0.5) / c / ((b || 0.5) / d));

/** G² from which a difference counts as significant: p < 0.01 with one degree of freedom. */
export const SIGNIFICANT = 6.63;

/** Words rarer than this in both slices together are left out. */
export const LEAST = 3;

/**
 * Words typical of `here` compared with `there`, the most significant first, at most `most`; those alone that
 * `isListed`. Swap the two for the words typical of `there`.
 */
export function keyWords(
  here: Frequencies,
  there: Frequencies,
  most: number,
  isListed: (word: string) => boolean = () => true,
): KeyWord[] {
  const found: KeyWord[] = [];
  for (const [word, a] of here.counts) {
    if (!isListed(word)) continue;
    const b = there.counts.get(word) ?? 0;
    if (a + b < LEAST || a / here.total <= b / Math.max(1, there.total)) continue;
    const g2 = logLikelihood(a, b, here.total, there.total);
    if (g2 < SIGNIFICANT) continue;
    found.push({ word, here: a, there: b, g2, ratio: logRatio(a, b, here.total, there.total) });
  }
  return found.sort((x, y) => y.g2 - x.g2 || y.here - x.here || (x.word < y.word ? -1 : 1)).slice(0, most);
}
