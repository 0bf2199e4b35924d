import { AnnotationList } from '@/components/annotation/AnnotationList';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Codebook } from '@/utils/model/codebook';

interface Props {
  article: Article;
  annotations: readonly Annotation[];
  codes: Codebook;
  onRemove: (annotation: Annotation) => void;
}

/** One article of the library with its annotations, and the ways to its saved copy and to the page. */
export function LibraryArticle({ article, annotations, codes, onRemove }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const read = new Date(article.accessed).toLocaleDateString(language, { dateStyle: 'medium' });
  const facts = [article.source ?? article.site, article.published?.iso.slice(0, 10), t.accessed(read)];
  return (
    <article class="library-article">
      <h2 lang={article.lang}>
        <a href={`/reader.html?article=${article.id}`} title={t.openSavedCopy}>
          {article.title || t.untitled}
        </a>
      </h2>
      <p class="quiet library-facts">
        {facts.filter(Boolean).join(' · ')}
        {/^https?:/.test(article.url) ? (
          <a href={article.url} target="_blank" rel="noreferrer" aria-label={t.originalPage} title={t.originalPage}>
            <Icon name="external" size={16} />
          </a>
        ) : null}
      </p>
      <AnnotationList annotations={inDocumentOrder(annotations)} codes={codes} onRemove={onRemove} />
    </article>
  );
}
