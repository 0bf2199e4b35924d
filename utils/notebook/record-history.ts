import type { Annotation } from '@/utils/model/annotation';
import { changedFields, emptyHistory, type History, idOf, redo, type Step, undo, withStep } from './history';
import type { LiveRecord } from './live-record';
import type { Content, Fields } from './unsaved';

/** Everything that changes annotations on one surface: each change can be taken back. */
export interface Changes {
  save: (content: Content) => Annotation;
  /** `goesOn`: one step with the last one, as one more letter of a note is. */
  change: (annotation: Annotation, fields: Fields, options?: { noteFrom?: string; goesOn?: boolean }) => void;
  remove: (annotation: Annotation) => void;
  /** The step that was taken back, or undefined when there is none. */
  undo: () => Step | undefined;
  /** The step that was done again. */
  redo: () => Step | undefined;
  /** Was it made here, by a code? */
  isMadeByCode: (id: Annotation['id']) => boolean;
  /** How many steps were taken and not taken back: tells what was done before or after something else. */
  depth: () => number;
}

type Written = Pick<LiveRecord, 'save' | 'change' | 'remove' | 'restore'>;

/** What is done to the annotations of a record, with its history. `current` gives the annotations as they are now. */
export function recordHistory(record: Written, current: () => readonly Annotation[]): Changes {
  let history: History = emptyHistory;
  let depth = 0;

  const done = (step: Step, { goesOn = false } = {}): void => {
    const next = withStep(history, step, { isNew: !goesOn });
    if (!goesOn || next.done.length > history.done.length) depth += 1;
    history = next;
  };

  function take(step: Step): void {
    const { before, after } = step;
    const now = current().find(({ id }) => id === idOf(step));
    if (!after) record.remove(idOf(step));
    else if (!before || !now) record.restore(after);
    else record.change(now, changedFields(before, after), now.note);
  }

  const turn = (way: typeof undo) => (): Step | undefined => {
    const before = way === undo ? history.done.at(-1) : history.undone.at(-1);
    const turned = way(history);
    if (!turned) return undefined;
    history = turned.history;
    depth += way === undo ? -1 : 1;
    take(turned.step);
    return before;
  };

  return {
    save(content) {
      const after = record.save(content);
      done({ after });
      return after;
    },
    change(before, fields, { noteFrom, goesOn = false } = {}) {
      done({ before, after: record.change(before, fields, noteFrom) }, { goesOn });
    },
    remove(before) {
      record.remove(before.id);
      done({ before });
    },
    isMadeByCode: (id) =>
      history.done.some(({ before, after }) => !before && after.id === id && after.codes.length > 0),
    undo: turn(undo),
    redo: turn(redo),
    // Older steps than are kept cannot be taken back: what was done before them is next.
    depth: () => (history.done.length === 0 ? 0 : depth),
  };
}
