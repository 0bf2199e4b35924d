import { PARTED } from '@/utils/model/article-notes';

/** A note's field between the first letter typed and the moment when that letter is the note. */
export interface TypedNote {
  /** What was typed; undefined where the note itself is on screen. */
  text?: string | undefined;
  /** The note that the writer last knew of. */
  known: string;
  /** The note is not yet what was typed last. */
  isBehind: boolean;
  hasFocus: boolean;
}

/** A field in which nothing was typed. */
export const untouched = (note: string): TypedNote => ({ known: note, isBehind: false, hasFocus: false });

/** Something was typed, which only a field with the focus is asked for. */
export const typed = (field: TypedNote, text: string): TypedNote => ({
  ...field,
  text,
  isBehind: true,
  hasFocus: true,
});

/** What was typed was handed on: the writer knows it as the note. */
export const handedOn = (field: TypedNote, text: string): TypedNote => ({ ...field, known: text });

/**
 * The note is `note` now. Where nothing was typed it is what is on screen, as a draft may come after the caret; where it is
 * what was typed, nothing is behind. What was written elsewhere and is kept below what was typed is taken over.
 */
export function noteCame(field: TypedNote, note: string): TypedNote {
  const { text, hasFocus } = field;
  if (text === undefined) return { ...field, known: note };
  if (note === text) return { ...field, text: hasFocus ? text : undefined, isBehind: false };
  if (!note.startsWith(text + PARTED)) return field;
  return { text: hasFocus ? note : undefined, known: note, isBehind: false, hasFocus };
}

export const entered = (field: TypedNote): TypedNote => ({ ...field, hasFocus: true });

/**
 * The field lost the focus: the note `note` is on screen again, unless it is behind what was typed. A page may take the caret
 * between two letters.
 */
export function left(field: TypedNote, note: string): TypedNote {
  const isKnown = !field.isBehind || note === field.text;
  return { ...field, hasFocus: false, ...(isKnown ? { text: undefined, known: note } : {}) };
}
