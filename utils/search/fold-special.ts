import type { SearchFold } from './fold-text';

// Letters that are not searched as one unit each: decomposed text (a base and its marks), ligatures, invisible
// characters. They are rare: a text without them never gets here.

/**
 * Placeholder in folded text for a unit that depends on its neighbours, or becomes none or several. A noncharacter, so
 * that no text contains it.
 */
export const SPECIAL = 0xffff;

/** Letters written as several, besides those that Unicode itself decomposes (ﬁ, ĳ, Ⅳ). */
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

/** First and last unit of characters that are not seen or not typed, with the reason. */
const LEFT_OUT: readonly (readonly [from: number, to: number, why: string])[] = [
  [0x00ad, 0x00ad, 'soft hyphen'],
  [0x0300, 0x036f, 'accents of Latin, Greek and Cyrillic, written apart'],
  [0x0483, 0x0487, 'Cyrillic marks'],
  [0x0591, 0x05bd, 'Hebrew accents and points'],
  [0x05bf, 0x05bf, 'Hebrew rafe'],
  [0x05c1, 0x05c2, 'Hebrew dots of shin and sin'],
  [0x0640, 0x0640, 'Arabic tatweel, which only lengthens'],
  [0x064b, 0x0655, 'Arabic vowel signs, and what stands above or below an alef'],
  [0x0670, 0x0670, 'Arabic superscript alef'],
  [0x093c, 0x093c, 'the dot below letters of Hindi'],
  [0x1ab0, 0x1aff, 'further accents'],
  [0x1dc0, 0x1dff, 'further accents'],
  [0x200b, 0x200f, 'zero width, direction'],
  [0x202a, 0x202e, 'direction'],
  [0x2060, 0x2064, 'word joiner, invisible operators'],
  [0x2066, 0x2069, 'direction'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfeff, 0xfeff, 'byte order mark'],
];

/**
 * Marks that turn the letter before them into another letter: voiced kana, Hangul written in its parts, Hindi's virama.
 */
const JOINING: readonly (readonly [from: number, to: number])[] = [
  [0x094d, 0x094d],
  [0x3099, 0x309a],
  [0xff9e, 0xff9f],
  [0x1161, 0x1175],
  [0x11a8, 0x11c2],
];

/**
 * The blocks in which Unicode has letters that it decomposes into several. Checking all letters would cost 50 ms at
 * each start.
 */
const TAKEN_APART: readonly (readonly [from: number, to: number, what: string])[] = [
  [0x0132, 0x0133, 'ij'],
  [0x0149, 0x0149, 'n after an apostrophe'],
  [0x01c4, 0x01cc, 'dž, lj, nj'],
  [0x01f1, 0x01f3, 'dz'],
  [0x0587, 0x0587, 'Armenian ech yiwn'],
  [0x1e9a, 0x1e9a, 'a with half a ring'],
  [0x2160, 0x217f, 'Roman numerals'],
  [0x3371, 0x33df, 'units set as one sign: ㎏, ㎡, ㎞'],
  [0xfb00, 0xfb17, 'Latin and Armenian ligatures'],
  [0xfef5, 0xfefc, 'Arabic lam alef'],
];

/** A nasal before another consonant, which Hindi also writes as a dot above the letter before it: हिन्दी, हिंदी. */
const NASAL = /^[ङञणनम]्$/;
const ANUSVARA = '\u0902';

const LEAVES = 1;
const JOINS = 2;
const IS_WRITTEN_APART = 3;

interface Tables {
  /** For each unit one of the kinds above; 0 for an ordinary one. */
  kinds: Uint8Array;
  /** How such letters are written out. */
  written: Map<number, string>;
}

let known: Tables | undefined;

function tables(): Tables {
  if (known) return known;
  const kinds = new Uint8Array(0x10000);
  for (const [from, to] of LEFT_OUT) kinds.fill(LEAVES, from, to + 1);
  for (const [from, to] of JOINING) kinds.fill(JOINS, from, to + 1);
  const written = new Map(Object.entries(WRITTEN_APART).map(([char, letters]) => [char.charCodeAt(0), letters]));
  for (const [from, to] of TAKEN_APART) {
    for (let unit = from; unit <= to; unit++) {
      const letters = String.fromCharCode(unit)
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
      if (letters.length > 1) written.set(unit, letters);
    }
  }
  for (const unit of written.keys()) kinds[unit] = IS_WRITTEN_APART;
  known = { kinds, written };
  return known;
}

/** Whether a unit is not searched as one unit. */
export const isSpecial = (unit: number): boolean => (tables().kinds[unit] ?? 0) !== 0;

export interface SpecialText {
  text: string;
  /** For each unit of the folded `text`, where the original characters start, and where they end. UTF-16 offsets. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** The searchable form of a text with special letters. A unit that is left out belongs to the letter before it. */
export function foldSpecial(text: string, fold: SearchFold): SpecialText {
  const { kinds, written } = tables();
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
    if (kinds[unit] === LEAVES) {
      if (ends.length > 0) ends[ends.length - 1] = end;
      at = end;
      continue;
    }
    while (kinds[text.charCodeAt(end)] === JOINS) end++;
    const joined = text.slice(at, end);
    const isNasal = NASAL.test(joined) && /[\u0915-\u0939]/.test(text.charAt(end));
    const letters = isNasal
      ? ANUSVARA
      : end > at + 1
        ? joined.normalize('NFKC')
        : (written.get(unit) ?? text.charAt(at));
    for (let i = 0; i < letters.length; i++) {
      const letter = letters.charCodeAt(i);
      const folded = fold[letter] ?? letter;
      add(folded === SPECIAL ? letter : folded, at, end);
    }
    at = end;
  }
  // In portions: a call takes a limited number of arguments.
  let folded = '';
  // biome-ignore lint/plugin: 8192 at a time.
  for (let at = 0; at < units.length; at += 8192) folded += String.fromCharCode(...units.slice(at, at + 8192));
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
