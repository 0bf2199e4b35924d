import { PARTED } from '@/utils/model/article-notes';

/** The state of a note's field between the first letter typed and the moment when that text is the note. */
export interface TypedNote {
  /** What was typed; undefined where the field shows the note itself. */
  text?: string | undefined;
  /** The note that the writer last saw. */
  known: string;
  /** The note is not yet what was typed last. */
  isBehind: boolean;
  hasFocus: boolean;
}

/** A field in which nothing has been typed. */
export const untouched = (note: string): TypedNote => ({ known: note, isBehind: false, hasFocus: false });

/** Something was typed; only the field with the focus calls this. */
export const typed = (field: TypedNote, text: string): TypedNote => ({
  ...field,
  text,
  isBehind: true,
  hasFocus: true,
});

/** What was typed was passed on: the writer knows it as the note. */
export const handedOn = (field: TypedNote, text: string): TypedNote => ({ ...field, known: text });

/**
 * The note is `note` now. If nothing was typed, the field shows it (a draft may arrive after the caret); if it is what was
 * typed, the field is up to date. A note from elsewhere that was kept below what was typed is shown, too.
 */
export function noteCame(field: TypedNote, note: string): TypedNote {
  const { text, hasFocus } = field;
  if (text === undefined) return { ...field, known: note };
  if (note === text) return { ...field, text: hasFocus ? text : undefined, isBehind: false };
  if (!note.startsWith(text + PARTED)) return field;
  return { text: hasFocus ? note : undefined, known: note, isBehind: false, hasFocus };
}

/** The field got the focus. */
export const entered = (field: TypedNote): TypedNote => ({ ...field, hasFocus: true });

/**
 * The field lost the focus: it shows `note` again, unless that is behind what was typed. A page may take the focus away
 * between two letters.
 */
export function left(field: TypedNote, note: string): TypedNote {
  const isKnown = !field.isBehind || note === field.text;
  return { ...field, hasFocus: false, ...(isKnown ? { text: undefined, known: note } : {}) };
}
