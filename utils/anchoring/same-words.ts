import { isFurniture } from '@/utils/text/furniture-lines';
import type { Fold } from './fold';

/** The only marks between letters and digits that change a figure: 1.5 and 15, -3 and 3, 15% and 15, $5 and €5. */
const FIGURE_SIGN =
  /(?<=\p{Nd})(?:\.|,(?!\p{Nd}{3}(?!\p{Nd})))(?=\p{Nd})|(?<=\p{Nd}\s?)[%‰]|(?<![\p{L}\p{N}])(?<!\p{N}\s*)[-−–](?=\p{Sc}?\p{Nd})|\p{Sc}(?=\s?\p{Nd})|(?<=\p{Nd}\s?)\p{Sc}/u;
/** A number in brackets that refers to a note. */
const NOTE_NUMBER = /\[\p{Nd}{1,3}\]/u;
const BETWEEN = new RegExp(`(${FIGURE_SIGN.source})|${NOTE_NUMBER.source}|[^\\p{L}\\p{N}]`, 'gu');

/**
 * Whether two passages have the same words and figures. White space, punctuation, letter case, forms of accents and
 * width do not count as words, nor do lines of page furniture ("Advertisement"). With `fold` the two Chinese scripts
 * are one.
 */
export function hasSameWords(one: string, other: string, fold?: Fold): boolean {
  return (
    wordsOf(one, fold) === wordsOf(other, fold) ||
    wordsOf(withoutFurniture(one), fold) === wordsOf(withoutFurniture(other), fold)
  );
}

function wordsOf(text: string, fold: Fold | undefined): string {
  const words = text
    .normalize('NFKC')
    .replace(BETWEEN, (_, sign: string | undefined) =>
      sign === undefined ? '' : sign.replace(/[−–]/, '-').replace(',', '.'),
    )
    .toLowerCase();
  return fold ? Array.from(words, (character) => folded(character, fold)).join('') : words;
}

function folded(character: string, fold: Fold): string {
  const other = character.length === 1 ? fold[character.charCodeAt(0)] : 0;
  return other ? String.fromCharCode(other) : character;
}

const withoutFurniture = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isFurniture(line))
    .join('\n');
