import type { Annotation } from '@/utils/model/annotation';

/** How many steps can be undone. */
export const STEPS = 30;

/**
 * One change of one annotation: it was added (no `before`), removed (no `after`), or changed. Its inverse has the two
 * swapped.
 */
export type Step = { before: Annotation; after?: Annotation } | { before?: undefined; after: Annotation };

/** What was done on one surface and can be undone, and what was undone and can be redone; newest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** What a step did, for the sentence that says so. */
export type StepKind = 'marked' | 'removed' | 'noted' | 'coded';

export function kindOf({ before, after }: Step): StepKind {
  if (!before) return 'marked';
  if (!after) return 'removed';
  return before.note === after.note ? 'coded' : 'noted';
}

/** The annotation that a step is about. */
export const idOf = (step: Step): Annotation['id'] => (step.before ? step.before.id : step.after.id);

const inverse = ({ before, after }: Step): Step =>
  before && after ? { before: after, after: before } : before ? { after: before } : { before: after };

/**
 * Adds a step. Letters typed in one note are one step, and so is a mark with the first note written on it, until
 * `isNew` begins another.
 */
export function withStep({ done }: History, step: Step, { isNew = true } = {}): History {
  const last = done.at(-1);
  const goesOn = !isNew && last?.after && step.after && idOf(last) === idOf(step);
  if (!goesOn) return { done: [...done, step].slice(-STEPS), undone: [] };
  const joined = last.before ? { before: last.before, after: step.after } : { after: step.after };
  return { done: [...done.slice(0, -1), joined as Step], undone: [] };
}

/** The step that undoes the last one, and the history after it; undefined when there is none. */
export function undo({ done, undone }: History): { step: Step; history: History } | undefined {
  const last = done.at(-1);
  return last && { step: inverse(last), history: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** The step that redoes what was last undone. */
export function redo({ done, undone }: History): { step: Step; history: History } | undefined {
  const last = undone.at(-1);
  return last && { step: last, history: { done: [...done, last], undone: undone.slice(0, -1) } };
}

/** The fields of `after` that a step changed: only these are written, so that changes made elsewhere stay. */
export function changedFields(
  before: Annotation,
  after: Annotation,
): Partial<Pick<Annotation, 'codes' | 'note' | 'target'>> {
  return {
    ...(before.note === after.note ? {} : { note: after.note }),
    ...(before.codes.join() === after.codes.join() ? {} : { codes: after.codes }),
    ...(before.target === after.target ? {} : { target: after.target }),
  };
}
