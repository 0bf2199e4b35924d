import { decode } from './clean-text';
import type { Fold } from './fold';

/**
 * A text as matching sees it: letters and digits only, compatibility forms, no accents, lower case. White space,
 * punctuation, full width and styles of quotes change between copies of an article without its words changing.
 */
export interface NormalText {
  readonly units: Uint16Array;
  /** `units` as a string. */
  readonly text: string;
  /** For each unit, the offset in the source text of the character it was made from. Ascending. */
  readonly sources: Int32Array;
  /** The text this was made from. */
  readonly source: string;
}

const UNKNOWN = 0;
const DROPPED = 0xffff;
const SEVERAL = 0xfffe;
/** What each UTF-16 code unit becomes, filled as characters are met. */
const forms = new Uint16Array(0x10000).fill(UNKNOWN);

export function normalize(source: string, fold?: Fold): NormalText {
  let units = new Uint16Array(source.length + 16);
  let sources = new Int32Array(source.length + 16);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    const form = forms[unit] || learn(unit);
    if (form === DROPPED) continue;
    if (length + 32 > units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      sources = grown(sources, new Int32Array(sources.length * 2));
    }
    if (form !== SEVERAL) {
      units[length] = fold?.[form] || form;
      sources[length++] = i;
      continue;
    }
    const character = String.fromCodePoint(source.codePointAt(i) ?? unit);
    for (const several of expand(character)) {
      for (let k = 0; k < several.length; k++) {
        const folded = several.charCodeAt(k);
        units[length] = fold?.[folded] || folded;
        sources[length++] = i;
      }
    }
    i += character.length - 1;
  }
  units = units.slice(0, length);
  return { units, text: decode(units), sources: sources.slice(0, length), source };
}

/** The units from `start` to `end`, made from a part of the source that begins at `from`. */
export function excerpt(
  { units, text, sources, source }: NormalText,
  start: number,
  end: number,
  from: number,
): NormalText {
  return {
    units: units.subarray(start, end),
    text: text.slice(start, end),
    sources: sources.subarray(start, end).map((at) => at - from),
    source: source.slice(from, sources[end]),
  };
}

/** The unit's form, remembered. Surrogates have to be looked at in pairs. */
function learn(unit: number): number {
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
