import { decodeAs, type Reading } from './reading';

/** An encoding of single bytes, and how its languages use what is not ASCII. */
interface Model {
  encoding: string;
  isLatin: boolean;
  /** Letters, each with its share among all letters of the language, in percent. */
  letters: ReadonlyMap<string, number>;
  /** How likely a file is to be in it before anything is read: a natural logarithm. */
  prior: number;
}

const lettersOf = (shares: string): Map<string, number> =>
  new Map([...shares.matchAll(/([^\d.\s])([\d.]+)/gu)].map(([, letter = '', share]) => [letter, Number(share)]));

/**
 * Frequencies of letters outside ASCII in a language, in percent of all its letters, rounded; from the tables in
 * Wikipedia's “Letter frequency” and related articles.
 */
const LATIN: readonly (readonly [encoding: string, language: string, shares: string])[] = [
  ['windows-1250', 'Polish', 'ą1 ć.4 ę1.1 ł1.8 ń.2 ó.85 ś.7 ź.06 ż.8'],
  ['windows-1250', 'Czech', 'á2.2 č1 ď.02 é1.3 ě1.6 í3.2 ň.1 ó.03 ř1.2 š.8 ť.04 ú.1 ů.7 ý1 ž1'],
  ['windows-1250', 'Slovak', 'á2.1 ä.1 č1.2 ď.2 é1 í1.2 ľ.5 ĺ.02 ň.2 ó.2 ô.2 ŕ.01 š1 ť.9 ú.9 ý1.2 ž1'],
  ['windows-1250', 'Hungarian', 'á3.4 é3.4 í.6 ó1 ö1 ő.9 ú.3 ü.6 ű.2'],
  ['windows-1250', 'Romanian', 'ă2.3 â.8 î1 ş1.4 ţ1.1'],
  ['windows-1250', 'Croatian and Slovene', 'č1 ć.8 đ.3 š1 ž.6'],
  ['windows-1254', 'Turkish', 'ı5.1 ş1.8 ğ1.1 ü1.9 ö.8 ç1.2 i9 â.05'],
  ['windows-1257', 'Lithuanian', 'ą.8 č.4 ę.2 ė1.7 į.5 š1 ų1.2 ū.5 ž.8'],
  ['windows-1257', 'Latvian', 'ā4 ē1.8 ī1.8 ū.3 š.8 ž.2 č.1 ņ.5 ļ.4 ķ.1 ģ.1'],
  ['windows-1257', 'Estonian', 'õ1.1 ä1.2 ü.7 ö.3 š.02 ž.02'],
  ['windows-1252', 'French', 'é2 è.3 à.5 ê.25 ç.1 ô.05 û.05 î.05 ù.06 â.05 ï.01 ë.01 œ.02 æ.005'],
  ['windows-1252', 'Dutch', 'ë.1 é.1 ï.05 ü.02 ö.02 è.01'],
  ['windows-1252', 'German', 'ä.55 ö.3 ü.65 ß.3'],
  ['windows-1252', 'Spanish', 'á.5 é.43 í.7 ó.8 ú.17 ñ.3 ü.01'],
  ['windows-1252', 'Portuguese', 'ã.7 á.4 ç.5 é.5 í.3 ó.3 ê.4 õ.1 à.1 â.1 ú.2 ô.1'],
  ['windows-1252', 'Italian', 'à.6 è.3 ì.03 ò.1 ù.1 é.1'],
  ['windows-1252', 'Swedish and Finnish', 'ä2.2 å1 ö1.2 é.1'],
  ['windows-1252', 'Danish and Norwegian', 'æ.6 ø.9 å1.3 é.1'],
  ['windows-1252', 'Icelandic', 'á1.8 ð4.4 é.6 í1.6 ó1 ö.8 ú.6 ý.2 þ1.5 æ.9'],
];

const CYRILLIC =
  'о11 е8.5 а8 и7.4 н6.7 т6.3 с5.5 р4.7 в4.5 л4.3 к3.5 м3.2 д3 п2.8 у2.6 я2 ы1.9 ь1.7 г1.7 з1.6 б1.6 ч1.4 й1.2 х1 ж.9 ш.7 ю.6 ц.5 щ.4 э.3 ф.3 ъ.1 ё.1 і1 ї.2 є.2 ґ.02 ў.1 ј.3 љ.05 њ.05 ћ.05 ђ.02 џ.01';

