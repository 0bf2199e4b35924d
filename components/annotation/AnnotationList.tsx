import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { MarkdownText } from '@/components/markdown/MarkdownText';
import { IconButton } from '@/components/ui/IconButton';
import { codeName } from '@/utils/codebook/code-name';
import type { Annotation } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import './AnnotationList.css';

interface Props {
  annotations: readonly Annotation[];
  codes: Codebook;
  /** Absent where there is no text to show the passage in. */
  onShow?: (annotation: Annotation) => void;
  /** Absent where annotations are not deleted from the list. */
  onRemove?: (annotation: Annotation) => void;
}

/** Annotations in the order given, each with its codes, quote and note. */
export function AnnotationList({ annotations, codes, onShow, onRemove }: Props) {
  return (
    <ol class="annotation-list">
      {annotations.map((annotation) => (
        <Item
          key={annotation.id}
          annotation={annotation}
          codes={codes}
          {...(onShow ? { onShow } : {})}
          {...(onRemove ? { onRemove } : {})}
        />
      ))}
    </ol>
  );
}

type ItemProps = Pick<Props, 'codes' | 'onShow' | 'onRemove'> & { annotation: Annotation };

function Item({ annotation, codes, onShow, onRemove }: ItemProps) {
  const t = useMessages();
  const language = useLanguage();
  const given = annotation.codes.flatMap((id) => codes.find((code) => code.id === id) ?? []);
  const { quote } = annotation.target.selector;
  return (
    <li data-annotation={annotation.id}>
      <p class="given-codes">
        {given.map((code) => (
          <span key={code.id}>
            <CodeDot code={code} /> {codeName(code, language)}
          </span>
        ))}
        {given.length === 0 ? <span class="quiet">{t.uncoded}</span> : null}
        {onRemove ? (
          <IconButton class="icon-button small" icon="trash" label={t.remove} onClick={() => onRemove(annotation)} />
        ) : null}
      </p>
      <blockquote>
        {onShow ? (
          <button type="button" title={t.goToPassage} onClick={() => onShow(annotation)}>
            {quote.exact}
          </button>
        ) : (
          quote.exact
        )}
      </blockquote>
      {annotation.note ? (
        <div class="given-note">
          <MarkdownText text={annotation.note} />
        </div>
      ) : null}
    </li>
  );
}
