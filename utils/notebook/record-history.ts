import type { Annotation } from '@/utils/model/annotation';
import { changedFields, emptyHistory, type History, idOf, redo, type Step, undo, withStep } from './history';
import type { LiveRecord } from './live-record';
import type { Content, Fields } from './unsaved';

/** Every way to change annotations on one surface: each change can be undone. */
export interface Changes {
  save: (content: Content) => Annotation;
  /** `goesOn`: belongs to the last step, as one more letter of a note does. */
  change: (annotation: Annotation, fields: Fields, options?: { noteFrom?: string; goesOn?: boolean }) => void;
  /** `isTakenBack`: it was made here by mistake, and the bin need not keep it while it is fresh. */
  remove: (annotation: Annotation, how?: { isTakenBack: boolean }) => void;
  /**
   * Undoes the last step and returns it; undefined when there is none, `changed-since` when its result was changed by
   * somebody since.
   */
  undo: () => Turned;
  /** Redoes the last step undone and returns it. */
  redo: () => Turned;
  /** Whether it was made here, by giving a code. */
  isMadeByCode: (id: Annotation['id']) => boolean;
  /** How many steps were taken and not undone: tells whether something else was done before or after them. */
  depth: () => number;
}

export type Turned = Step | 'changed-since' | undefined;

/** The record as it is now, and the ways to write it. */
interface Written extends Pick<LiveRecord, 'save' | 'change' | 'remove' | 'restore'> {
  annotations: readonly Annotation[];
}

/** Whether somebody else has rewritten the note that a step leads from. */
function isOther(now: Annotation, before: Annotation, after: Annotation | undefined): boolean {
  return now.note !== before.note && before.note !== after?.note;
}

/**
 * The fields that a step writes. If codes were given or removed since, it writes only its own codes. Codes of another
 * project are stored as copies of this one's: then all codes are written.
 */
function takenTo(now: Annotation, before: Annotation, after: Annotation): Fields {
  const { codes, ...fields } = changedFields(before, after);
  const isMore = now.codes.length > before.codes.length && before.codes.every((code) => now.codes.includes(code));
  if (!codes || !isMore) return { ...fields, ...(codes ? { codes } : {}) };
  const left = now.codes.filter((code) => codes.includes(code) || !before.codes.includes(code));
  const given = codes.filter((code) => !before.codes.includes(code) && !left.includes(code));
  return { ...fields, codes: [...left, ...given] };
}

/** Writes the annotations of a record and remembers each step. `current` returns the record at the time of the call. */
export function recordHistory(current: () => Written): Changes {
  let history: History = emptyHistory;
  let depth = 0;

  const done = (step: Step, { goesOn = false } = {}): void => {
    const next = withStep(history, step, { isNew: !goesOn });
    if (!goesOn || next.done.length > history.done.length) depth += 1;
    history = next;
  };

  /** Writes a step; false where somebody else has rewritten the note since: another window's words are not removed. */
  function take(step: Step, isTakenBack: boolean): boolean {
    const { before, after } = step;
    const record = current();
    const now = record.annotations.find(({ id }) => id === idOf(step));
    if (now && before && isOther(now, before, after)) return false;
    // Codes that were given elsewhere since are a reason to keep it in the bin.
    const isSame = now?.codes.join() === before?.codes.join();
    if (!after) record.remove(idOf(step), { isTakenBack: isTakenBack && isSame });
    else if (!before || !now) record.restore(after);
    else record.change(now, takenTo(now, before, after), now.note);
    return true;
  }

  const turn = (way: typeof undo) => (): Turned => {
    const before = way === undo ? history.done.at(-1) : history.undone.at(-1);
    const turned = way(history);
    if (!turned) return undefined;
    history = turned.history;
    depth += way === undo ? -1 : 1;
    return take(turned.step, way === undo) ? before : 'changed-since';
  };

  return {
    save(content) {
      const after = current().save(content);
      done({ after });
      return after;
    },
    change(before, fields, { noteFrom, goesOn = false } = {}) {
      done({ before, after: current().change(before, fields, noteFrom) }, { goesOn });
    },
    remove(before, how) {
      current().remove(before.id, how);
      done({ before });
    },
    isMadeByCode: (id) =>
      history.done.some(({ before, after }) => !before && after.id === id && after.codes.length > 0),
    undo: turn(undo),
    redo: turn(redo),
    // The oldest steps are dropped from the history and cannot be undone; once it is empty, what was done before them
    // is next.
    depth: () => (history.done.length === 0 ? 0 : depth),
  };
}
