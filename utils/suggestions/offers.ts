import type { Decision, Tallies } from '@/utils/model/decision';
import { RULES, type RuleId } from './rules';
import type { Span, Suggestion } from './suggestion';
import { shared } from './within';

/** What decides which suggestions are offered, besides what was found. */
export interface OfferOptions {
  /** What was decided on this article before. */
  decisions: readonly Pick<Decision, 'rule' | 'quote'>[];
  tallies: Tallies;
  /** Passages that are annotated with it already, by kind. */
  taken: Record<Suggestion['kind'], readonly Span[]>;
}

/** Below this, a suggestion is not offered. */
export const THRESHOLD = 0.4;
/** How many decisions a rule's measured confidence counts for: the weight of the Beta prior. */
const PRIOR_WEIGHT = 10;

/**
 * How often this reader may be expected to accept what a rule suggests: the mean of a Beta distribution that starts at
 * the rule's measured confidence, worth PRIOR_WEIGHT decisions, and takes in what this reader decided:
 * (w·c + accepted + corrected) / (w + accepted + corrected + rejected).
 */
export function expectedConfidence(rule: string, tallies: Tallies): number {
  const measured = RULES[rule as RuleId]?.confidence ?? 0.5;
  const { accepted, corrected, rejected } = tallies[rule] ?? { accepted: 0, corrected: 0, rejected: 0 };
  const right = accepted + corrected;
  return (PRIOR_WEIGHT * measured + right) / (PRIOR_WEIGHT + right + rejected);
}

/** Whether this reader's decisions leave a suggestion worth offering. */
export function isLikely({ rule, confidence }: Suggestion, tallies: Tallies): boolean {
  const measured = RULES[rule as RuleId]?.confidence ?? 0.5;
  return (confidence / measured) * expectedConfidence(rule, tallies) >= THRESHOLD;
}

/**
 * Which of an article's suggestions to offer, in reading order: likely ones that were not decided before and that no
 * annotation says already. Of the mentions of an official each title is offered once, at its first place, and a bare
 * name only where the article gives the person no title: who was accepted once need not be accepted nine times.
 */
export function chooseOffers<S extends Suggestion>(
  text: string,
  all: readonly S[],
  { decisions, tallies, taken }: OfferOptions,
): S[] {
  const decided = new Set(decisions.map(({ rule, quote }) => `${rule}\n${quote}`));
  const titled = new Set(all.flatMap((one) => (one.kind === 'official' && one.title ? [one.person] : [])));
  const seen = new Set<string>();
  return all.filter((suggestion) => {
    if (suggestion.kind === 'official') {
      const { person, title } = suggestion;
      if (!title && titled.has(person)) return false;
      const mention = `${person}\n${title ? text.slice(title.start, title.end) : ''}`;
      if (seen.has(mention)) return false;
      seen.add(mention);
    }
    const quote = text.slice(suggestion.start, suggestion.end);
    return (
      !decided.has(`${suggestion.rule}\n${quote}`) &&
      isLikely(suggestion, tallies) &&
      !taken[suggestion.kind].some((span) => covers(span, suggestion))
    );
  });
}

/** Half of the shorter one is shared. */
function covers(span: Span, { start, end }: Span): boolean {
  return shared(span, { start, end }) * 2 >= Math.min(span.end - span.start, end - start);
}
