import { useCallback, useMemo, useRef } from 'preact/hooks';
import {
  changedFields,
  emptyHistory,
  type History,
  idOf,
  redo,
  type Step,
  undo,
  withStep,
} from '@/utils/annotator/history';
import type { Annotation } from '@/utils/model/annotation';
import type { Fields } from './unsaved';
import type { LiveRecord } from './use-record';

/** Everything that changes annotations here: each change can be taken back. */
export interface Changes {
  save: LiveRecord['save'];
  /** `goesOn`: one step with the last one, as one more letter of a note is. */
  change: (annotation: Annotation, fields: Fields, options?: { noteFrom?: string; goesOn?: boolean }) => void;
  remove: (annotation: Annotation) => void;
  /** The step that was taken back, or undefined when there is none. */
  undo: () => Step | undefined;
  /** The step that was done again. */
  redo: () => Step | undefined;
}

/** What is done to the annotations of `record` on this screen, with its history. */
export function useHistory(record: LiveRecord): Changes {
  const history = useRef<History>(emptyHistory);

  const take = useCallback(
    (step: Step): void => {
      const { before, after } = step;
      const current = record.annotations.find(({ id }) => id === idOf(step));
      if (!after) record.remove(idOf(step));
      else if (!before || !current) record.restore(after);
      else record.change(current, changedFields(before, after), current.note);
    },
    [record],
  );

  return useMemo(() => {
    const done = (step: Step, { goesOn = false } = {}): void => {
      history.current = withStep(history.current, step, { isNew: !goesOn });
    };
    const turn = (way: typeof undo) => (): Step | undefined => {
      const before = way === undo ? history.current.done.at(-1) : history.current.undone.at(-1);
      const turned = way(history.current);
      if (!turned) return undefined;
      history.current = turned.history;
      take(turned.step);
      return before;
    };
    return {
      save: (content) => {
        const after = record.save(content);
        done({ after });
        return after;
      },
      change: (before, fields, { noteFrom, goesOn = false } = {}) => {
        done({ before, after: record.change(before, fields, noteFrom) }, { goesOn });
      },
      remove: (before) => {
        record.remove(before.id);
        done({ before });
      },
      undo: turn(undo),
      redo: turn(redo),
    };
  }, [record, take]);
}
