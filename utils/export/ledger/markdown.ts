import { LABELS } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { commonMark as md } from '@/utils/export/markdown/dialect';
import { quoteStamp } from '@/utils/export/quote-standing';
import { webAddress } from '@/utils/export/web-address';
import { formatDay } from '@/utils/i18n/dates';
import { type DueDeadline, deadlinesOf } from '@/utils/ledger/due';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { LedgerFile, LedgerFileOptions } from './ledger-file';
import { stateWords } from './state-words';

const tableRow = (cells: string[]): string => `| ${cells.join(' | ')} |\n`;

/** A GitHub-flavoured Markdown table: speaker, addressee, action, strength, deadline, source. */
export const markdown: LedgerFile = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  *write(rows, options) {
    const { words: t } = options;
    const heads = [t.speaker, t.addressee, t.action, t.strength, t.deadline, t.whereSaid];
    yield tableRow(heads);
    yield tableRow(heads.map(() => '---'));
    for (const row of rows) {
      const { directive, annotation } = row;
      const who = [directive.speaker, directive.title && `（${directive.title}）`].join('');
      yield tableRow([
        md.line(who),
        md.line(directive.addressee),
        md.line(directive.action || annotation.target.selector.quote.exact),
        directive.strength ? t.strengths[directive.strength] : '',
        deadlinesOf(directive)
          .map((one) => deadlineCell(one, options))
          .join('; '),
        whereSaid(row, options),
      ]);
    }
  },
};

/** The words of a deadline, its day, and when and by what article it was met. */
function deadlineCell({ text, date, done, doneBy }: DueDeadline, { words: t, language }: LedgerFileOptions): string {
  const url = webAddress(doneBy?.url ?? '');
  const source = doneBy && (url ? md.link(doneBy.title || url, url) : md.line(doneBy.title));
  const met = done ? [t.doneOn(formatDay(done, language)), source && `${t.doneAs} ${source}`] : [];
  return [md.line([text, date].filter(Boolean).join(' ')), ...met].filter(Boolean).join(' · ');
}

/** The article as a link to the sentence, with its day. */
function whereSaid({ article, annotation, state }: LedgerRow, options: LedgerFileOptions): string {
  const { words: t, language } = options;
  const link = md.link(article.title || article.url, passageLink(article, annotation));
  const open = stateWords(state, t);
  const copy = savedCopyLink(article, annotation, options);
  const saved = copy && md.link(LABELS[language].saved, copy);
  const stamp = quoteStamp(options.standings.get(annotation.id), options);
  return [link, saved, article.published?.iso.slice(0, 10), open, stamp].filter(Boolean).join(' · ');
}
