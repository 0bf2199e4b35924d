import { copyRich } from '@/components/export/hand-over';
import type { CitedArticle } from '@/utils/citation/csl-item';
import { type Citing, quoteWithCitation, styleOf } from '@/utils/citation/quote-with-citation';
import { escapeMarkup } from '@/utils/export/clean-text';
import { citationWords } from '@/utils/i18n/citation';
import type { UiLanguage } from '@/utils/model/settings';

/**
 * Puts a quote with its citation on the clipboard, as plain and as rich text, and resolves with the message for the
 * reader. Rejects when the browser refuses. Where `missingFields(article)` is not empty, show `CitationDialog` instead,
 * so that what the standard prescribes is seen before copying. `remark`: a line of its own below, '' for none.
 */
export async function copyWithCitation(
  quote: string,
  article: CitedArticle,
  citing: Citing,
  language: UiLanguage,
  remark = '',
): Promise<string> {
  const { text, html } = quoteWithCitation(quote, article, citing, language);
  const below = remark && { text: `\n\n[${remark}]`, html: `<p>[${escapeMarkup(remark)}]</p>` };
  await copyRich(below ? { text: text + below.text, html: html + below.html } : { text, html });
  const words = citationWords[language];
  return words.copied(words.styles[styleOf(citing, language)]);
}
