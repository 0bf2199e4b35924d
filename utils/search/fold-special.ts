import type { SearchFold } from './fold-text';

// Letters of which one is not searched as one: decomposed text (a base and its marks), ligatures, what is not seen. They
// are seldom: a text without them never comes here.

/** Stands in a fold for a unit that needs its neighbours, or becomes none or several. No text has it: a noncharacter. */
export const SPECIAL = 0xffff;

/** Letters written as several, beyond those that Unicode itself takes apart (ﬁ, ĳ, Ⅳ). */
const WRITTEN_APART: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  ǽ: 'ae',
  Ǽ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  þ: 'th',
  Þ: 'th',
};

/** First and last unit, and why they are not seen or not typed. */
const LEFT_OUT: readonly (readonly [from: number, to: number, why: string])[] = [
  [0x00ad, 0x00ad, 'soft hyphen'],
  [0x0300, 0x036f, 'accents of Latin, Greek and Cyrillic, written apart'],
  [0x0483, 0x0487, 'Cyrillic marks'],
  [0x0591, 0x05bd, 'Hebrew accents and points'],
  [0x05bf, 0x05bf, 'Hebrew rafe'],
  [0x05c1, 0x05c2, 'Hebrew dots of shin and sin'],
  [0x0640, 0x0640, 'Arabic tatweel, which only lengthens'],
  [0x064b, 0x0652, 'Arabic vowel signs'],
  [0x0670, 0x0670, 'Arabic superscript alef'],
  [0x1ab0, 0x1aff, 'further accents'],
  [0x1dc0, 0x1dff, 'further accents'],
  [0x200b, 0x200f, 'zero width, direction'],
  [0x202a, 0x202e, 'direction'],
  [0x2060, 0x2064, 'word joiner, invisible operators'],
  [0x2066, 0x2069, 'direction'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfeff, 0xfeff, 'byte order mark'],
];

/** Marks that make another letter of the one before them: the voiced kana, Hangul written in its parts. */
const JOINING: readonly (readonly [from: number, to: number])[] = [
  [0x3099, 0x309a],
  [0xff9e, 0xff9f],
  [0x1161, 0x1175],
  [0x11a8, 0x11c2],
];

const inRanges = (ranges: readonly (readonly [number, number, ...unknown[]])[], unit: number): boolean =>
  ranges.some(([from, to]) => unit >= from && unit <= to);

/** What a letter is written as, several units; undefined for all others. */
function apart(unit: number): string | undefined {
  const char = String.fromCharCode(unit);
  const written = WRITTEN_APART[char];
  if (written) return written;
  if (!/[\p{Lu}\p{Ll}\p{Lt}\p{Nl}]/u.test(char)) return undefined;
  const letters = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.length > 1 && /^[\p{L}\p{N}]+$/u.test(letters) ? letters : undefined;
}

let known: { leftOut: Uint8Array; joining: Uint8Array; written: Map<number, string> } | undefined;

function tables() {
  if (known) return known;
  const written = new Map<number, string>();
  const leftOut = new Uint8Array(0x10000);
  const joining = new Uint8Array(0x10000);
  for (let unit = 0x80; unit < 0x10000; unit++) {
    if (inRanges(LEFT_OUT, unit)) leftOut[unit] = 1;
    else if (inRanges(JOINING, unit)) joining[unit] = 1;
    else if (unit < 0x3000 || (unit >= 0xa720 && unit < 0xac00) || (unit >= 0xfb00 && unit < 0xfb20)) {
      const letters = apart(unit);
      if (letters !== undefined) written.set(unit, letters);
    }
  }
  known = { leftOut, joining, written };
  return known;
}

/** The units a fold marks as `SPECIAL`. */
export function specialUnits(): number[] {
  const { leftOut, joining, written } = tables();
  const all = Array.from({ length: 0x10000 }, (_, unit) => unit);
  return all.filter((unit) => leftOut[unit] === 1 || joining[unit] === 1 || written.has(unit));
}

export interface SpecialText {
  text: string;
  /** For each unit of `text`, where in the original what it stands for starts, and ends. UTF-16 offsets. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** A text with special letters as it is searched. What is left out belongs to the letter before it. */
export function foldSpecial(text: string, fold: SearchFold): SpecialText {
  const { leftOut, joining, written } = tables();
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (unit: number, start: number, end: number): void => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    let end = at + 1;
    if (leftOut[unit] === 1) {
      if (ends.length > 0) ends[ends.length - 1] = end;
      at = end;
      continue;
    }
    while (joining[text.charCodeAt(end)] === 1) end++;
    const letters = end > at + 1 ? text.slice(at, end).normalize('NFKC') : (written.get(unit) ?? text.charAt(at));
    for (let i = 0; i < letters.length; i++) {
      const letter = letters.charCodeAt(i);
      const folded = fold[letter] ?? letter;
      add(folded === SPECIAL ? letter : folded, at, end);
    }
    at = end;
  }
  // In portions: a call takes so many arguments and no more.
  let folded = '';
  for (let at = 0; at < units.length; at += 8192) folded += String.fromCharCode(...units.slice(at, at + 8192));
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
