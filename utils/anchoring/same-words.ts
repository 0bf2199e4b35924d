import { isFurniture } from '@/utils/text/furniture-lines';
import type { Fold } from './fold';

/** Of what stands between letters and digits only this changes a figure: 1.5 and 15, -3 and 3, 15% and 15, $5 and €5. */
const FIGURE_SIGN =
  /(?<=\p{Nd})(?:\.|,(?!\p{Nd}{3}(?!\p{Nd})))(?=\p{Nd})|(?<=\p{Nd}\s?)[%‰]|(?<![\p{L}\p{N}])(?<!\p{N}\s*)[-−–](?=\p{Sc}?\p{Nd})|\p{Sc}(?=\s?\p{Nd})|(?<=\p{Nd}\s?)\p{Sc}/u;
/** A number in brackets that leads to a note. */
const NOTE_NUMBER = /\[\p{Nd}{1,3}\]/u;
const BETWEEN = new RegExp(`(${FIGURE_SIGN.source})|${NOTE_NUMBER.source}|[^\\p{L}\\p{N}]`, 'gu');

/**
 * Are the words and figures of two passages the same? White space, punctuation, letter case, accents' forms and width are no
 * words, nor are lines of a page's furniture among them ("Advertisement"). `fold` makes the two Chinese scripts one.
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
