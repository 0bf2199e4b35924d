import { quotedIn } from '@/utils/citation/quoted';
import { annotateWords } from '@/utils/i18n/annotate';
import { colonOf } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { UiLanguage } from '@/utils/model/settings';

/** What goes with a quote that leaves for another text: that its page says otherwise since, and what. '' where it does not. */
export function editedRemark(standing: QuoteStanding | undefined, language: UiLanguage): string {
  if (!standing || standing.state === 'unchanged') return '';
  const said = annotateWords[language][standing.state](formatDay(standing.day, language));
  return standing.now ? `${said}${colonOf(language)}${quotedIn(standing.now.quote.exact.trim(), language)}` : said;
}
