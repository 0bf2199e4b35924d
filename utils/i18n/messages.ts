import { UI_LANGUAGES, type UiLanguage } from '@/utils/model/settings';
import { en } from './en/messages';
import { zhCN } from './zh-CN/messages';
import { zhTW } from './zh-TW/messages';

/** Every sentence of the screens. English is the type; a language with a missing key does not compile. */
export type Messages = typeof en;

const messages: Record<UiLanguage, Messages> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** The screens' words in `language`. */
export const messagesFor = (language: UiLanguage): Messages => messages[language];

/**
 * The interface language for a BCP 47 tag, by script for Chinese: `zh-Hant`, `zh-HK` → `zh-TW`; other Chinese →
 * `zh-CN`; any other tag by its language, `fr-CA` → `fr`; `en` if there are no words in that language.
 */
export function matchUiLanguage(tag: string): UiLanguage {
  if (!/^zh\b/i.test(tag)) return UI_LANGUAGES.find((one) => one === tag.split('-')[0]?.toLowerCase()) ?? 'en';
  return /hant|\b(tw|hk|mo)\b/i.test(tag) ? 'zh-TW' : 'zh-CN';
}
