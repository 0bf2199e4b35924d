import { codeName } from '@/utils/codebook/code-name';
import { dayOf, timeOf } from '@/utils/export/dates';
import type { WriteOptions } from '@/utils/export/format';
import { LABELS, partialStamp } from '@/utils/export/labels';
import { savedCopyLink } from '@/utils/export/links';
import { toCodePoints } from '@/utils/export/place';
import { type AnnotatedArticle, codeFinder, codePath, readSlice } from '@/utils/export/read-notebook';
import { type ColumnLabels, valueName } from '@/utils/export/table-labels';
import { webAddress } from '@/utils/export/web-address';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import type { Strength } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';
import { coderNamer } from '@/utils/model/project';
import { deadlineCells, deadlineDays } from './deadline-cells';
import type { TableMaker } from './table';

interface Row extends AnnotatedArticle {
  annotation: Annotation;
  codes: Code[];
  codebook: Code[];
  coder: string | undefined;
  options: WriteOptions;
}

/** The speaker of a directive, otherwise the named person: never one's name with another's office. */
function speakerOf({ annotation: { directive, official } }: Row): Official | undefined {
  return directive ? { ...directive, name: directive.speaker } : official;
}

/** A named person other than the directive's speaker; they have separate columns. */
const besideOf = ({ annotation: { directive, official } }: Row): Official | undefined => directive && official;

/** The kinds of facts that may be stated of a passage. */
const FACTS = ['directive', 'official'] as const;

const ofRule = ({ annotation: { origin } }: Row) => (origin.by === 'rule' ? origin : undefined);

/** Names in one cell; a `; ` inside a name is written with a no-break space. */
const listed = (all: readonly string[]): string => all.map((one) => one.replaceAll('; ', ';\u00a0')).join('; ');
const names = (people: { name: string }[]) => people.map(({ name }) => name).join('; ');

/** Offsets count code points, as R and Python do; empty where the passage is in no saved text. */
const offset = ({ places, annotation }: Row, edge: 'start' | 'end') => {
  const place = places.get(annotation.id);
  return place ? String(toCodePoints(place.revision.text, place[edge])) : '';
};

const strengthName = (strength: Strength, { headers, language }: WriteOptions) =>
  headers === 'machine' ? strength : LABELS[language].strengths[strength];

