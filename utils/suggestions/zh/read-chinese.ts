import { inOrder, judgeLines } from '@/utils/suggestions/likelihood/judge-lines';
import { knownModel } from '@/utils/suggestions/likelihood/known-models';
import { chineseSentences, lines } from '@/utils/suggestions/sentences';
import { Speech } from '@/utils/suggestions/speech';
import type { ReadOptions, Span, Suggestion } from '@/utils/suggestions/suggestion';
import { within } from '@/utils/suggestions/within';
import type { ReadArticle, ReadLine, Section } from './article';
import { readSentence } from './directives';
import { evidenceOf } from './evidence';
import { fold } from './fold';
import { maskLaymen } from './laymen';
import { officialsIn, titledNames } from './officials';

import { documentOf, sectionAt } from './papers';

import { suggestionOf } from './parts';
import { People } from './people';

/** Who holds an office, then, line by line, who speaks and what may direct. Yields between lines. */
export function* readLines(original: string): Generator<never[], ReadArticle> {
  const folded = fold(original);
  const people = new People();
  const read = [];
  for (const line of lines(folded)) {
    read.push({ line, titled: titledNames(folded, line, people) });
    yield [];
  }
  const text = maskLaymen(folded, people);
  const speech = new Speech();
  const done: ReadLine[] = [];
  const document = documentOf(text, read[0]?.line);
  let section: Section = null;
  for (const { line, titled } of read) {
    const officials = officialsIn(folded, line, people, titled);
    speech.directing = false;
    section = sectionAt(text, line) ?? section;
    // A paper speaks from its heading on, whoever is quoted in between.
    if (document && !speech.open && done.length > 0) speech.authority(document, { paper: true });
    const officialsOf = within(officials);
    const readings = chineseSentences(text, line).map((sentence) =>
      readSentence(text, sentence, officialsOf(sentence), speech),
    );
    done.push({ line, section, officials, readings });
    yield [];
  }
  return { text, original, document: document !== null, lines: done };
}

/**
 * Reads a Chinese article: first who holds an office, then what directs, one line at a time; yields empty slices in
 * between.
 */
export function* readChinese(original: string, { published, coded = [] }: ReadOptions): Generator<Suggestion[]> {
  const article = yield* readLines(original);
  const judged = judgeLines(article.lines, yield* evidenceOf(article), knownModel('zh'), coded);
  for (const { officials, likely } of judged) {
    const directives = likely.map(({ reading, confidence, unlikely }) =>
      suggestionOf(article.text, reading, reading.finding, { published, confidence, unlikely }),
    );
    yield inOrder([...officials, ...directives]).map((suggestion) => inOriginalWords(original, suggestion));
  }
}

/** Rules read folded text; what is shown is the article's own characters. */
function inOriginalWords(original: string, suggestion: Suggestion): Suggestion {
  const words = ({ start, end }: Span) => original.slice(start, end);
  if (suggestion.kind === 'official') return suggestion;
  const { speaker, verb, addressee, action, deadline } = suggestion;
  return {
    ...suggestion,
    ...(speaker ? { speaker: { ...speaker, text: words(speaker) } } : {}),
    ...(verb ? { verb: { ...verb, text: words(verb) } } : {}),
    ...(addressee ? { addressee: { ...addressee, text: words(addressee) } } : {}),
    ...(action ? { action: { ...action, text: words(action) } } : {}),
    ...(deadline ? { deadline: { ...deadline, text: words(deadline) } } : {}),
  };
}
