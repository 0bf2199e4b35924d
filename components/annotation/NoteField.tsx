import './note-field.css';
import { useRef, useState } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';

interface Props {
  note: string;
  /** Called for every change of the text, composed text when the composition ends. */
  onInput: (note: string) => void;
  /** Ctrl+Enter, or ⌘Enter. */
  onSubmit?: () => void;
  autofocus?: boolean;
}

/** Where a note is typed. What is typed here wins over news from elsewhere as long as the field has the focus. */
export function NoteField({ note, onInput, onSubmit, autofocus = false }: Props) {
  const t = useMessages();
  const [typed, setTyped] = useState<string>();
  const focused = useRef(autofocus);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation(); // letters typed here are not commands
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
    if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
  };
  return (
    <textarea
      class="note-field"
      aria-label={t.note}
      placeholder={t.notePlaceholder}
      value={typed ?? note}
      rows={2}
      ref={(field) => {
        if (field && focused.current) {
          focused.current = false;
          field.focus({ preventScroll: true });
        }
      }}
      onFocus={() => setTyped(note)}
      onBlur={() => setTyped(undefined)}
      onInput={(event) => {
        const { value } = event.currentTarget;
        setTyped(value);
        if (!event.isComposing) onInput(value);
      }}
      onCompositionEnd={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
