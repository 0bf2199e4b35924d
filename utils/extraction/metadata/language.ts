import { HAN_UNITS, LETTER_UNITS, unitsOf } from '@/utils/extraction/script';

/** Letters of the scripts that run from right to left: Hebrew, Arabic and its kin, Syriac, Thaana, N'Ko. */
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+/g;
/** Scripts of one large language each, and the languages besides that are written in them. */
const SCRIPTS: readonly { letters: RegExp; lang: string; others: RegExp }[] = [
  { letters: /[\u0590-\u05ff\ufb1d-\ufb4f]+/g, lang: 'he', others: /^(iw|yi|lad)\b/ },
  {
    letters: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+/g,
    lang: 'ar',
    others: /^(fa|ur|ps|sd|ug|ckb|ku|ks|az|pa|bal|prs)\b/,
  },
  { letters: /[\u0370-\u03ff\u1f00-\u1fff]+/g, lang: 'el', others: /^$/ },
  { letters: /[\u0e00-\u0e7f]+/g, lang: 'th', others: /^$/ },
  { letters: /[\u10a0-\u10ff]+/g, lang: 'ka', others: /^(xmf|sva|lzz)\b/ },
  { letters: /[\u0530-\u058f]+/g, lang: 'hy', others: /^(hyw)\b/ },
];
/** Letters that Urdu has and Arabic and Persian have not, and those that Persian has and Arabic has not. */
const URDU = /[\u0679\u0688\u0691\u06ba\u06d2]/;
const PERSIAN = /[\u067e\u0686\u0698\u06af\u06cc\u06a9]/;

const RTL = /^(ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb)\b/;
const TRADITIONAL = /[們這說國會為來時個學對發過與關經區實點樣處長條機見電話體頭門開間東車馬魚鳥]/g;
const SIMPLIFIED = /[们这说国会为来时个学对发过与关经区实点样处长条机见电话体头门开间东车马鱼鸟]/g;

/**
 * The article's language as a BCP 47 tag: by its letters where they are unambiguous, else as the page declares it;
 * `und` if neither tells.
 */
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
  const script = SCRIPTS.find(({ letters: own }) => share(own) > 0.5);
  if (script) {
    const { lang, others } = script;
    if (said.split('-')[0] === lang || others.test(said)) return said;
    return lang !== 'ar' ? lang : URDU.test(sample) ? 'ur' : PERSIAN.test(sample) ? 'fa' : 'ar';
  }
  const isLatin = share(/[A-Za-z\u00c0-\u024f]+/g) > 0.7;
  const isOther = isLatin && (said.startsWith('zh') || RTL.test(said) || /^(ja|ko|th|el)\b/.test(said));
  if (!isOther) return said.startsWith('zh') ? 'und' : said;
  return (sample.match(/\b(the|and|of|to|that)\b/g)?.length ?? 0) > sample.length / 200 ? 'en' : 'und';
}

/** How many more letters of one script than of the other prove a template's declaration wrong. */
const TELLING = 5;

/**
 * The tag for a Chinese text: the page's own, unless the letters clearly say otherwise, because templates declare many
 * pages wrongly.
 */
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

/** The direction a text runs in, as its letters do; without letters the language's, or what the page says. */
export function directionOf(text: string, lang: string, declared: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 4000);
  const letters = unitsOf(new RegExp(`[${LETTER_UNITS}]+`, 'g'), sample);
  if (letters > 0) return unitsOf(RTL_LETTERS, sample) * 2 > letters ? 'rtl' : 'ltr';
  return declared.toLowerCase() === 'rtl' || RTL.test(lang) ? 'rtl' : 'ltr';
}
