import { useEffect, useState } from 'preact/hooks';
import ArticleFields from '@/components/article/ArticleFields';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import type { NotebookSource } from '@/utils/export/source';
import { commaOf } from '@/utils/i18n/comma';
import { exportWords } from '@/utils/i18n/export';
import { popupWords } from '@/utils/i18n/popup';
import type { Article } from '@/utils/model/article';
import { sendCorrection } from '@/utils/notebook/send-correction';
import { reportError } from '@/utils/report-error';

/** As many as one puts right by hand before an export; the library has them all. */
const MOST = 200;

/** The articles of an export, those that lack something first: put right here, before the file is written. */
export default function ExportArticles({ source }: { source: NotebookSource }) {
  const words = useWords(exportWords);
  const [isOpen, setOpen] = useState(false);
  const [articles, setArticles] = useState<Article[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    firstArticles(source).then(
      (found) => isCurrent && setArticles(found),
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
          <OneArticle key={article.id} article={article} />
        ))}
      </ul>
    </details>
  );
}

function OneArticle({ article }: { article: Article }) {
  const language = useLanguage();
  const t = useMessages();
  const fields = useWords(popupWords);
  const words = useWords(exportWords);
  const [isOpen, setOpen] = useState(false);
  const lacking = lackingOf(article).map((field) => fields[field]);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary lang={article.lang}>
          {article.title || t.untitled}
          {lacking.length > 0 ? (
            <span class="export-lacking"> {words.lacks(lacking.join(commaOf(language)))}</span>
          ) : null}
        </summary>
        {isOpen ? (
          <ArticleFields metadata={article} onCorrect={(correction) => sendCorrection(article.url, correction)} />
        ) : null}
      </details>
    </li>
  );
}

/** What a citation asks for and the article does not say. */
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
  return found.toSorted((a, b) => lackingOf(b).length - lackingOf(a).length);
}