/** The cells of each column, by column name, in the order of the file. */
const COLUMNS = {
  id: ({ annotation }) => annotation.id,
  speaker: (row) => speakerOf(row)?.name,
  title: (row) => speakerOf(row)?.title,
  speaker_org: (row) => speakerOf(row)?.organisation,
  verb: ({ annotation }) => annotation.directive?.verb,
  strength: ({ annotation, options }) =>
    annotation.directive?.strength && strengthName(annotation.directive.strength, options),
  addressee: ({ annotation }) => annotation.directive?.addressee,
  directive: ({ annotation }) => annotation.directive?.action,
  deadline_text: ({ annotation }) => annotation.directive && deadlineCells(annotation.directive, ({ text }) => text),
  deadline_date: ({ annotation }) => annotation.directive && deadlineDays(annotation.directive),
  done: ({ annotation }) => annotation.directive && deadlineCells(annotation.directive, ({ done }) => done),
  place: (row) => speakerOf(row)?.place,
  official: (row) => besideOf(row)?.name,
  official_title: (row) => besideOf(row)?.title,
  official_org: (row) => besideOf(row)?.organisation,
  official_place: (row) => besideOf(row)?.place,
  facts: ({ annotation, options }) =>
    FACTS.flatMap((fact) => (annotation[fact] ? [valueName('facts', fact, options)] : [])).join('; '),
  quote: ({ annotation }) => annotation.target.selector.quote.exact,
  note: ({ annotation }) => annotation.note,
  codes: ({ codes, options }) => listed(codes.map((code) => codeName(code, options.language))),
  code_paths: ({ codes, codebook, options }) => listed(codes.map((code) => codePath(code, codebook, options.language))),
  code_ids: ({ codes }) => codes.map(({ id }) => id).join('; '),
  coder: ({ coder }) => coder,
  origin: ({ annotation, options }) => valueName('origin', annotation.origin.by, options),
  article_title: ({ article }) => article.title,
  article_note: ({ article }) => article.note,
  author: ({ article }) => names(article.authors),
  source: ({ article }) => article.source,
  site: ({ article }) => article.site,
  url: ({ article }) => webAddress(article.url),
  saved_copy: ({ article, annotation, options }) => savedCopyLink(article, annotation, options),
  published: ({ article }) => dayOf(article.published?.iso),
  published_time: ({ article }) => timeOf(article.published?.iso),
  accessed: ({ article }) => dayOf(article.accessed),
  accessed_time: ({ article }) => timeOf(article.accessed),
  text_sha256: ({ places, annotation }) => places.get(annotation.id)?.revision.sha256 ?? annotation.target.revision,
  start: (row) => offset(row, 'start'),
  end: (row) => offset(row, 'end'),
  created: ({ annotation }) => dayOf(annotation.created),
  created_time: ({ annotation }) => timeOf(annotation.created),
  modified: ({ annotation }) => dayOf(annotation.modified),
  modified_time: ({ annotation }) => timeOf(annotation.modified),
  rule: (row) => ofRule(row)?.rule,
  rule_version: (row) => ofRule(row)?.version,
  confidence: (row) => ofRule(row)?.confidence.toString(),
  corrected: (row) => {
    const corrected = ofRule(row)?.corrected;
    return corrected === undefined ? undefined : valueName('corrected', `${corrected}`, row.options);
  },
  quote_state: ({ standings, annotation, options }) => {
    const standing = standings.get(annotation.id);
    return standing && valueName('quote_state', standing.state, options);
  },
  quote_state_day: ({ standings, annotation }) => standings.get(annotation.id)?.day,
  partial: ({ article, options }) => (options.headers === 'machine' ? article.partial : partialStamp(article, options)),
} satisfies Partial<Record<keyof ColumnLabels, (row: Row) => string | undefined>>;

/** How an annotation with several codes becomes rows. */
export type RowPer = 'annotation' | 'code';

type Column = keyof typeof COLUMNS;

/** What a reader looks for first; ids are for programs and come last. */
const READ_FIRST: Column[] = ['quote', 'note', 'codes', 'article_title', 'author', 'source', 'published'];

const inOrder = Object.keys(COLUMNS) as Column[];

/** The columns as one reads them on a sheet, from left to right. */
export const READING_ORDER: Column[] = [
  ...new Set<Column>([...READ_FIRST, ...inOrder.filter((one) => one !== 'id'), 'id']),
];

/**
 * The annotations. `rowPer: 'annotation'` joins an annotation's codes with `; `; `'code'` repeats the annotation once
 * for each of its codes, and writes it once without one.
 */
export const annotationTable =
  (rowPer: RowPer, columns = inOrder): TableMaker =>
  ({ codes: codebook, coders, options }) => {
    const findCodes = codeFinder(codebook);
    const coderOf = coderNamer(coders);
    const cells: ((row: Row) => string | undefined)[] = columns.map((column) => COLUMNS[column]);
    return {
      columns,
      passes: [
        {
          over: 'slices',
          *each(slice) {
            const annotated = readSlice(slice);
            for (const annotation of annotated.annotations) {
              const codes = findCodes(annotation.codes);
              const coder = coderOf(annotation);
              const together = rowPer === 'annotation' || codes.length === 0;
              for (const share of together ? [codes] : codes.map((code) => [code]))
                yield cells.map(
                  (cell) => cell({ ...annotated, annotation, codes: share, codebook, coder, options }) ?? '',
                );
            }
          },
        },
      ],
    };
  };
