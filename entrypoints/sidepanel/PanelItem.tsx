import { useEffect, useRef, useState } from 'preact/hooks';
import { GivenCodes } from '@/components/annotation/GivenCodes';
import { NoteEditor } from '@/components/annotation/NoteEditor';
import { ReplacedNotes } from '@/components/annotation/ReplacedNotes';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { Save } from '@/components/hooks/use-saved-text';
import { IconButton } from '@/components/ui/IconButton';
import { panelWords } from '@/utils/i18n/panel';
import type { Annotation } from '@/utils/model/annotation';
import type { Code, Codebook } from '@/utils/model/codebook';
import { shownLang } from '@/utils/text/shown-lang';

interface Props {
  annotation: Annotation;
  codes: Codebook;
  /** Language of the article: BCP 47. */
  lang: string;
  /** The page shows it as picked. */
  isPicked: boolean;
  /** The page asked to edit its note. */
  isAsked: boolean;
  onShow: () => void;
  /** Absent where nothing may be written. */
  onNote?: Save;
  onForgetReplaced?: () => void;
  onRemove?: () => void;
  onToggleCode?: (code: Code) => void;
}

/** An annotation: its codes, its quote, which links to the passage, and its note. */
export function PanelItem(props: Props) {
  const { annotation, codes, lang, isPicked, isAsked, onShow, onNote, onForgetReplaced, onRemove, onToggleCode } =
    props;
  const t = useMessages();
  const { changeCodes } = useWords(panelWords);
  const [isCoding, setCoding] = useState(false);
  // A new key per appended text mounts a new editor; the previous one holds what was typed in it.
  const [added, setAdded] = useState(0);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPicked) item.current?.scrollIntoView({ block: 'center' });
  }, [isPicked]);
  // Focus the first code so that typing searches for one.
  useEffect(() => {
    if (isCoding) item.current?.querySelector<HTMLElement>('.code-picker button')?.focus();
  }, [isCoding]);
  const { exact } = annotation.target.selector.quote;
  /** Focus goes on to the next item, or the one before. */
  const remove = (): void => {
    const next = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
    next?.querySelector<HTMLElement>('.item-quote')?.focus();
    onRemove?.();
  };
  return (
    <li ref={item} data-annotation={annotation.id} {...(isPicked ? { 'aria-current': true } : {})}>
      <p class="item-codes">
        <GivenCodes given={annotation.codes} codes={codes} />
        {onToggleCode ? (
          <button type="button" class="code-choice" aria-expanded={isCoding} onClick={() => setCoding(!isCoding)}>
            {changeCodes}
          </button>
        ) : null}
        {onRemove ? <IconButton class="icon-button small" icon="trash" label={t.remove} onClick={remove} /> : null}
      </p>
      {isCoding && onToggleCode ? <CodePicker codes={codes} chosen={annotation.codes} onToggle={onToggleCode} /> : null}
      <button
        type="button"
        class="item-quote"
        title={t.goToPassage}
        onClick={onShow}
        dir="auto"
        lang={shownLang(exact, lang)}
      >
        {exact}
      </button>
      <NoteEditor
        key={added}
        note={annotation.note}
        label={exact.slice(0, 60)}
        isAsked={isAsked}
        {...(onNote ? { onSave: onNote } : {})}
      />
      {onNote && onForgetReplaced ? (
        <ReplacedNotes
          annotation={annotation}
          onAdd={(note) =>
            void onNote(note, annotation.note).then(
              () => setAdded(added + 1),
              () => undefined, // the panel reports it
            )
          }
          onForget={onForgetReplaced}
        />
      ) : null}
    </li>
  );
}
