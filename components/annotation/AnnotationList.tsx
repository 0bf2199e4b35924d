import { useMessages } from '@/components/hooks/use-messages';
import { MarkdownText } from '@/components/markdown/MarkdownText';
import { IconButton } from '@/components/ui/IconButton';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { Codebook } from '@/utils/model/codebook';
import { GivenCodes } from './GivenCodes';
import { LazyEditedWords } from './LazyEditedWords';
import './AnnotationList.css';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  annotations: readonly Annotation[];
  codes: Codebook;
  /** Language of the article: BCP 47; empty where nobody knows it. */
  lang: string;
  /** Annotations whose words were edited, with the selector of the current ones. */
  changed?: ReadonlyMap<Annotation['id'], Selector>;
  /** Absent where there is no text in which to show the passage. */
  onShow?: (annotation: Annotation) => void;
  /** Absent where annotations cannot be deleted from the list. */
  onRemove?: (annotation: Annotation) => void;
}

/**
 * Annotations in the given order, each with its codes, quote and note; of thousands only those near the visible part
 * are drawn.
 */
export function AnnotationList({ annotations, codes, lang, changed, onShow, onRemove }: Props) {
  const [shown, end] = useGrowing(annotations.length);
  return (
    <ol class="annotation-list">
      {annotations.slice(0, shown).map((annotation) => (
        <Item
          key={annotation.id}
          annotation={annotation}
          codes={codes}
          lang={lang}
          now={changed?.get(annotation.id)}
          {...(onShow ? { onShow } : {})}
          {...(onRemove ? { onRemove } : {})}
        />
      ))}
      {shown < annotations.length ? <li class="annotation-list-end" key="end" ref={end} /> : null}
    </ol>
  );
}

type ItemProps = Pick<Props, 'codes' | 'lang' | 'onShow' | 'onRemove'> & {
  annotation: Annotation;
  now: Selector | undefined;
};

function Item({ annotation, codes, lang, now, onShow, onRemove }: ItemProps) {
  const t = useMessages();
  const { quote } = annotation.target.selector;
  return (
    <li data-annotation={annotation.id}>
      <p class="given-codes">
        <GivenCodes given={annotation.codes} codes={codes} />
        {onRemove ? (
          <IconButton class="icon-button small" icon="trash" label={t.remove} onClick={() => onRemove(annotation)} />
        ) : null}
      </p>
      <blockquote dir="auto" lang={lang || 'und'}>
        {onShow ? (
          <button type="button" title={t.goToPassage} onClick={() => onShow(annotation)}>
            {quote.exact}
          </button>
        ) : (
          quote.exact
        )}
      </blockquote>
      {now ? <LazyEditedWords was={annotation.target.selector} now={now} /> : null}
      {annotation.note ? (
        <div class="given-note">
          <MarkdownText text={annotation.note} />
        </div>
      ) : null}
    </li>
  );
}

/** How many are drawn at once: a screen holds about ten, and more would cause a noticeable delay. */
const AT_ONCE = 100;
/** More are drawn when the visible part comes this close to the last, as a root margin of IntersectionObserver. */
const AHEAD = '600px';

/**
 * How many of `count` items to draw, and a ref for an element after them: when that becomes visible, more are drawn.
 * Without IntersectionObserver all are drawn.
 */
function useGrowing(count: number): [shown: number, end: (element: Element | null) => void] {
  const [shown, setShown] = useState(AT_ONCE);
  const observer = useRef<IntersectionObserver>(undefined);
  useEffect(() => () => observer.current?.disconnect(), []);
  const end = useCallback((element: Element | null): void => {
    observer.current?.disconnect();
    if (!element) return;
    if (!('IntersectionObserver' in globalThis)) {
      setShown(Number.POSITIVE_INFINITY);
      return;
    }
    const look = (entries: IntersectionObserverEntry[]): void => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      setShown((known) => known + AT_ONCE);
      // If it is still visible afterwards, it has not crossed anything: it is observed again.
      observer.current?.unobserve(element);
      requestAnimationFrame(() => observer.current?.observe(element));
    };
    observer.current = new IntersectionObserver(look, { rootMargin: AHEAD });
    observer.current.observe(element);
  }, []);
  return [Math.min(shown, count), end];
}