const OTHERS: readonly (readonly [encoding: string, shares: string])[] = [
  ['windows-1251', CYRILLIC],
  ['koi8-r', CYRILLIC],
  [
    'windows-1253',
    'α10 ο8.8 ι7 ε7 τ8.3 σ4.8 ν6.4 η4 υ3.8 ρ4.2 π4.2 κ4.1 μ3.4 λ2.9 ω1.6 ς4.4 δ1.8 γ1.8 χ1.2 θ1.2 φ.8 β.7 ξ.4 ζ.4 ψ.2 ά2 έ1.9 ή1.6 ί2.8 ό2.2 ύ1 ώ1 ϊ.1 ϋ.02 ΐ.02',
  ],
  [
    'windows-1255',
    'י11 ו10.4 ה9.5 ל7.4 א6.3 ר5.6 ת5.5 ב4.9 ש4.7 מ4.7 נ3.5 ם3 ח2.5 ק2.2 ד2.6 ע3.1 פ2 כ2.4 ט1.2 צ1.2 ז1.3 ס1.5 ג1.3 ן1.5 ף.3 ץ.2 ך.9',
  ],
  [
    'windows-1256',
    'ا13 ل12 ي7 م6.5 و6 ن6 ر4.5 ت5 ب3.5 ة3.5 ع3.8 د3 س2.8 ف2.9 ه3 ك2.3 ق2.3 أ2.6 ح2 ج1.5 ش1 ص1 ط1 خ.9 ذ.6 ى.8 ض.8 إ1 ث.5 ز.6 ء.3 غ.5 ئ.3 ظ.2 آ.1 ؤ.1 پ.3 چ.1 ژ.05 گ.3 ک.5 ی.5 ے.1',
  ],
  [
    'windows-874',
    'า8 น6.5 ร6.3 ก5.5 อ5 เ4.5 ง4.3 ่4.5 ้3.8 ม3.8 ั4.2 ย3.6 ล3.3 ว3.3 ี3.4 ด3 ท3 ส2.8 ิ2.5 ต2.3 ะ2.2 ป2.2 บ2.4 ค2.2 ห2.3 แ1.9 จ1.6 พ1.4 ช1.3 ื1.3 ข1.1 ใ1.2 ไ1.2 โ1 ์1.3 ็.9 ุ1.4 ู1.1 ำ1.2 ึ.7 ผ.6 ถ.8 ณ.5 ศ.5 ธ.5 ภ.5 ญ.3 ษ.3 ซ.4 ฐ.2 ฟ.3 ฝ.1 ฉ.1 ๆ.1 ฏ.05 ฎ.05 ฤ.1 ฒ.03 ฆ.03 ฮ.1 ฯ.02',
  ],
];

/**
 * Natural logarithms, so that `España` alone is not Polish, `Erdoğan` not Icelandic, and a capitalised word in
 * Windows's encoding not a lower-case one in that of old Unix.
 */
const PRIORS: Partial<Record<string, number>> = { 'windows-1252': 3, Icelandic: -3, 'windows-1257': -2, 'koi8-r': -3 };

const MODELS: readonly Model[] = [
  ...LATIN.map(([encoding, language, shares]) => ({
    encoding,
    isLatin: true,
    letters: lettersOf(shares),
    prior: PRIORS[language] ?? PRIORS[encoding] ?? 0,
  })),
  ...OTHERS.map(([encoding, shares]) => ({
    encoding,
    isLatin: false,
    letters: lettersOf(shares),
    prior: PRIORS[encoding] ?? 0,
  })),
];

/** UTF-16 code units that are looked at. */
const SAMPLE = 20_000;
/** The share assumed for a letter that a language does not have. */
const FOREIGN = 2e-6;
/** Words with capitals are rarer by this factor; capitals inside a lower-case word are much rarer still. */
const CAPITAL = 0.08;
const CAPITAL_WITHIN = 0.0005;
/** The factor for letters of two scripts next to each other. */
const MIXED = 0.01;
/** Signs that any language has, and those that few texts have. */
const SIGN = 0.03;
const RARE_SIGN = 0.0005;
/** Characters never inside a word, and those rare at its ends: `km³` is not a word. */
const NEVER = 1e-7;
const HARDLY = 1e-4;
const LETTERS_BEFORE = 3;

