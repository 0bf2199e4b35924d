import { useEffect, useRef } from 'preact/hooks';
import { GivenCodes } from '@/components/annotation/GivenCodes';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { AskFirst } from '@/components/ui/AskFirst';
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

interface BinnedWhole extends Pick<Article, 'id' | 'title'> {
  deleted: string;
  annotations: number;
}

interface Props {
  /** Last deleted first. */
  binned: readonly Binned[];
  /** Whole articles likewise; they stand before the annotations. */
  articles?: readonly BinnedWhole[];
  onRestoreArticle?: (id: Article['id']) => void;
  onDeleteArticle?: (id: Article['id']) => void;
  codes: Codebook;
  /** Which article each was made on is said where there are several. */
  showArticles?: boolean;
  onRestore: (id: Annotation['id']) => void;
  onDelete: (id: Annotation['id']) => void;
}

/** What was deleted and can be brought back, or deleted for ever. */
export function Bin({
  binned,
  articles = [],
  codes,
  showArticles = false,
  onRestore,
  onDelete,
  onRestoreArticle = () => undefined,
  onDeleteArticle = () => undefined,
}: Props) {
  const words = useWords(binWords);
  const box = useRef<HTMLElement>(null);
  // What was acted on goes with its buttons: the focus stays here.
  const count = binned.length + articles.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) box.current?.focus();
    before.current = count;
  }, [count]);
  return (
    <section class="bin" ref={box} tabIndex={-1} aria-label={words.title}>
      <p class="quiet bin-hint">{count === 0 ? words.empty : words.hint}</p>
      <ol class="bin-list">
        {articles.map((one) => (
          <BinnedArticle
            key={one.id}
            {...one}
            onRestore={() => onRestoreArticle(one.id)}
            onDelete={() => onDeleteArticle(one.id)}
          />
        ))}
        {binned.map((one) => (
          <BinnedItem key={one.annotation.id} {...{ ...one, codes, showArticles, onRestore, onDelete }} />
        ))}
      </ol>
    </section>
  );
}

type ItemProps = Binned & Pick<Props, 'codes' | 'showArticles' | 'onRestore' | 'onDelete'>;

function BinnedItem({ annotation, article, codes, showArticles, onRestore, onDelete }: ItemProps) {
  const words = useWords(binWords);
  const { id, deleted, note, target } = annotation;
  return (
    <li>
      <p class="bin-about">
        <GivenCodes given={annotation.codes} codes={codes} />
        <span class="bin-days">{words.daysLeft(daysLeft(deleted))}</span>
      </p>
      <blockquote dir="auto">{target.selector.quote.exact}</blockquote>
      {note ? <p class="bin-note">{note}</p> : null}
      {showArticles && article ? <p class="quiet">{article.title}</p> : null}
      <Acts onRestore={() => onRestore(id)} onDelete={() => onDelete(id)} />
    </li>
  );
}

function BinnedArticle({ title, deleted, annotations, onRestore, onDelete }: Omit<BinnedWhole, 'id'> & ActsProps) {
  const t = useMessages();
  const words = useWords(binWords);
  return (
    <li>
      <p class="bin-about">
        <span>{words.about(annotations)}</span>
        <span class="bin-days">{words.daysLeft(daysLeft(deleted))}</span>
      </p>
      <p>
        <b>{title || t.untitled}</b>
      </p>
      <Acts onRestore={onRestore} onDelete={onDelete} />
    </li>
  );
}

const daysLeft = (deleted: string): number =>
  Math.max(0, KEPT_DAYS - Math.floor((Date.now() - Date.parse(deleted)) / DAY_MS));

interface ActsProps {
  onRestore: () => void;
  onDelete: () => void;
}

/** Deleting for ever is asked once more. */
function Acts({ onRestore, onDelete }: ActsProps) {
  const words = useWords(binWords);
  return (
    <div class="bin-acts">
      <button type="button" class="button" onClick={onRestore}>
        {words.restore}
      </button>
      <AskFirst
        label={words.deleteForEver}
        question={words.confirm}
        yes={words.deleteForEverNow}
        onYes={onDelete}
        isPlain
      />
    </div>
  );
}
