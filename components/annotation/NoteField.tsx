import './note-field.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { PARTED } from '@/utils/model/article-notes';

interface Props {
  note: string;
  /**
   * Called for every change of the text, composed text when the composition ends. `noteFrom` is the text this field last
   * knew to be the note: if it is another one by now, somebody else wrote it.
   */
  onInput: (note: string, noteFrom: string) => void;
  /** Ctrl+Enter, or ⌘Enter. */
  onSubmit?: () => void;
  /** The field loses the focus. */
  onLeave?: () => void;
  /** The caret goes here at first, and each time this number grows. */
  focusAsked?: number;
}

/**
 * Where a note is typed. What is typed here wins over news from elsewhere until the field loses the focus; what was
 * written elsewhere and is kept below it is shown below it.
 */
export function NoteField({ note, onInput, onSubmit, onLeave, focusAsked = 0 }: Props) {
  const t = useMessages();
  const [typed, setTyped] = useState<string>();
  const known = useRef(note);
  /** What was typed last has come back as the note. */
  const isEchoed = useRef(true);
  const hasLeft = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focusAsked > 0) field.current?.focus({ preventScroll: true });
  }, [focusAsked]);
  useLayoutEffect(() => {
    const { current } = field;
    // Until something is typed, what is on screen is what is known: a draft may come after the caret.
    if (typed === undefined) known.current = note;
    if (note === typed) {
      isEchoed.current = true;
      if (hasLeft.current) setTyped(undefined);
    }
    if (!current || typed === undefined || !note.startsWith(typed + PARTED)) return;
    const { selectionStart, selectionEnd } = current;
    current.value = note;
    current.setSelectionRange(selectionStart, selectionEnd); // a value that is set takes the caret to the end
    known.current = note;
    setTyped(note);
  }, [note]);
  const tell = (text: string): void => {
    onInput(text, known.current);
    known.current = text;
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
      value={typed ?? note}
      rows={2}
      ref={field}
      onBlur={() => {
        hasLeft.current = true;
        // A page may take the caret between two letters: the note that is behind what was typed must not take its place.
        if (isEchoed.current || note === typed) {
          known.current = note;
          setTyped(undefined);
        }
        onLeave?.();
      }}
      onFocus={() => {
        hasLeft.current = false;
      }}
      onInput={(event) => {
        const { value } = event.currentTarget;
        isEchoed.current = false;
        setTyped(value);
        if (!event.isComposing) tell(value);
      }}
      onCompositionEnd={(event) => tell(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
