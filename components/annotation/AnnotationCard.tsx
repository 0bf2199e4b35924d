import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { Floating } from '@/components/selection/Floating';
import { IconButton } from '@/components/ui/IconButton';
import { annotateWords } from '@/utils/i18n/annotate';
import { toolbarWords } from '@/utils/i18n/toolbar';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';
import { LazyEditedWords } from './LazyEditedWords';
import { NoteField } from './NoteField';
import { ReplacedNotes } from './ReplacedNotes';

interface Props {
  annotation: Annotation;
  ranges: readonly Range[];
  codes: Codebook;
  /** How often editing the note was requested: each time the caret goes there. */
  writing: number;
  isSaved: boolean;
  /** A draft with nothing to store yet: its note is being written. */
  isDraft: boolean;
  /** The current words, if they were edited, and a function that makes them the quote. */
  now?: Selector;
  onAdopt?: () => void;
  /** Further information about its words. */
  children?: ComponentChildren;
  onToggleCode: (code: Code) => void;
  onNote: (note: string, noteFrom: string) => void;
  onForgetReplaced: () => void;
  onCopy: () => void;
  onSendToEssay: () => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One annotation, beside its passage: its codes, its note, and buttons to copy and delete it. */
export function AnnotationCard(props: Props) {
  const { annotation, ranges, codes, writing, isSaved, isDraft, now, onAdopt, onToggleCode, onNote, onForgetReplaced } =
    props;
  const { onCopy, onSendToEssay, onRemove, onClose } = props;
  const t = useMessages();
  const says = useWords(toolbarWords);
  const words = useWords(annotateWords);
  // Appended text is shown in a new field, because the present one holds what was typed in it.
  const [added, setAdded] = useState(0);
  const add = (note: string): void => {
    onNote(note, annotation.note);
    setAdded(added + 1);
  };
  return (
    <Floating ranges={ranges} label={t.annotations} isCard>
      {now ? <LazyEditedWords was={annotation.target.selector} now={now} onAdopt={onAdopt} /> : null}
      <CodePicker codes={codes} chosen={annotation.codes} onToggle={onToggleCode} />
      <NoteField
        key={`${annotation.id} ${added}`}
        note={annotation.note}
        onInput={onNote}
        onSubmit={onClose}
        focusAsked={writing}
      />
      <ReplacedNotes annotation={annotation} onAdd={add} onForget={onForgetReplaced} />
      {props.children}
      <div class="floating-actions">
        <span class="quiet" role="status">
          {isDraft ? null : isSaved ? t.saved : t.unsaved}
        </span>
        <span class="spring" />
        <IconButton icon="copy" label={says.copyCited} onClick={onCopy} />
        {isDraft ? null : <IconButton icon="quote" label={words.toEssay} onClick={onSendToEssay} />}
        {isDraft ? null : <IconButton icon="trash" label={t.remove} onClick={onRemove} />}
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </div>
    </Floating>
  );
}
