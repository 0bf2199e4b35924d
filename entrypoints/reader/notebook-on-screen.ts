import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Article } from '@/utils/model/article';
import { newId } from '@/utils/model/new-id';
import type { Notebook } from '@/utils/model/notebook';
import { instant, localInstant } from '@/utils/model/time';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';

/** The article on screen as a notebook to export, including what could not or must not be stored. */
export function notebookOnScreen({ extracted }: ReaderArticle, record: ShownRecord): Notebook {
  const article: Article = record.article ?? {
    ...extracted.metadata,
    id: newId(),
    url: extracted.url,
    addresses: [extracted.url],
    note: '',
    accessed: localInstant(),
    created: instant(),
    changed: instant(),
  };
  const annotations = record.annotations.map((annotation) => ({ ...annotation, articleId: article.id }));
  return { articles: [article], revisions: [], annotations, codes: record.codes };
}
