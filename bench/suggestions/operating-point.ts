import type { ModelFile } from '@/utils/suggestions/likelihood/model';
import { figures } from './figures';
import { type Example, LOOKED_AT } from './gold';

/** Articles with the scores of their candidates by a model that has not seen them. */
export interface Judged {
  examples: readonly Example[];
  scores: readonly (number | null)[];
}

/** How likely each candidate is, and whether it is suggested. */
export function decide(
  { examples, scores }: Judged,
  { calibration, threshold }: Pick<ModelFile, 'calibration' | 'threshold'>,
) {
  const likelihood = (i: number): number | null => {
    const score = scores[i];
    return score === null || score === undefined
      ? null
      : 1 / (1 + Math.exp(-(calibration.slope * score + calibration.offset)));
  };
  const best = new Map<string, number>();
  for (const [i, { document }] of examples.entries())
    best.set(document.id, Math.max(best.get(document.id) ?? 0, likelihood(i) ?? 0));
  const suggested = (i: number) =>
    (likelihood(i) ?? 0) >= threshold.one && (best.get(examples[i]?.document.id ?? '') ?? 0) >= threshold.article;
  return { likelihood, suggested };
}

/**
 * Of what is suggested in documents that were read, so many are to be right: more than is wanted of others, for they
 * flatter.
 */
const WANTED = 0.9;
/** Twentieths: finer steps would follow single sentences. */
const STEPS = Array.from({ length: 15 }, (_, i) => (i + 4) / 20);

/**
 * The lowest likelihood from which candidates are suggested, of those at which the wanted share is right, told from
 * documents that were read while rules and signs were written, each source judged by a model that has not seen it.
 * Sources of which only sums were looked at have no say: they show what the choice is worth. `article` is what the
 * likeliest of an article must reach.
 */
export function operatingPoint(
  judged: Judged,
  calibration: ModelFile['calibration'],
  article: number,
): ModelFile['threshold'] {
  const read = ({ document }: Example) => document.seen || LOOKED_AT.has(document.source);
  const one = STEPS.find((step) => {
    const { suggested } = decide(judged, { calibration, threshold: { one: step, article } });
    return figures(judged.examples, suggested, read).precision >= WANTED;
  });
  return { one: one ?? article, article };
}
