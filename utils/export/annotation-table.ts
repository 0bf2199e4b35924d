import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import type { WriteOptions } from './format';
import { type ColumnLabels, LABELS } from './labels';
import { toCodePoints } from './place';
import { type AnnotatedArticle, annotatedArticles, codeFinder, nameOf } from './read-notebook';
import { webAddress } from './web-address';

interface Row extends AnnotatedArticle {
  annotation: Annotation;
  codes: Code[];
  options: WriteOptions;
}

const names = (people: { name: string }[]) => people.map(({ name }) => name).join('; ');

/** Offsets count code points, as R and Python do; empty where the passage is in no saved text. */
const offset = ({ places, annotation }: Row, edge: 'start' | 'end') => {
  const place = places.get(annotation.id);
  return place ? String(toCodePoints(place.revision.text, place[edge])) : '';
};

/** Column name → what stands in it; the order is the order in the file. */
const COLUMNS: Record<keyof ColumnLabels, (row: Row) => string | undefined> = {
  id: ({ annotation }) => annotation.id,
  quote: ({ annotation }) => annotation.target.selector.quote.exact,
  note: ({ annotation }) => annotation.note,
  codes: ({ codes, options }) => codes.map((code) => nameOf(code, options.language)).join('; '),
  origin: ({ annotation }) => annotation.origin.by,
  article_title: ({ article }) => article.title,
  author: ({ article }) => names(article.authors),
  source: ({ article }) => article.source,
  site: ({ article }) => article.site,
  url: ({ article }) => webAddress(article.url),
  published: ({ article }) => article.published?.iso,
  accessed: ({ article }) => article.accessed,
  text_sha256: ({ places, annotation }) => places.get(annotation.id)?.revision.sha256 ?? annotation.target.revision,
  start: (row) => offset(row, 'start'),
  end: (row) => offset(row, 'end'),
  created: ({ annotation }) => annotation.created,
  modified: ({ annotation }) => annotation.modified,
};

/**
 * A header and rows of cells. `rowPer: 'annotation'` joins an annotation's codes with `; `; `'code'` repeats the
 * annotation once for each of its codes, and writes it once without one.
 */
export function* annotationTable(
  notebook: Notebook,
  options: WriteOptions,
  { rowPer }: { rowPer: 'annotation' | 'code' },
): Generator<string[]> {
  const columns = Object.keys(COLUMNS) as (keyof ColumnLabels)[];
  yield options.headers === 'machine' ? columns : columns.map((column) => LABELS[options.language].columns[column]);
  const findCodes = codeFinder(notebook.codes);
  for (const annotated of annotatedArticles(notebook))
    for (const annotation of annotated.annotations) {
      const codes = findCodes(annotation.codes);
      const together = rowPer === 'annotation' || codes.length === 0;
      for (const share of together ? [codes] : codes.map((code) => [code]))
        yield columns.map((column) => COLUMNS[column]({ ...annotated, annotation, codes: share, options }) ?? '');
    }
}
