import type { Fold } from '@/utils/anchoring/fold';
import type { Position } from '@/utils/model/annotation';

/** A word, a figure or one Chinese character of a text: `key` is what it is compared by. UTF-16 code units. */
export interface Token extends Position {
  readonly key: string;
}

/**
 * A figure with its sign, separators and per cent; a word with its apostrophes; one character of a script without
 * spaces.
 */
const TOKEN =
  /(?<!\p{N}|(?!\p{Script=Han})\p{L})[-−–+]?[$€£¥￥]?\p{Nd}+(?:[,，]\p{Nd}{3})*(?:[.．]\p{Nd}+)?[%％‰]?|[$€£¥￥]?\p{Nd}+(?:[,，]\p{Nd}{3})*(?:[.．]\p{Nd}+)?[%％‰]?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Nd}])[\p{L}\p{M}\p{N}]|[\u00ad\u200b-\u200d\u2060]|(?<=\p{L})['’](?=\p{L}))+/gu;

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The tokens between two offsets of a text. White space, punctuation, styles of quotes, widths, forms of accents and
 * letter case make no tokens, and so no edits; the point in 1.5 and the sign and per cent of a figure do. `fold` makes
 * the two Chinese scripts one.
 */
export function tokensOf(text: string, { start, end }: Position, fold?: Fold): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(TOKEN)) {
    const key = keyOf(word, fold);
    if (key) tokens.push({ key, start: start + index, end: start + index + word.length });
  }
  return tokens;
}

function keyOf(word: string, fold: Fold | undefined): string {
  const plain = word.normalize('NFKC').replace(INVISIBLE, '').replace(/’/g, "'").toLowerCase();
  if (/^[-−–+]?[$€£¥]?\p{Nd}/u.test(plain)) return plain.replace(/,/g, '').replace(/[−–]/, '-');
  const other = plain.length === 1 ? fold?.[plain.charCodeAt(0)] : 0;
  return other ? String.fromCharCode(other) : plain;
}

/** Tokens as one string to compare by; no key holds a space. */
export const keysOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join(' ');
