import type { Fold } from '@/utils/anchoring/fold';
import { foldSpecial, isSpecial, SPECIAL } from './fold-special';

/**
 * For each UTF-16 code unit, the one it is searched as: lower case, without accents, half width, straight quotes and
 * hyphens, Simplified Chinese. `SPECIAL` where that is not exactly one unit: what is written out or left out
 * (fold-special.ts).
 */
export type SearchFold = Uint16Array;

const PLAIN: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '\n': ' ',
  '\t': ' ',
  // Letters with a stroke or without a dot, which Unicode does not decompose.
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ħ: 'h',
  Ħ: 'h',
  ł: 'l',
  Ł: 'l',
  ŧ: 't',
  Ŧ: 't',
  ı: 'i',
  ς: 'σ',
  // Arabic and Persian write these for one another, as do Hindi and its neighbours the two signs of a nasal vowel:
  // https://lucene.apache.org/core/9_0_0/analysis/common/org/apache/lucene/analysis/ar/ArabicNormalizer.html
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  '\u0901': '\u0902',
};

const HAN = [0x3400, 0x9fff] as const;
/** Hangul syllables, surrogates, private use: not folded. */
const AS_THEY_ARE = [0xac00, 0xf8ff] as const;
/** Latin, Greek and Cyrillic lose their accents; in other scripts a mark makes another letter (か, が). */
const hasAccents = (unit: number): boolean => unit < 0x530 || (unit >= 0x1e00 && unit < 0x2000);

function foldUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  const straight = PLAIN[char];
  if (straight) return straight.charCodeAt(0);
  const apart = char.normalize('NFKD');
  // Letters of Hindi with a dot below, which many leave out.
  if (unit >= 0x0958 && unit <= 0x095f) return apart.charCodeAt(0);
  const base = apart.length === 1 || (hasAccents(unit) && /^.\p{M}+$/u.test(apart)) ? apart.charAt(0) : char;
  const lower = base.toLowerCase();
  return (lower.length === 1 ? lower : base).charCodeAt(0);
}

/** `simplified` as read by parseFold. */
export function createSearchFold(simplified: Fold): SearchFold {
  const fold = new Uint16Array(0x10000);
  for (let unit = 0; unit < fold.length; unit++) {
    const keeps = (unit >= HAN[0] && unit <= HAN[1]) || (unit >= AS_THEY_ARE[0] && unit <= AS_THEY_ARE[1]);
    const plain = keeps ? unit : foldUnit(unit);
    fold[unit] = simplified[plain] || plain;
  }
  // A vertical dash becomes a dash, then a hyphen; 薴 becomes 苧, then 苎.
  const settled = fold.map((unit) => fold[unit] as number);
  return settled.map((folded, unit) => (isSpecial(unit) || isSpecial(folded) ? SPECIAL : folded));
}

const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
const narrow = new TextDecoder('windows-1252');

/** A string stored with two bytes per unit. */
export const decodeWide = (units: Uint16Array): string => wide.decode(units);
/** A string stored with one byte per unit; units must be ASCII. */
export const decodeNarrow = (units: Uint8Array): string => narrow.decode(units);

/** The searchable form of a text. Plain ASCII takes one byte per character in memory, everything else two. */
export function foldText(text: string, fold: SearchFold): string {
  const units = new Uint16Array(text.length);
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = fold[text.charCodeAt(i)] ?? 0;
    if (unit === SPECIAL) return foldSpecial(text, fold).text;
    units[i] = unit;
    all |= unit;
  }
  return all < 0x80 ? decodeNarrow(new Uint8Array(units)) : decodeWide(units);
}

/** The searchable form of a text, and where each of its units comes from. UTF-16 offsets. */
export interface FoldedText {
  text: string;
  /** The original offset of what starts, and of what ends, at an offset in `text`. */
  startOf: (at: number) => number;
  endOf: (at: number) => number;
}

/** `foldText`, with the mapping back to the original. */
export function foldWithPlaces(text: string, fold: SearchFold): FoldedText {
  for (let i = 0; i < text.length; i++) {
    if (fold[text.charCodeAt(i)] !== SPECIAL) continue;
    const { text: folded, starts, ends } = foldSpecial(text, fold);
    return {
      text: folded,
      startOf: (at) => starts[at] ?? text.length,
      endOf: (at) => (at === 0 ? 0 : (ends[at - 1] ?? text.length)),
    };
  }
  return { text: foldText(text, fold), startOf: (at) => at, endOf: (at) => at };
}

/**
 * Letters and digits of scripts with spaces between words, in which a search term matches only from the start of a
 * word.
 */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
  if (unit >= 0x2e80 || (unit >= 0xe00 && unit <= 0x109f) || (unit >= 0x1780 && unit <= 0x17ff)) return false;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit));
}
