import { codesOfKind } from '@/utils/codebook/code-kinds';
import type { Annotation } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';

/** What the rules read in a passage that a person coded, until the person confirms it. */
export interface Proposal {
  directive?: Directive;
  official?: Official;
}

/** Not stored: read from the saved texts whenever the ledger opens. */
export type Proposals = ReadonlyMap<Annotation['id'], Proposal>;

export const NO_PROPOSALS: Proposals = new Map();

/**
 * Which details of an annotation are missing: it was coded by hand as a directive or an official and neither filled in
 * nor confirmed; or it is a directive whose words may name a day that an earlier version of the rules did not read.
 */
export function missingFacts(annotation: Annotation, codes: Codebook): ('directive' | 'official')[] {
  const isMissing = (kind: 'directive' | 'official'): boolean => {
    const ofKind = codesOfKind(codes, kind);
    return annotation[kind] === undefined && annotation.codes.some((id) => ofKind.includes(id));
  };
  return (['directive', 'official'] as const).filter(
    (kind) => isMissing(kind) || (kind === 'directive' && mayLackDeadline(annotation)),
  );
}

/** Words that may accompany a day. */
const BEFORE_A_DAY = /\b(?:by|before|until|within|later than)\b|[前内內底]/i;

/** Whether a directive was accepted as the rules proposed it, without a deadline, although its words may name one. */
export const mayLackDeadline = ({ directive, origin, target }: Annotation): boolean =>
  directive?.deadline.text === '' &&
  origin.by === 'rule' &&
  !origin.corrected &&
  BEFORE_A_DAY.test(target.selector.quote.exact);

/** Whether a directive has any details. */
export const saysAnything = ({
  speaker,
  organisation,
  verb,
  addressee,
  action,
  strength,
  deadline,
}: Directive): boolean =>
  [speaker, organisation, verb, addressee, action, strength ?? '', deadline.text].some((words) => words !== '');
