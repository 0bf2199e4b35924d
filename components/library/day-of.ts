import { formatDay } from '@/utils/i18n/dates';
import type { Messages } from '@/utils/i18n/messages';
import type { UiLanguage } from '@/utils/model/settings';
import type { ArticleEntry } from '@/utils/search/shard';

/**
 * The day of an article as a line says it: of publication, or “read” and the day of reading; empty where neither is
 * known.
 */
export function dayOf({ day, isDated }: ArticleEntry, t: Messages, language: UiLanguage): string {
  const shown = formatDay(day, language);
  return isDated || shown === '' ? shown : t.accessed(shown);
}
