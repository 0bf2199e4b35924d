import { useRef } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { Save } from '@/components/hooks/use-saved-text';
import type { UndoList } from '@/components/hooks/use-undo-list';
import { annotateWords } from '@/utils/i18n/annotate';
import { type Noted, takeNoteBack } from '@/utils/notebook/note-back';

/** Letters typed in one note with shorter pauses, in ms, are one step to undo. */
const STEP_ENDS_MS = 5000;

interface Written {
  of: Noted;
  before: string;
  after: string;
  /** Time of the last save, ms. */
  at: number;
  /** The last save. */
  saving: Promise<string>;
  /** It is being undone, after the save under way. */
  isWaiting: boolean;
  run: () => Promise<string>;
}

const projectOf = (of: Noted): string | undefined => (of.about === 'article' ? of.project : undefined);

/** Makes saving a note a step that can be undone. */
export type Noting = (of: Noted, save: Save) => Save;

/**
 * Notes are saved as they are typed, without a message: consecutive saves of one note are one step in `steps`, from the
 * time of the request; an undo waits until they are stored. What was deleted or changed since stays so.
 */
export function useNoteSteps(steps: UndoList<undefined>): Noting {
  const { undone } = useWords(annotateWords);
  const t = useMessages();
  const last = useRef<Written>(undefined);

  const begin = (of: Noted, before: string, saving: Promise<string>): Written => {
    const written: Written = {
      of,
      before,
      after: before,
      at: 0,
      saving,
      isWaiting: false,
      run: async () => {
        written.isWaiting = true;
        try {
          // What was typed during a save is saved after it, and belongs to the same step.
          for (let saved: unknown; saved !== written.saving; ) {
            saved = written.saving;
            await written.saving.catch(() => undefined);
          }
          // The failure to store it was already reported.
          if (written.after === written.before) return t.cannotUndo;
          const { before: note, after: from } = written;
          return (await takeNoteBack(of, note, from)) ? undone.noted : t.changedSince;
        } finally {
          written.isWaiting = false;
        }
      },
    };
    return written;
  };

  return (of, save) => (text, from) => {
    const saving = save(text, from);
    const known = last.current;
    const goesOn =
      known?.of.id === of.id &&
      projectOf(known.of) === projectOf(of) &&
      known.after === from &&
      (known.isWaiting || (Date.now() - known.at < STEP_ENDS_MS && steps.last()?.run === known.run));
    const written = goesOn ? known : begin(of, from, saving);
    last.current = written;
    written.at = Date.now();
    if (!written.isWaiting) steps.add(written.run, undefined);
    const dropEmpty = (): void => {
      if (written.after === written.before) steps.drop({ run: written.run, about: undefined });
    };
    written.saving = saving.then(
      (kept) => {
        written.after = kept;
        written.at = Date.now();
        dropEmpty();
        return kept;
      },
      (error: unknown) => {
        dropEmpty();
        throw error;
      },
    );
    return written.saving;
  };
}
