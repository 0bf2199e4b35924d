import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { UiLanguage } from '@/utils/model/settings';
import { LABELS } from './labels';

/** The state as worded in files for people; undefined when there is nothing to report. */
export function quoteStamp(
  standing: QuoteStanding | undefined,
  { language }: { language: UiLanguage },
): string | undefined {
  return standing && LABELS[language].quoteStates[standing.state].replace('{day}', standing.day);
}