const ORDINARY = /[\u2010-\u2027\u2030\u2039\u203a\u20ac\u00a0«»„‚§°№©®™·،؛؟]/;
const RARE = /[¿¡¹²³ªº£¥¢¼½¾±×÷¤¶¬¦µ´¨¸¯฿₪]/;
/**
 * One-letter words outside ASCII in encodings other than Windows-1252, of Lithuanian and Hungarian; à, é, ó and others
 * are in 1252.
 */
const ALONE = /[įő]/i;
const IN_WORDS = /[\u2019\u2010-\u2014·\u0640]/;
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{M}]/u.test(char);
const isSmall = (char: string | undefined): boolean => char !== undefined && /\p{Ll}/u.test(char);

interface Judged {
  /** Log-likelihood of all that is not ASCII. */
  likelihood: number;
  /** The share of letters in faultless words, 0 to 1. */
  share: number;
}

/** How likely a text is to be in a language. */
function judge(text: string, { encoding, isLatin, letters }: Model): Judged {
  const sample = text.slice(0, SAMPLE);
  let [likelihood, all, sound] = [0, 0, 0];
  for (const { 0: run, index } of sample.matchAll(/[^\s\x21-\x40\x5b-\x60\x7b-\x7e]+/g)) {
    const outside = run.replace(/[\0-\x7f]/g, '').length;
    if (outside === 0) continue;
    const isMixed = isLatin ? run.length > 2 && outside === run.length : outside < run.length;
    // A single letter of another alphabet between Latin words is a misread accented one: à, é.
    const isLone = run.length === 1 && (!isLatin || (encoding !== 'windows-1252' && !ALONE.test(run)));
    let isSound = !isMixed;
    for (const [at, char] of [...run].entries()) {
      if (char < '\x80') continue;
      const [before, after] = [sample[index + at - 1], sample[index + at + 1]];
      let worth = RARE_SIGN;
      if (isLetter(char)) {
        const known = letters.get(char === 'İ' ? 'i' : char.toLowerCase());
        worth = known === undefined ? FOREIGN : known / 100;
        if (known === undefined) isSound = false;
        if (/\p{Lu}/u.test(char)) {
          worth *= isSmall(before) ? CAPITAL_WITHIN : isLetter(before) ? 1 : CAPITAL;
          if (isSmall(before)) isSound = false;
        }
        // Spanish has its ñ before vowels, Polish its ń before anything.
        if (char === 'ñ' && isLetter(after) && !/[aeiouáéíóú]/i.test(after ?? '')) worth = HARDLY;
        if (isMixed || isLone) worth *= MIXED;
      } else if (isLetter(before) && isLetter(after) && !IN_WORDS.test(char)) {
        worth = NEVER;
        isSound = false;
      } else if (ORDINARY.test(char)) worth = SIGN;
      else if (!RARE.test(char)) worth = NEVER;
      else if ([...run.slice(Math.max(0, at - LETTERS_BEFORE), at)].filter(isLetter).length === LETTERS_BEFORE)
        worth = HARDLY;
      likelihood += Math.log(worth);
    }
    all += outside;
    if (isSound) sound += outside;
  }
  return { likelihood, share: all === 0 ? 1 : sound / all };
}

/** With a smaller share of letters in whole words than this, the encoding is rejected. */
const MOST = 0.5;

/** Decodings of a text in each single-byte encoding, each judged by the language that fits its letters best. */
export function alphabeticReadings(bytes: Uint8Array): Reading[] {
  const texts = new Map<string, string | undefined>();
  for (const { encoding } of MODELS) if (!texts.has(encoding)) texts.set(encoding, decodeAs(encoding, bytes));
  return MODELS.flatMap((model): Reading[] => {
    const text = texts.get(model.encoding);
    if (text === undefined) return [];
    const { likelihood, share } = judge(text, model);
    // Symbols alone do not make a language likelier.
    const prior = /[^\0-\x7f]/u.test(text.replace(/[^\p{L}]/gu, '')) ? model.prior : 0;
    if (share < MOST) return [];
    return [{ encoding: model.encoding, text, likelihood: likelihood + prior, isEastAsian: false }];
  });
}
