import type { Evidence } from './evidence';
import type { Model } from './model';

/** A sentence as the rules left it. */
export interface Candidate {
  /** The rules' own conditions held. */
  strict: boolean;
  /** What the rules propose; null where they propose nothing. */
  finding: unknown;
}

/**
 * How likely each candidate of an article is, 0 to 1; null if it is not worth suggesting. `candidates` and `evidence`
 * are indexed by line. If no candidate is likely enough by itself, the article gets no suggestion, because half of all
 * news directs nobody to do anything; if one is, less likely candidates beside it are worth a look. Without a model,
 * the candidates that meet the rules' conditions are suggested at the rule's own confidence (undefined).
 */
export function judge(
  candidates: readonly (readonly Candidate[])[],
  evidence: readonly (readonly Evidence[])[],
  model: Model | undefined,
): (number | undefined | null)[][] {
  if (!model)
    return candidates.map((line) => line.map(({ finding, strict }) => (finding && strict ? undefined : null)));
  const likely = candidates.map((line, at) =>
    line.map(({ finding }, i) => {
      const signs = evidence[at]?.[i];
      return finding && signs ? model.probability(model.score(signs)) : 0;
    }),
  );
  const { one, article } = model.threshold;
  if (!likely.some((line) => line.some((value) => value >= article))) return likely.map((line) => line.map(() => null));
  return likely.map((line) => line.map((value) => (value < one ? null : Math.round(value * 100) / 100)));
}
