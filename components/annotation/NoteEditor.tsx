import { useEffect, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { type Save, useSavedText } from '@/components/hooks/use-saved-text';
import { MarkdownText } from '@/components/markdown/MarkdownText';
import { Icon } from '@/components/ui/Icon';
import { panelWords } from '@/utils/i18n/panel';
import { NoteField } from './NoteField';
import './NoteEditor.css';

interface Props {
  note: string;
  /** What the note is about, for readers who cannot see its place. */
  label: string;
  /** Absent where nothing may be written. */
  onSave?: Save;
  /** The label of the button that begins a note, where there may be more than one note. */
  adds?: string;
  /** Open the field now: editing was requested on the page. */
  isAsked?: boolean;
  /** Called when the field opens or closes. */
  onOpen?: (isOpen: boolean) => void;
}

/** A note as rendered Markdown; when opened, as text to edit, with a preview. */
export function NoteEditor({ note, label, onSave, adds, isAsked = false, onOpen }: Props) {
  const t = useMessages();
  const words = useWords(panelWords);
  const [isOpen, setIsOpen] = useState(false);
  const setOpen = (open: boolean): void => {
    setIsOpen(open);
    onOpen?.(open);
  };
  const [isPreview, setPreview] = useState(false);
  useEffect(() => {
    if (isAsked && onSave) setOpen(true);
  }, [isAsked]);
  const saved = useSavedText(note, onSave ?? (async (text) => text));
  const close = (): void => {
    saved.flush();
    setOpen(false);
    setPreview(false);
  };

  if (!isOpen) {
    const opens = saved.text ? words.editNote : (adds ?? words.addNote);
    return (
      <div class="note-shown">
        {saved.text ? <MarkdownText text={saved.text} /> : null}
        {onSave ? (
          <button
            type="button"
            class="button plain note-open"
            aria-label={opens === adds ? opens : `${opens}: ${label}`}
            onClick={() => setOpen(true)}
          >
            <Icon name="note" size={16} />
            {opens}
          </button>
        ) : null}
      </div>
    );
  }
  return (
    <fieldset class="note-editor" aria-label={label}>
      {isPreview ? (
        <div class="note-preview">
          {saved.text ? <MarkdownText text={saved.text} /> : <p class="quiet">{words.nothingToPreview}</p>}
        </div>
      ) : (
        <>
          <NoteField note={saved.text} onInput={saved.type} onSubmit={close} onLeave={saved.flush} focusAsked={1} />
          <p class="quiet note-hint">{words.markdownHint}</p>
        </>
      )}
      <div class="note-steps">
        <span class="quiet" role="status">
          {saved.problem ? t.problems[saved.problem] : saved.isSaved ? t.saved : t.unsaved}
        </span>
        <button type="button" class="button" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          {isPreview ? words.write : words.preview}
        </button>
        <button type="button" class="button primary" onClick={close}>
          {words.done}
        </button>
      </div>
    </fieldset>
  );
}
