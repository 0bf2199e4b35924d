import { useEffect, useRef, useState } from 'preact/hooks';
import ArticleFields from '@/components/article/ArticleFields';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import type { Correct } from '@/components/hooks/use-told-correction';
import type { NotebookSource } from '@/utils/export/source';
import { commaOf } from '@/utils/i18n/comma';
import { exportWords } from '@/utils/i18n/export';
import { originWords } from '@/utils/i18n/origin';
import type { Article } from '@/utils/model/article';
import { reportError } from '@/utils/report-error';

/** The most articles listed for correction before an export; the library has them all. */
const MOST = 200;

interface Props {
  source: NotebookSource;
  onCorrect: Correct;
}

/**
 * The articles of an export, to be corrected before the file is written. Those that lacked something when first shown
 * come first; one that is completed keeps its place, so that it does not move while the reader types.
 */
export default function ExportArticles({ source, onCorrect }: Props) {
  const words = useWords(exportWords);
  const [isOpen, setOpen] = useState(false);
  const [articles, setArticles] = useState<Article[]>([]);
  /** How many fields each article lacked when first shown. */
  const lacked = useRef(new Map<Article['id'], number>());
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    firstArticles(source).then(
      (found) => {
        if (!isCurrent) return;
        for (const article of found)
          lacked.current.set(article.id, lacked.current.get(article.id) ?? lackingOf(article).length);
        const lackOf = ({ id }: Article): number => lacked.current.get(id) ?? 0;
        setArticles(found.toSorted((a, b) => lackOf(b) - lackOf(a)));
      },
      (error: unknown) => reportError(error, 'reading the articles to export'),
    );
    return () => {
      isCurrent = false;
    };
  }, [isOpen, source]);
  return (
    <details class="export-articles" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.correctArticles}</summary>
      <ul>
        {articles.map((article) => (
          <OneArticle key={article.id} article={article} onCorrect={onCorrect} />
        ))}
      </ul>
    </details>
  );
}

function OneArticle({ article, onCorrect }: { article: Article; onCorrect: Correct }) {
  const language = useLanguage();
  const t = useMessages();
  const fields = useWords(originWords);
  const words = useWords(exportWords);
  const [isOpen, setOpen] = useState(false);
  const lacking = lackingOf(article).map((field) => fields[field]);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary lang={article.lang}>
          {article.title || t.untitled}{' '}
          {lacking.length > 0 ? (
            <span class="export-lacking">{words.lacks(lacking.join(commaOf(language)))}</span>
          ) : null}
        </summary>
        {isOpen ? (
          <ArticleFields metadata={article} onCorrect={(correction) => onCorrect(article, article.url, correction)} />
        ) : null}
      </details>
    </li>
  );
}

/** The fields that a citation needs and the article lacks. */
const lackingOf = ({ authors, source, site, published }: Article): ('authors' | 'source' | 'date')[] => [
  ...(authors.length === 0 ? (['authors'] as const) : []),
  ...(source || site ? [] : (['source'] as const)),
  ...(published ? [] : (['date'] as const)),
];

async function firstArticles(source: NotebookSource): Promise<Article[]> {
  const found: Article[] = [];
  for await (const { article } of source.slices('all')) {
    found.push(article);
    if (found.length >= MOST) break;
  }
  return found;
}
