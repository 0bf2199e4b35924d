import { KINDS, type Letters } from './letters';
import { type PlaceNames, placeAt } from './place-names';

/** What is needed to compare wording. */
export interface Wording {
  letters: Letters;
  places: PlaceNames;
}

/**
 * A text in the form in which wording is compared: one number per token, which is a character in scripts without
 * spaces, otherwise a word. The name of a Chinese place is one token, the same for all places.
 */
export interface Tokens {
  values: readonly number[];
  /** Positions of the tokens in the text: UTF-16 offsets, ends exclusive. */
  starts: readonly number[];
  ends: readonly number[];
  /**
   * Ascending token numbers before which a line, a sentence or a clause has ended. The end of a line ends all three.
   */
  lineEnds: readonly number[];
  sentenceEnds: readonly number[];
  clauseEnds: readonly number[];
}

/** The token of any place. */
const PLACE = 1;
/** Words are hashes above all characters. */
const WORD = 0x10000;

/** Splits a text into tokens. */
export function tokensOf(text: string, { letters, places }: Wording): Tokens {
  const { kinds, folded } = letters;
  const values: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const lineEnds: number[] = [];
  const sentenceEnds: number[] = [];
  const clauseEnds: number[] = [];
  const plain = foldAll(text, folded);
  let word = 0;
  let isInWord = false;
  const closeWord = (): void => {
    if (isInWord) values[values.length - 1] = (word >>> 0) | WORD;
    isInWord = false;
  };
  const endAt = (all: number[]): void => {
    if (values.length > 0 && all.at(-1) !== values.length) all.push(values.length);
  };
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === KINDS.letter) {
      if (!isInWord) {
        starts.push(at);
        values.push(0);
        ends.push(at);
        word = FNV_BASIS;
        isInWord = true;
      }
      word = Math.imul(word ^ plain.charCodeAt(at), FNV_PRIME);
      ends[ends.length - 1] = at + 1;
      continue;
    }
    if (kind === KINDS.unseen) continue;
    closeWord();
    if (kind === KINDS.sign) {
      const length = placeAt(plain, at, places);
      // 湖南省衡阳市 is one place.
      if (length > 0 && values.at(-1) === PLACE && ends.at(-1) === at) ends[ends.length - 1] = at + length;
      else {
        values.push(length > 0 ? PLACE : plain.charCodeAt(at));
        starts.push(at);
        ends.push(at + Math.max(1, length));
      }
      at += Math.max(0, length - 1);
      continue;
    }
    const isBeforeSpace = at + 1 >= text.length || /[\s"”’')]/.test(text.charAt(at + 1));
    if (kind === KINDS.sentenceEnd || (text[at] === '.' && isBeforeSpace)) {
      endAt(sentenceEnds);
      endAt(clauseEnds);
      if (text[at] === '\n') endAt(lineEnds);
    } else if (kind === KINDS.clauseEnd && !WITHIN_WORD.test(text.slice(at - 1, at + 2))) endAt(clauseEnds);
  }
  closeWord();
  for (const all of [lineEnds, sentenceEnds, clauseEnds]) endAt(all);
  return { values, starts, ends, lineEnds, sentenceEnds, clauseEnds };
}

/** 12,000 and 10:30 continue; a half-width comma between Chinese characters ends a clause like any other. */
const WITHIN_WORD = /^[\da-z].[\da-z]$/i;

// FNV-1a, 32 bit: Fowler, Noll, Vo 1991.
export const FNV_BASIS = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text unit by unit as it is compared: as many UTF-16 units as the text has. */
export function foldAll(text: string, folded: Uint16Array): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = folded[text.charCodeAt(i)] ?? 0;
  return decoder.decode(units);
}
