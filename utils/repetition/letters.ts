import type { Fold } from '@/utils/anchoring/fold';

/** How a UTF-16 code unit counts when wording is compared. */
export const KINDS = { gap: 0, letter: 1, sign: 2, unseen: 3, clauseEnd: 4, sentenceEnd: 5 } as const;

/** For each code unit: its class, and the unit it is compared as. */
export interface Letters {
  kinds: Uint8Array;
  folded: Uint16Array;
}

const SENTENCE_ENDS = '。！？；!?;…\n\r';
const CLAUSE_ENDS = '，：,:';
/** Characters inside words, or invisible ones. */
const WITHIN = "'’‘＇\u00ad";

/** Ideographs, kana and other characters written without spaces: each is a token. */
const isSign = (unit: number): boolean =>
  (unit >= 0x2e80 && unit < 0xac00) || (unit >= 0xd800 && unit < 0xe000) || (unit >= 0xf900 && unit < 0xfb00);

/**
 * The table by which wording is compared: ignoring case, accents, width, quotation marks, and the difference between
 * Traditional and Simplified characters. `simplified` as read by `parseFold`.
 */
export function lettersOf(simplified: Fold): Letters {
  const kinds = new Uint8Array(0x10000);
  const folded = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const char = String.fromCharCode(unit);
    const isIdeograph = (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit < 0xe000);
    const base = isIdeograph ? char : baseOf(char);
    kinds[unit] = isIdeograph ? KINDS.sign : kindOf(char, base);
    const plain = base.charCodeAt(0);
    folded[unit] = simplified[plain] || plain;
  }
  return { kinds, folded };
}

/** The letter without its accents and in lower case; the letter itself where the result is not one letter. */
function baseOf(char: string): string {
  const apart = char.normalize('NFKD');
  const base = apart.length === 1 || /^.\p{M}+$/u.test(apart) ? apart.charAt(0) : char;
  const lower = base.toLowerCase();
  return lower.length === 1 ? lower : base;
}

function kindOf(char: string, base: string): number {
  if (SENTENCE_ENDS.includes(char)) return KINDS.sentenceEnd;
  if (CLAUSE_ENDS.includes(char)) return KINDS.clauseEnd;
  if (WITHIN.includes(char) || /[\p{Cf}\p{M}]/u.test(char)) return KINDS.unseen;
  if (!/[\p{L}\p{N}]/u.test(base)) return KINDS.gap;
  return isSign(base.charCodeAt(0)) ? KINDS.sign : KINDS.letter;
}
