import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { UiLanguage } from '@/utils/model/settings';
import { LABELS } from './labels';

/** As a file for people says it; undefined where there is nothing to say. */
export function quoteStamp(
  standing: QuoteStanding | undefined,
  { language }: { language: UiLanguage },
): string | undefined {
  return standing && LABELS[language].quoteStates[standing.state].replace('{day}', standing.day);
}
