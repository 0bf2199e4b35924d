import { CodePicker } from '@/components/codebook/CodePicker';
import { useMessages } from '@/components/hooks/use-messages';
import { Floating } from '@/components/selection/Floating';
import { IconButton } from '@/components/ui/IconButton';
import type { Annotation } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';
import { NoteField } from './NoteField';

interface Props {
  annotation: Annotation;
  ranges: readonly Range[];
  codes: Codebook;
  /** The note was asked for: put the caret there. */
  writing: boolean;
  isSaved: boolean;
  onToggleCode: (code: Code) => void;
  onNote: (note: string) => void;
  onCopy: () => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One annotation, beside its passage: its codes, its note, copy and delete. */
export function AnnotationCard(props: Props) {
  const { annotation, ranges, codes, writing, isSaved, onToggleCode, onNote, onCopy, onRemove, onClose } = props;
  const t = useMessages();
  return (
    <Floating ranges={ranges} label={t.annotations}>
      <CodePicker codes={codes} chosen={annotation.codes} onToggle={onToggleCode} />
      <NoteField key={annotation.id} note={annotation.note} onInput={onNote} onSubmit={onClose} autofocus={writing} />
      <div class="floating-actions">
        <span class="quiet" role="status">
          {isSaved ? t.saved : t.unsaved}
        </span>
        <span class="spring" />
        <IconButton icon="copy" label={t.copyQuote} onClick={onCopy} />
        <IconButton icon="trash" label={t.remove} onClick={onRemove} />
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </div>
    </Floating>
  );
}
