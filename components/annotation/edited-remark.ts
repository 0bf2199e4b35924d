import { quotedIn } from '@/utils/citation/quoted';
import { annotateWords } from '@/utils/i18n/annotate';
import { colonOf } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { UiLanguage } from '@/utils/model/settings';

/** A remark for a quote that is exported: its page was edited since, with the current words. '' when it was not. */
export function editedRemark(standing: QuoteStanding | undefined, language: UiLanguage): string {
  if (!standing || standing.state === 'unchanged') return '';
  const said = annotateWords[language][standing.state](formatDay(standing.day, language));
  return standing.now ? `${said}${colonOf(language)}${quotedIn(standing.now.quote.exact.trim(), language)}` : said;
}
