import './note-field.css';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { PARTED } from '@/utils/model/article-notes';

interface Props {
  note: string;
  /**
   * Called for every change of the text, for composed text when the composition ends. `noteFrom` is the note that this
   * field last knew: if the note is another by now, somebody else wrote it.
   */
  onInput: (note: string, noteFrom: string) => void;
  /** Ctrl+Enter, or ⌘Enter. */
  onSubmit?: () => void;
  /** Called when the field loses the focus. */
  onLeave?: () => void;
  /** The caret goes here at first, and each time this number grows. */
  focusAsked?: number;
}

/**
 * The field in which a note is typed. What is typed takes precedence over changes from elsewhere until the field loses
 * the focus; a note from elsewhere that was kept below it is shown below it.
 */
export function NoteField({ note, onInput, onSubmit, onLeave, focusAsked = 0 }: Props) {
  const t = useMessages();
  const typing = useRef(untouched(note));
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const become = (next: TypedNote): void => {
    const isSeen = next.text !== typing.current.text;
    typing.current = next;
    if (isSeen) redraw(undefined);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focusAsked > 0) field.current?.focus({ preventScroll: true });
  }, [focusAsked]);
  useLayoutEffect(() => {
    const { current } = field;
    const { text } = typing.current;
    become(noteCame(typing.current, note));
    const shown = typing.current.text;
    if (!current || shown === undefined || shown === text) return;
    const { selectionStart, selectionEnd } = current;
    current.value = shown;
    current.setSelectionRange(selectionStart, selectionEnd); // setting a value moves the caret to the end
  }, [note]);
  const tell = (text: string): void => {
    onInput(text, typing.current.known);
    become(handedOn(typing.current, text));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation(); // letters typed here are not commands
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
    if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
  };
  return (
    <textarea
      dir="auto"
      class="note-field"
      aria-label={t.note}
      placeholder={t.notePlaceholder}
      value={typing.current.text ?? note}
      rows={2}
      ref={field}
      onBlur={() => {
        become(left(typing.current, note));
        onLeave?.();
      }}
      onFocus={() => become(entered(typing.current))}
      onInput={(event) => {
        const { value } = event.currentTarget;
        become(typed(typing.current, value));
        if (!event.isComposing) tell(value);
      }}
      onCompositionEnd={(event) => tell(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The state of a note's field between the first letter typed and the moment when that text is the note. */
interface TypedNote {
  /** The typed text; undefined while the field shows the note itself. */
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

/** The field after its text was handed over: the writer now knows it as the note. */
export const handedOn = (field: TypedNote, text: string): TypedNote => ({ ...field, known: text });

/**
 * The note is `note` now. If nothing was typed, the field shows it (a draft may arrive after the caret); if it is what
 * was typed, the field is up to date. A note from elsewhere that was kept below what was typed is shown, too.
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
