import { useEffect, useRef } from 'preact/hooks';
import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { codeName } from '@/utils/codebook/code-name';
import type { Annotation } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import { NoteEditor } from './NoteEditor';
import type { Save } from './use-saved-text';

interface Props {
  annotation: Annotation;
  codes: Codebook;
  /** Pointed at on the page. */
  isPicked: boolean;
  /** Its note was asked for on the page. */
  isAsked: boolean;
  onShow: () => void;
  /** Absent where nothing may be written. */
  onNote?: Save;
  onRemove?: () => void;
}

/** One annotation: its codes, its passage, which leads there, its note. */
export function PanelItem({ annotation, codes, isPicked, isAsked, onShow, onNote, onRemove }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPicked) item.current?.scrollIntoView({ block: 'center' });
  }, [isPicked]);
  const given = annotation.codes.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  const { exact } = annotation.target.selector.quote;
  return (
    <li ref={item} data-annotation={annotation.id} {...(isPicked ? { 'aria-current': true } : {})}>
      <p class="item-codes">
        {given.map((code) => (
          <span key={code.id}>
            <CodeDot code={code} /> {codeName(code, language)}
          </span>
        ))}
        {given.length === 0 ? t.uncoded : null}
        {onRemove ? <IconButton class="icon-button small" icon="trash" label={t.remove} onClick={onRemove} /> : null}
      </p>
      <button type="button" class="item-quote" title={t.goToPassage} onClick={onShow}>
        {exact}
      </button>
      <NoteEditor
        note={annotation.note}
        label={exact.slice(0, 60)}
        isAsked={isAsked}
        {...(onNote ? { onSave: onNote } : {})}
      />
    </li>
  );
}
