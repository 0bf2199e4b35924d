import { inOrder, judgeLines } from '@/utils/suggestions/likelihood/judge-lines';
import { knownModel } from '@/utils/suggestions/likelihood/known-models';
import { englishSentences, lines } from '@/utils/suggestions/sentences';
import { Speech } from '@/utils/suggestions/speech';
import type { ReadOptions, Suggestion } from '@/utils/suggestions/suggestion';
import { within } from '@/utils/suggestions/within';
import type { ReadArticle, ReadLine } from './article';
import { readSentence, suggestionOf } from './directives';
import { evidenceOf } from './evidence';
import { meet, officialsIn, titled } from './officials';
import { People } from './people';
import { tokensOf } from './tokens';

/** Who holds an office, then, line by line, who speaks and what may direct. Yields between lines. */
export function* readLines(text: string): Generator<never[], ReadArticle> {
  const people = new People();
  const read = [];
  for (const line of lines(text)) {
    const tokens = tokensOf(text, line);
    read.push({ line, tokens, known: titled(tokens, text, people) });
    meet(tokens, text, people);
    yield [];
  }
  const rivals = new Map<string, boolean>();
  const speech = new Speech();
  const done: ReadLine[] = [];
  for (const { line, tokens, known } of read) {
    const officials = officialsIn(text, tokens, known, people, rivals);
    const wordsOf = within(tokens);
    const officialsOf = within(officials);
    let open = false;
    const readings = englishSentences(text, line).map((sentence) => {
      const words = text.slice(sentence.start, sentence.end);
      const quoted = open || /^[“"]/.test(words);
      open = staysOpen(words, open);
      return readSentence(
        text,
        { ...sentence, tokens: wordsOf(sentence), officials: officialsOf(sentence), quoted },
        speech,
      );
    });
    done.push({ line, officials, readings });
    yield [];
  }
  return { text, lines: done };
}

/**
 * Whether a quotation is still open after these words. Straight quotes are counted; one that opens a sentence always
 * opens a quotation.
 */
function staysOpen(words: string, before: boolean): boolean {
  let open = before;
  for (const [at, mark] of [...words].entries()) {
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = at === 0 ? true : !open;
  }
  return open;
}

/**
 * Reads an English article: first who holds an office, then what directs, one line at a time; yields empty slices in
 * between.
 */
export function* readEnglish(text: string, { published, coded = [] }: ReadOptions): Generator<Suggestion[]> {
  const article = yield* readLines(text);
  const judged = judgeLines(article.lines, yield* evidenceOf(article), knownModel('en'), coded);
  for (const { officials, likely } of judged) {
    const directives = likely.map(({ reading, confidence, unlikely }) =>
      suggestionOf(text, reading, reading.finding, { published, confidence, unlikely }),
    );
    yield inOrder([...officials, ...directives]);
  }
}
