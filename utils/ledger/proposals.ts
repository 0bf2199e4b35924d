import { codesOfKind } from '@/utils/codebook/code-kinds';
import type { Annotation } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import { type Directive, EMPTY_DIRECTIVE, type EnteredCells } from '@/utils/model/directive';
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

/**
 * Whether a directive was accepted as the rules proposed it, without a deadline, although its words may name one and no
 * person said that there is none.
 */
export const mayLackDeadline = ({ directive, entered, origin, target }: Annotation): boolean =>
  directive?.deadline.text === '' &&
  !entered?.deadline &&
  origin.by === 'rule' &&
  !origin.corrected &&
  BEFORE_A_DAY.test(target.selector.quote.exact);

/** A directive with other values in some cells; those that are null or undefined are removed. */
export function withCells(
  directive: Directive,
  cells: { [K in keyof EnteredCells]?: EnteredCells[K] | undefined },
): Directive {
  const all = Object.entries({ ...directive, ...cells }).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(all) as Directive;
}

/**
 * A directive that is not confirmed: what a person entered, and in the other cells what the rules propose. Undefined
 * where there is neither.
 */
export function unconfirmed({ entered }: Annotation, proposed: Directive | undefined): Directive | undefined {
  return entered ? withCells(proposed ?? EMPTY_DIRECTIVE, entered) : proposed;
}

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
