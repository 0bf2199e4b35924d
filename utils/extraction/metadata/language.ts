import { HAN_UNITS, LETTER_UNITS, unitsOf } from '@/utils/extraction/script';

const RTL = /^(ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb)\b/;
const TRADITIONAL = /[們這說國會為來時個學對發過與關經區實點樣處長條機見電話體頭門開間東車馬魚鳥]/g;
const SIMPLIFIED = /[们这说国会为来时个学对发过与关经区实点样处长条机见电话体头门开间东车马鱼鸟]/g;

/** The article's language, BCP 47: what its letters say where they are plain, else what the page says; `und` if nothing does. */
export function languageOf(text: string, declared: string): string {
  const sample = text.slice(0, 4000);
  const letters = Math.max(1, unitsOf(new RegExp(`[${LETTER_UNITS}]+`, 'g'), sample));
  const share = (script: RegExp): number => unitsOf(script, sample) / letters;
  const said = canonical(declared);
  if (share(/[\u3041-\u30ff\uff66-\uff9f]+/g) > 0.1) return 'ja';
  if (share(/[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+/g) > 0.2) return 'ko';
  // Written down the page, whatever the page calls it: the clean view sets it by this name.
  if (share(/[\u1820-\u18af]+/g) > 0.3) return 'mn-Mong';
  if (share(new RegExp(`[${HAN_UNITS}]+`, 'g')) > 0.3) return said.startsWith('yue') ? said : chineseAs(said, sample);
  return said.startsWith('zh') ? 'und' : said;
}

/** So many letters of one script only, and a template that says the other is wrong. */
const TELLING = 5;

/** What a page says of its Chinese, where the letters do not say otherwise: templates call many a page what it is not. */
function chineseAs(said: string, text: string): string {
  const traditional = text.match(TRADITIONAL)?.length ?? 0;
  const simplified = text.match(SIMPLIFIED)?.length ?? 0;
  const written = traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  if (!said.startsWith('zh-')) return written;
  const claimed = /-(hant|tw|hk|mo)/i.test(said) ? 'zh-Hant' : 'zh-Hans';
  return claimed === written || Math.abs(traditional - simplified) < TELLING ? said : written;
}

function canonical(declared: string): string {
  try {
    return Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** The direction a language is written in, unless the page says another. */
export const directionOf = (lang: string, declared: string): 'ltr' | 'rtl' =>
  declared.toLowerCase() === 'rtl' || RTL.test(lang) ? 'rtl' : 'ltr';
