import { useEffect, useRef, useState } from 'preact/hooks';
import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { binWords } from '@/utils/i18n/bin';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';
import './Bin.css';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;

interface Binned {
  annotation: Annotation & { deleted: string };
  article?: Pick<Article, 'title' | 'url'>;
}

interface Props {
  /** Last deleted first. */
  binned: readonly Binned[];
  codes: Codebook;
  /** Which article each was made on is said where there are several. */
  showArticles?: boolean;
  onRestore: (id: Annotation['id']) => void;
  onDelete: (id: Annotation['id']) => void;
}

/** What was deleted and can be brought back, or deleted for ever. */
export function Bin({ binned, codes, showArticles = false, onRestore, onDelete }: Props) {
  const words = useWords(binWords);
  const box = useRef<HTMLElement>(null);
  // What was acted on goes with its buttons: the focus stays here.
  const count = binned.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) box.current?.focus();
    before.current = count;
  }, [count]);
  return (
    <section class="bin" ref={box} tabIndex={-1} aria-label={words.title}>
      <p class="quiet bin-hint">{count === 0 ? words.empty : words.hint}</p>
      <ol class="bin-list">
        {binned.map((one) => (
          <BinnedItem key={one.annotation.id} {...{ ...one, codes, showArticles, onRestore, onDelete }} />
        ))}
      </ol>
    </section>
  );
}

type ItemProps = Binned & Pick<Props, 'codes' | 'showArticles' | 'onRestore' | 'onDelete'>;

function BinnedItem({ annotation, article, codes, showArticles, onRestore, onDelete }: ItemProps) {
  const t = useMessages();
  const words = useWords(binWords);
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { id, deleted, note, target } = annotation;
  const given = codes.filter((code) => annotation.codes.includes(code.id));
  const daysLeft = Math.max(0, KEPT_DAYS - Math.floor((Date.now() - Date.parse(deleted)) / DAY_MS));
  return (
    <li>
      <p class="bin-about">
        {given.map((code) => (
          <span key={code.id}>
            <CodeDot code={code} /> {codeName(code, language)}
          </span>
        ))}
        {given.length === 0 ? <span>{t.uncoded}</span> : null}
        <span class="bin-days">{words.daysLeft(daysLeft)}</span>
      </p>
      <blockquote>{target.selector.quote.exact}</blockquote>
      {note ? <p class="bin-note">{note}</p> : null}
      {showArticles && article ? <p class="quiet">{article.title}</p> : null}
      {isAsking ? <p role="alert">{words.confirm}</p> : null}
      <div class="bin-acts">
        {isAsking ? (
          <>
            <button type="button" class="button" onClick={() => onDelete(id)}>
              {words.deleteForEver}
            </button>
            <button type="button" class="button plain" onClick={() => setAsking(false)}>
              {words.keep}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="button" onClick={() => onRestore(id)}>
              {words.restore}
            </button>
            <button type="button" class="button plain" onClick={() => setAsking(true)}>
              {words.deleteForEver}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
