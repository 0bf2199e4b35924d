import type { Fold } from './fold';
import { atOnce } from './slices';

/**
 * A text as it is matched: letters and digits only, in compatibility forms, without accents, in lower case. White
 * space, punctuation, width and quotation style differ between copies of an article whose words are the same.
 */
export interface NormalText {
  readonly units: Uint16Array;
  /** For each unit, the offset in the source text of the character it was made from. Ascending. */
  readonly sources: Int32Array;
  /** The text this was made from. */
  readonly source: string;
}

const DROPPED = 0xffff;
const SEVERAL = 0xfffe;
/** What each UTF-16 code unit becomes, filled in as characters occur; 0 for those not seen yet. */
const forms = new Uint16Array(0x10000);

/** UTF-16 units that are read before other work gets its turn. */
const STEP = 1 << 12;

/** The normal form of a text, with the way back to it; `fold` makes the two Chinese scripts one. */
export function normalize(source: string, fold?: Fold): NormalText {
  return atOnce(normalizeInSteps(source, fold));
}

/** `normalize`, yielding now and then. */
export function* normalizeInSteps(source: string, fold?: Fold): Generator<void, NormalText> {
  // There is always room for one unit of each character not read yet.
  let units = new Uint16Array(source.length);
  let sources = new Int32Array(source.length);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const unit = source.charCodeAt(i);
    const form = forms[unit] || learn(unit);
    if (form === DROPPED) continue;
    if (form !== SEVERAL) {
      units[length] = fold?.[form] || form;
      sources[length++] = i;
      continue;
    }
    const character = String.fromCodePoint(source.codePointAt(i) ?? unit);
    const several = expand(character);
    const needed = length + several.length + source.length - i;
    if (needed > units.length) {
      units = grown(units, new Uint16Array(needed * 2));
      sources = grown(sources, new Int32Array(needed * 2));
    }
    for (let k = 0; k < several.length; k++) {
      const folded = several.charCodeAt(k);
      units[length] = fold?.[folded] || folded;
      sources[length++] = i;
    }
    i += character.length - 1;
  }
  return { units: units.subarray(0, length), sources: sources.subarray(0, length), source };
}

const decoder = new TextDecoder('utf-16le');

/** These units as a string. */
export function decode(units: Uint16Array): string {
  return decoder.decode(units);
}

/** The unit's normal form, cached. Surrogates have to be looked at in pairs. */
function learn(unit: number): number {
  // Han of Unicode's first block: thousands of characters, none of which has another form.
  if (unit >= 0x4e00 && unit <= 0x9fa5) {
    forms[unit] = unit;
    return unit;
  }
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const form = isSurrogate ? '' : expand(String.fromCharCode(unit));
  const code = isSurrogate || form.length > 1 ? SEVERAL : form === '' ? DROPPED : form.charCodeAt(0);
  forms[unit] = code;
  return code;
}

/** At most 18 units: the longest compatibility form there is (U+FDFA). */
function expand(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
