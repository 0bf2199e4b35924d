import { codeName } from '@/utils/codebook/code-name';
import { dayOf, timeOf } from '@/utils/export/dates';
import { savedCopyLink } from '@/utils/export/links';
import { deadlineCells, deadlineDays } from '@/utils/export/tables/deadline-cells';
import { BYTE_ORDER_MARK, csvRow } from '@/utils/export/tables/spreadsheet';
import { webAddress } from '@/utils/export/web-address';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { LedgerFile, LedgerFileOptions } from './ledger-file';

type Cell = (row: LedgerRow, options: LedgerFileOptions) => string | undefined;

const ofRule = ({ annotation: { origin } }: LedgerRow) => (origin.by === 'rule' ? origin : undefined);

/** The cells of each column, by column name, in the order of the file. Programs may rely on the names. */
export const LEDGER_COLUMNS = {
  id: ({ annotation }) => annotation.id,
  speaker: ({ directive }) => directive.speaker,
  title: ({ directive }) => directive.title,
  speaker_org: ({ directive }) => directive.organisation,
  verb: ({ directive }) => directive.verb,
  strength: ({ directive }) => directive.strength,
  addressee: ({ directive }) => directive.addressee,
  directive: ({ directive }) => directive.action,
  // The deadlines of one passage, in their order, with semicolons between.
  deadline_text: ({ directive }) => deadlineCells(directive, ({ text }) => text),
  deadline_date: ({ directive }) => deadlineDays(directive),
  done: ({ directive }) => deadlineCells(directive, ({ done }) => done),
  done_by: ({ directive }) => deadlineCells(directive, ({ done, doneBy }) => (done ? doneBy?.title : undefined)),
  done_by_url: ({ directive }) =>
    deadlineCells(directive, ({ done, doneBy }) => (done ? webAddress(doneBy?.url ?? '') : undefined)),
  place: ({ directive }) => directive.place,
  quote: ({ annotation }) => annotation.target.selector.quote.exact,
  note: ({ annotation }) => annotation.note,
  codes: ({ codes }, { language }) => codes.map((code) => codeName(code, language)).join('; '),
  coder: ({ coder }) => coder,
  origin: ({ annotation }) => annotation.origin.by,
  // confirmed, proposed by the rules on a passage coded by hand, or empty.
  state: ({ state }) => state,
  article_title: ({ article }) => article.title,
  source: ({ article }) => article.source ?? article.site,
  url: ({ article }) => webAddress(article.url),
  saved_copy: ({ article, annotation }, options) => savedCopyLink(article, annotation, options),
  published: ({ article }) => dayOf(article.published?.iso),
  published_time: ({ article }) => timeOf(article.published?.iso),
  accessed: ({ article }) => dayOf(article.accessed),
  accessed_time: ({ article }) => timeOf(article.accessed),
  text_sha256: ({ annotation }, { places }) => places.get(annotation.id)?.sha256 ?? annotation.target.revision,
  start: ({ annotation }, { places }) => places.get(annotation.id)?.start.toString(),
  end: ({ annotation }, { places }) => places.get(annotation.id)?.end.toString(),
  rule: (row) => ofRule(row)?.rule,
  rule_version: (row) => ofRule(row)?.version,
  confidence: (row) => ofRule(row)?.confidence.toString(),
  corrected: (row) => ofRule(row)?.corrected.toString(),
  // unchanged, changed or orphan, as in the table of annotations; empty where nothing is known.
  quote_state: ({ annotation }, { standings }) => standings.get(annotation.id)?.state,
  quote_state_day: ({ annotation }, { standings }) => standings.get(annotation.id)?.day,
} satisfies Record<string, Cell>;

/** For spreadsheets and statistics: one row for each directive, under machine names. */
export const csv: LedgerFile = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  *write(rows, options) {
    yield BYTE_ORDER_MARK + csvRow(Object.keys(LEDGER_COLUMNS));
    const cells: Cell[] = Object.values(LEDGER_COLUMNS);
    for (const row of rows) yield csvRow(cells.map((cell) => cell(row, options) ?? ''));
  },
};
