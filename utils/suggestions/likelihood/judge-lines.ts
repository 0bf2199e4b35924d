import type { OfficialSuggestion, Span, Suggestion } from '@/utils/suggestions/suggestion';
import { shared } from '@/utils/suggestions/within';
import type { Evidence } from './evidence';
import { type Candidate, judge } from './judge';
import type { Model } from './model';

/** One line of an article as the rules of a language read it. */
interface Line<Reading extends Candidate & Span> {
  officials: readonly OfficialSuggestion[];
  /** Its sentences. */
  readings: readonly Reading[];
}

/** A sentence in which the rules found a directive. */
type Found<Reading extends Candidate> = Reading & { finding: NonNullable<Reading['finding']> };

/** A sentence worth suggesting; `confidence` is 0 to 1, undefined for the rule's own. */
interface Judged<Reading extends Candidate> {
  officials: readonly OfficialSuggestion[];
  likely: { reading: Found<Reading>; confidence: number | undefined; unlikely?: true | undefined }[];
}

/**
 * The sentences of each line that are likely enough to be suggested. `evidence` is indexed by line and sentence. A
 * sentence that a person coded as a directive (`coded`) is included however unlikely it is, if the rules found a
 * directive in it.
 */
export function judgeLines<Reading extends Candidate & Span>(
  lines: readonly Line<Reading>[],
  evidence: readonly (readonly Evidence[])[],
  model: Model | undefined,
  coded: readonly Span[],
): Judged<Reading>[] {
  const judged = judge(
    lines.map(({ readings }) => readings),
    evidence,
    model,
  );
  const isFound = (reading: Reading): reading is Found<Reading> => Boolean(reading.finding);
  const isCoded = (sentence: Span): boolean => coded.some((span) => shared(span, sentence) > 0);
  return lines.map(({ officials, readings }, at) => ({
    officials,
    likely: readings.flatMap((reading, i) => {
      const likelihood = judged[at]?.[i];
      const confidence = likelihood === null && isCoded(reading) ? undefined : likelihood;
      const unlikely = likelihood === null && !reading.strict ? true : undefined;
      return isFound(reading) && confidence !== null ? [{ reading, confidence, unlikely }] : [];
    }),
  }));
}

/** Suggestions by where they begin in the text. */
export const inOrder = (suggestions: readonly Suggestion[]): Suggestion[] =>
  suggestions.toSorted((a, b) => a.start - b.start);
