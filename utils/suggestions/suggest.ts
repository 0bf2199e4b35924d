import { readEnglish } from './en/read-english';
import type { ReadOptions, Suggestion } from './suggestion';
import { readChinese } from './zh/read-chinese';

/** The languages that are read, by BCP 47 tag. */
const READERS = [
  { tag: /^zh\b/i, read: readChinese },
  { tag: /^en\b/i, read: readEnglish },
];

export interface SuggestOptions extends ReadOptions {
  /** Which kinds to look for; both when absent. */
  kinds?: readonly Suggestion['kind'][] | undefined;
}

/**
 * Officials and directives worth offering, in reading order. Offsets are UTF-16 code units into `text`.
 * `lang` is a BCP 47 tag: zh (either script) and en are read; any other language gets no suggestions. Never throws.
 */
export function suggest(text: string, lang: string, options: SuggestOptions = {}): Suggestion[] {
  return [...suggestInSlices(text, lang, options)].flat();
}

/**
 * The same, a line at a time, for long articles: a caller may paint, or wait, between two slices.
 * The first slices are empty: the whole article is read once for its officials before any line is offered.
 */
export function* suggestInSlices(text: string, lang: string, options: SuggestOptions = {}): Generator<Suggestion[]> {
  const read = READERS.find(({ tag }) => tag.test(lang))?.read;
  if (!read) return;
  const wanted = (suggestion: Suggestion) => options.kinds?.includes(suggestion.kind) ?? true;
  for (const slice of read(text, options)) yield slice.filter(wanted);
}
