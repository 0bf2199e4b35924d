import { isFunctionWord } from './function-words';
import { joinHanWords } from './han-words';
import { type Frequencies, LEAST } from './keyness';

/** Words of a phrase. */
const LONGEST_PHRASE = 4;

export interface WordCounter {
  /** Counts the words of a text. */
  add: (text: string) => void;
  finish: () => Frequencies;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(text: string): Intl.Segmenter {
  const locale = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const made = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, made);
  return made;
}

/**
 * The runs of words of a text as `Intl.Segmenter` splits them, pieces of Chinese words joined; punctuation and figures
 * end a run. Fold the text first: then both scripts, and upper and lower case, count as one word.
 */
export function wordRuns(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const { segment, isWordLike } of segmenterOf(text).segment(text)) {
    if (isWordLike && !/^[\d\p{P}]/u.test(segment)) runs.at(-1)?.push(segment);
    else if (segment.trim() !== '' || segment.includes('\n')) runs.push([]);
  }
  return runs.filter((run) => run.length > 0).map((run) => joinHanWords(run, isFunctionWord));
}

/** Counts single words. */
export function createWordCounter(): WordCounter {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    add(text) {
      for (const run of wordRuns(text))
        for (const word of run) {
          counts.set(word, (counts.get(word) ?? 0) + 1);
          total += 1;
        }
    },
    finish: () => ({ counts, total }),
  };
}

/**
 * Counts phrases of two to four words that are all `frequent` alone: no phrase is more frequent than its words. None
 * begins or ends with a function word. Han words are joined without a space.
 */
export function createPhraseCounter(isFrequent: (word: string) => boolean): WordCounter {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    add(text) {
      for (const run of wordRuns(text)) {
        total += run.length;
        for (let from = 0; from < run.length; from++) {
          let phrase = run[from] ?? '';
          if (!isFrequent(phrase) || isFunctionWord(phrase)) continue;
          for (let length = 1; length < LONGEST_PHRASE; length++) {
            const next = run[from + length];
            if (next === undefined || !isFrequent(next)) break;
            phrase = joined(phrase, next);
            if (!isFunctionWord(next)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
          }
        }
      }
    },
    finish: () => ({ counts, total }),
  };
}

const joined = (a: string, b: string): string =>
  /[\p{Script=Han}]$/u.test(a) && /^[\p{Script=Han}]/u.test(b) ? a + b : `${a} ${b}`;

/** Whether a word is frequent enough, in two slices together, to be part of a phrase. */
export const frequentIn =
  (...slices: readonly Frequencies[]) =>
  (word: string): boolean =>
    slices.reduce((sum, { counts }) => sum + (counts.get(word) ?? 0), 0) >= LEAST;
