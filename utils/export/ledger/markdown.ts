import { LABELS } from '@/utils/export/labels';
import { passageLink, savedCopyLink } from '@/utils/export/links';
import { commonMark as md } from '@/utils/export/markdown/dialect';
import { quoteStamp } from '@/utils/export/quote-standing';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { LedgerFile, LedgerFileOptions } from './ledger-file';

const tableRow = (cells: string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table of GitHub-flavoured Markdown: who, to whom, what, how strongly, by when, where said. */
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
        md.line([directive.deadline.text, directive.deadline.date].filter(Boolean).join(' ')),
        whereSaid(row, options),
      ]);
    }
  },
};

/** The article as a link to the sentence, with its day. */
function whereSaid({ article, annotation, state }: LedgerRow, options: LedgerFileOptions): string {
  const { words: t, language } = options;
  const link = md.link(article.title || article.url, passageLink(article, annotation));
  const open = state === 'confirmed' ? '' : state === 'proposed' ? t.proposed : t.unfilled;
  const copy = savedCopyLink(article, annotation, options);
  const saved = copy && md.link(LABELS[language].saved, copy);
  const stamp = quoteStamp(options.standings.get(annotation.id), options);
  return [link, saved, article.published?.iso.slice(0, 10), open, stamp].filter(Boolean).join(' · ');
}
