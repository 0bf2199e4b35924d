import { codesOfKind } from '@/utils/codebook/code-kinds';
import type { Annotation } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';

/** What the rules say of a passage that a person coded, until the person confirms it. */
export interface Proposal {
  directive?: Directive;
  official?: Official;
}

/** Nothing of it is stored: it is read from the saved texts whenever the ledger opens. */
export type Proposals = ReadonlyMap<Annotation['id'], Proposal>;

export const NO_PROPOSALS: Proposals = new Map();

/**
 * What is still to be said of an annotation: coded as a directive or an official by hand, and neither filled in nor
 * confirmed; or a directive whose words may name a day that an earlier version of the rules did not read.
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

/** Words beside which a day may stand. */
const BEFORE_A_DAY = /\b(?:by|before|until|within|later than)\b|[前内內底]/i;

/** Whether a directive was accepted as the rules proposed it, with no deadline, though its words may name one. */
export const mayLackDeadline = ({ directive, origin, target }: Annotation): boolean =>
  directive?.deadline.text === '' &&
  origin.by === 'rule' &&
  !origin.corrected &&
  BEFORE_A_DAY.test(target.selector.quote.exact);

/** Whether a directive says anything beyond that it is one. */
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
