const HAN = /\p{Script=Han}/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How much a text says, in units comparable across scripts: a Chinese, Japanese or Korean character counts as three
 * Latin letters, about what their translations need.
 */
export function weigh(text: string): number {
  let weight = 0;
  // By code unit and without regular expressions: this runs over every element's text.
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000) continue;
    const isDenseUnit = (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af);
    weight += isDenseUnit ? 3 : 1;
  }
  return weight;
}

/** Is this text mostly Chinese characters? Digits and marks do not count. */
export function isHan(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(HAN)?.length ?? 0) / letters > 0.3;
}

/** Is it written without spaces between words, a character for a syllable or a word? */
export function isDense(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(DENSE)?.length ?? 0) / letters > 0.3;
}

/** A text for comparison: letters and digits only, compatibility forms, lower case. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** White space of every kind as single spaces, none at the ends, no invisible marks. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff\ue000-\uf8ff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Does it read as a sentence, or as several: long enough, and with the marks that end or join clauses? */
export function isSentence(text: string): boolean {
  return weigh(text) >= 60 && /[。！？；，…]|[.!?,;:؟،।]["'”’)\]]?(\s|$)/u.test(text);
}
