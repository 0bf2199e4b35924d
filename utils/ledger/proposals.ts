import { suggestedCode } from '@/utils/codebook/suggested-codes';
import type { Annotation } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';

/** What the rules say of a passage that a person coded, until the person confirms it. */
export interface Proposal {
  directive?: Directive;
  official?: Official;
}

/** Nothing of it is stored: read anew from the saved texts whenever the ledger opens. */
export type Proposals = ReadonlyMap<Annotation['id'], Proposal>;

export const NO_PROPOSALS: Proposals = new Map();

/** What is still to be said of an annotation: coded as a directive or an official by hand, and neither filled in nor confirmed. */
export function missingFacts(annotation: Annotation, codes: Codebook): ('directive' | 'official')[] {
  const isCoded = (kind: 'directive' | 'official'): boolean =>
    annotation.codes.includes(suggestedCode(codes, kind).code.id);
  return (['directive', 'official'] as const).filter((kind) => isCoded(kind) && annotation[kind] === undefined);
}

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
