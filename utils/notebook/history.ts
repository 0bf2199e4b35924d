import type { Annotation } from '@/utils/model/annotation';

/** How many steps can be taken back. */
export const STEPS = 30;

/** One change of one annotation: it came (no `before`), went (no `after`), or changed. Its inverse is the two exchanged. */
export type Step = { before: Annotation; after?: Annotation } | { before?: undefined; after: Annotation };

/** What was done on one surface and can be taken back, and what was taken back and can be done again; newest last. */
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

export const idOf = (step: Step): Annotation['id'] => (step.before ? step.before.id : step.after.id);

const inverse = ({ before, after }: Step): Step =>
  before && after ? { before: after, after: before } : before ? { after: before } : { before: after };

/**
 * Adds a step. What follows a note's first letter is one step with it, and so is the note written on what was just marked
 * for it, until `isNew` says that another one began.
 */
export function withStep({ done }: History, step: Step, { isNew = true } = {}): History {
  const last = done.at(-1);
  const goesOn = !isNew && last?.after && step.after && idOf(last) === idOf(step);
  if (!goesOn) return { done: [...done, step].slice(-STEPS), undone: [] };
  const joined = last.before ? { before: last.before, after: step.after } : { after: step.after };
  return { done: [...done.slice(0, -1), joined as Step], undone: [] };
}

/** The step to take so that the last one is undone, and the history after it; undefined when there is none. */
export function undo({ done, undone }: History): { step: Step; history: History } | undefined {
  const last = done.at(-1);
  return last && { step: inverse(last), history: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** The step to take so that the last one undone is done again. */
export function redo({ done, undone }: History): { step: Step; history: History } | undefined {
  const last = undone.at(-1);
  return last && { step: last, history: { done: [...done, last], undone: undone.slice(0, -1) } };
}

/** Fields of `after` that a step changed: only these are written, so that what others changed since stays. */
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
