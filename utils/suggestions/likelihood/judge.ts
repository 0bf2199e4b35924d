import type { Evidence } from './evidence';
import type { Model } from './model';

/** A candidate as the rules left it. */
export interface Candidate {
  /** The rules' own conditions held. */
  strict: boolean;
  finding: unknown;
}

/**
 * How likely a candidate is, 0 to 1, and null where it is not worth suggesting. Without a model what the rules hold is
 * suggested, at the rule's own confidence (undefined).
 */
export function likelihood(
  candidate: Candidate,
  evidence: Evidence,
  model: Model | undefined,
): number | undefined | null {
  if (!candidate.finding) return null;
  if (!model) return candidate.strict ? undefined : null;
  const probability = model.probability(model.score(evidence));
  return probability < model.threshold ? null : Math.round(probability * 100) / 100;
}
