import { describe } from '@/utils/anchoring/describe';
import type { TextIndex } from '@/utils/anchoring/text-index';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import { newId } from '@/utils/model/new-id';
import type { Facts } from '@/utils/suggestions/facts';
import type { Span, Suggestion } from '@/utils/suggestions/suggestion';

export type AcceptedContent = Pick<
  Annotation,
  'id' | 'target' | 'codes' | 'note' | 'origin' | 'directive' | 'official'
>;

interface Accepting {
  index: TextIndex;
  facts: Facts;
  /** The span of the passage after the reader's changes. */
  span: Span;
  /** The code the reader gave, and the one that was suggested. */
  code: Code['id'];
  offered: Code['id'];
  revision: string | undefined;
}

/** The annotation for an accepted suggestion; undefined when its passage is no longer in the text. */
export function acceptedContent(suggestion: Suggestion, accepting: Accepting): AcceptedContent | undefined {
  const { index, facts, span, code, offered, revision } = accepting;
  const selector = describe(index, rangeOf(index, span));
  if (!selector) return undefined;
  const { rule, version, confidence } = suggestion;
  const corrected = code !== offered || span.start !== suggestion.start || span.end !== suggestion.end;
  return {
    id: newId(),
    target: { selector, ...(revision ? { revision } : {}) },
    codes: [code],
    note: '',
    origin: { by: 'rule', rule, version, confidence, corrected },
    // The facts belong to the suggested code; under another code they do not hold.
    ...(code === offered ? factsFor(suggestion, span, facts) : {}),
  };
}

const factsFor = (suggestion: Suggestion, span: Span, facts: Facts): Pick<AcceptedContent, 'directive' | 'official'> =>
  suggestion.kind === 'directive'
    ? { directive: facts.directiveOf(suggestion, span) }
    : { official: facts.officialOf(suggestion) };

/** A single range from the first to the last character of a span. */
function rangeOf(index: TextIndex, span: Span): Range {
  const ranges = index.rangesOf(span);
  const [first, last] = [ranges[0] as Range, ranges.at(-1) as Range];
  const range = first.cloneRange();
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}
