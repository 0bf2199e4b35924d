const RTL = /^(ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb)\b/;
const TRADITIONAL = /[們這說國會為來時個學對發過與關經區實點樣處長條機見電話體頭門開間東車馬魚鳥]/g;
const SIMPLIFIED = /[们这说国会为来时个学对发过与关经区实点样处长条机见电话体头门开间东车马鱼鸟]/g;

/** The article's language, BCP 47: what its letters say where they are plain, else what the page says; `und` if nothing does. */
export function languageOf(text: string, declared: string): string {
  const sample = text.slice(0, 4000);
  const share = (script: RegExp): number =>
    (sample.match(script)?.length ?? 0) / Math.max(1, sample.match(/\p{L}/gu)?.length ?? 0);
  const said = canonical(declared);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.3) return said.startsWith('zh') || said.startsWith('yue') ? said : chinese(sample);
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
