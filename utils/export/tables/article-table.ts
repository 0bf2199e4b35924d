import { dayOf, timeOf } from '@/utils/export/dates';
import { createSourceNamer, sourceTitle } from '@/utils/export/formats/refi-sources';
import { partialStamp } from '@/utils/export/labels';
import { savedCopyLink } from '@/utils/export/links';
import { type AnnotatedArticle, readSlice } from '@/utils/export/read-notebook';
import { valueName } from '@/utils/export/table-labels';
import { webAddress } from '@/utils/export/web-address';
import type { TableMaker } from './table';

const names = (people: { name: string }[]) => people.map(({ name }) => name).join('; ');

/**
 * One row per article. `document_name` is what the text is called in the REFI-QDA project, so that MAXQDA and NVivo
 * take the other columns for variables of their documents.
 */
export const articleTable: TableMaker = ({ options }) => {
  const nameSource = createSourceNamer();
  const cells = (annotated: AnnotatedArticle): Record<string, string | undefined> => {
    const { article, annotations, revision } = annotated;
    return {
      document_name: nameSource(sourceTitle(article, options)),
      article_title: article.title,
      author: names(article.authors),
      editor: names(article.editors),
      source: article.source,
      site: article.site,
      kind: valueName('kind', article.kind, options),
      url: webAddress(article.url),
      saved_copy: savedCopyLink(article, undefined, options),
      published: dayOf(article.published?.iso),
      published_time: timeOf(article.published?.iso),
      accessed: dayOf(article.accessed),
      accessed_time: timeOf(article.accessed),
      lang: article.lang,
      keywords: article.keywords.join('; '),
      article_note: article.note,
      annotations: String(annotations.length),
      text_sha256: revision?.sha256,
      partial: options.headers === 'machine' ? article.partial : partialStamp(article, options),
      id: article.id,
    };
  };
  return {
    columns: [
      'document_name',
      'article_title',
      'author',
      'editor',
      'source',
      'site',
      'kind',
      'url',
      'saved_copy',
      'published',
      'published_time',
      'accessed',
      'accessed_time',
      'lang',
      'keywords',
      'article_note',
      'annotations',
      'text_sha256',
      'partial',
      'id',
    ],
    passes: [
      {
        over: 'slices',
        each: (slice) => [Object.values(cells(readSlice(slice))).map((cell) => cell ?? '')],
      },
    ],
  };
};
