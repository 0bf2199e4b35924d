import { HAN_UNITS, unitsOf } from '@/utils/extraction/script';

const RTL = /^(ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb)\b/;
const TRADITIONAL = /[們這說國會為來時個學對發過與關經區實點樣處長條機見電話體頭門開間東車馬魚鳥]/g;
const SIMPLIFIED = /[们这说国会为来时个学对发过与关经区实点样处长条机见电话体头门开间东车马鱼鸟]/g;

/** The article's language, BCP 47: what its letters say where they are plain, else what the page says; `und` if nothing does. */
export function languageOf(text: string, declared: string): string {
  const sample = text.slice(0, 4000);
  const letters = Math.max(1, unitsOf(/\p{L}+/gu, sample));
  const share = (script: RegExp): number => unitsOf(script, sample) / letters;
  const said = canonical(declared);
  if (share(/[\u3041-\u30ff\uff66-\uff9f]+/g) > 0.1) return 'ja';
  if (share(/[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+/g) > 0.2) return 'ko';
  if (share(new RegExp(`[${HAN_UNITS}]+`, 'g')) > 0.3)
    return said.startsWith('zh') || said.startsWith('yue') ? said : chinese(sample);
  return said.startsWith('zh') ? 'und' : said;
}

function chinese(text: string): string {
  return (text.match(TRADITIONAL)?.length ?? 0) > (text.match(SIMPLIFIED)?.length ?? 0) ? 'zh-Hant' : 'zh-Hans';
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
