import { useRef } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import type { Save } from '@/components/hooks/use-saved-text';
import type { UndoList } from '@/components/hooks/use-undo-list';
import { annotateWords } from '@/utils/i18n/annotate';

/** What is typed in one note with pauses shorter than this, in ms, is one step back. */
const STEP_ENDS_MS = 5000;

interface Written {
  of: string;
  before: string;
  after: string;
  /** Of the last saving, ms. */
  at: number;
  run: () => Promise<string>;
}

/** Makes savings of notes steps that Undo takes back. `of`: the id of what the note is about. */
export type Noting = (of: string, save: Save) => Save;

/** Notes are saved as they are typed, without a message: one after the other of the same note is one step in `steps`. */
export function useNoteSteps(steps: UndoList<undefined>): Noting {
  const { undone } = useWords(annotateWords);
  const last = useRef<Written>(undefined);
  return (of, save) => async (text, from) => {
    const kept = await save(text, from);
    if (kept === from) return kept;
    const known = last.current;
    const goesOn =
      known?.of === of &&
      known.after === from &&
      Date.now() - known.at < STEP_ENDS_MS &&
      steps.last()?.run === known.run;
    const written: Written = goesOn
      ? known
      : {
          of,
          before: from,
          after: kept,
          at: 0,
          run: async () => {
            await save(written.before, written.after);
            return undone.noted;
          },
        };
    written.after = kept;
    written.at = Date.now();
    last.current = written;
    steps.add(written.run, undefined);
    return kept;
  };
}
