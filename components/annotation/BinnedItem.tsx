import { GivenCodes } from '@/components/annotation/GivenCodes';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { MarkdownText } from '@/components/markdown/MarkdownText';
import { AskFirst } from '@/components/ui/AskFirst';
import { binWords } from '@/utils/i18n/bin';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;

/** A deleted annotation with the article it was made on. */
export interface Binned {
  annotation: Annotation & { deleted: string };
  article?: Pick<Article, 'title' | 'url'>;
  /** The codes given to it, which may be another project's. */
  codes?: Codebook;
}

/** A deleted article, or project, with how many annotations went with it. */
export interface BinnedWhole extends Pick<Article, 'id' | 'title'> {
  deleted: string;
  annotations: number;
  /** For a deleted project: how many articles were deleted with it. */
  articles?: number;
}

interface Acting {
  isChosen: boolean;
  /** `isTo`: everything from the one chosen before to this one. */
  onChoose: (options: { isTo: boolean }) => void;
  onRestore: () => void;
  onDelete: () => void;
}

/** A deleted annotation, with what can be done about it. */
export function BinnedItem({
  annotation,
  codes,
  ...acting
}: Pick<Binned, 'annotation'> & { codes: Codebook } & Acting) {
  const { deleted, note, target, codes: given } = annotation;
  const { exact } = target.selector.quote;
  return (
    <li>
      <p class="bin-about">
        <Choose name={exact} {...acting} />
        <GivenCodes given={given} codes={codes} />
        <DaysLeft deleted={deleted} />
      </p>
      <blockquote dir="auto">{exact}</blockquote>
      {note ? (
        <div class="bin-note">
          <MarkdownText text={note} />
        </div>
      ) : null}
      <Acts {...acting} />
    </li>
  );
}

/** A deleted article or project, with what can be done about it and what was deleted with it. */
export function BinnedArticle({ title, deleted, annotations, articles, ...acting }: Omit<BinnedWhole, 'id'> & Acting) {
  const t = useMessages();
  const words = useWords(binWords);
  const name = title || t.untitled;
  return (
    <li>
      <p class="bin-about">
        <Choose name={name} {...acting} />
        <span>{articles === undefined ? words.about(annotations) : words.aboutProject(articles, annotations)}</span>
        <DaysLeft deleted={deleted} />
      </p>
      <p>
        <b>{name}</b>
      </p>
      <Acts {...acting} />
    </li>
  );
}

function DaysLeft({ deleted }: { deleted: string }) {
  const words = useWords(binWords);
  const left = Math.max(0, KEPT_DAYS - Math.floor((Date.now() - Date.parse(deleted)) / DAY_MS));
  return <span class="bin-days">{words.daysLeft(left)}</span>;
}

/** UTF-16 units of a name that are read aloud. */
const NAME_LENGTH = 60;

function Choose({ name, isChosen, onChoose }: Pick<Acting, 'isChosen' | 'onChoose'> & { name: string }) {
  const words = useWords(binWords);
  return (
    <input
      type="checkbox"
      aria-label={words.choose(name.slice(0, NAME_LENGTH))}
      checked={isChosen}
      onClick={({ shiftKey }) => onChoose({ isTo: shiftKey })}
    />
  );
}

/** Permanent deletion asks for confirmation. */
function Acts({ onRestore, onDelete }: Pick<Acting, 'onRestore' | 'onDelete'>) {
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
