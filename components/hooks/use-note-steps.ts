import { useRef } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import type { Save } from '@/components/hooks/use-saved-text';
import type { UndoList } from '@/components/hooks/use-undo-list';
import { annotateWords } from '@/utils/i18n/annotate';
import { undoWords } from '@/utils/i18n/undo';
import { type Noted, takeNoteBack } from '@/utils/notebook/note-back';

/** What is typed in one note with pauses shorter than this, in ms, is one step back. */
const STEP_ENDS_MS = 5000;

interface Written {
  of: Noted;
  before: string;
  after: string;
  /** Of the last saving, ms. */
  at: number;
  /** The last saving. */
  saving: Promise<string>;
  /** It is being taken back, once what is being saved is. */
  isWaiting: boolean;
  run: () => Promise<string>;
}

const projectOf = (of: Noted): string | undefined => (of.about === 'article' ? of.project : undefined);

/** Makes savings of notes steps that Undo takes back. */
export type Noting = (of: Noted, save: Save) => Save;

/**
 * Notes are saved as they are typed, without a message: one after the other of the same note is one step in `steps`, from
 * when it is asked for; whoever takes it back waits until it is stored. What was deleted or noted otherwise since stays so.
 */
export function useNoteSteps(steps: UndoList<undefined>): Noting {
  const { undone } = useWords(annotateWords);
  const t = useWords(undoWords);
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
          // What was typed while one was being saved is saved after it, and belongs to the step.
          for (let saved: unknown; saved !== written.saving; ) {
            saved = written.saving;
            await written.saving.catch(() => undefined);
          }
          // Whoever saved it said that it was not stored.
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
