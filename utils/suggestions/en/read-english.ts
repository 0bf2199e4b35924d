import { englishSentences, lines } from '@/utils/suggestions/sentences';
import { Speech } from '@/utils/suggestions/speech';
import type { Suggestion } from '@/utils/suggestions/suggestion';
import { within } from '@/utils/suggestions/within';
import { directiveIn } from './directives';
import { meet, officialsIn, titled } from './officials';
import { People } from './people';
import { tokensOf } from './tokens';

/** Reads an English article twice: who holds an office, then, line by line, what is worth offering. */
export function* readEnglish(text: string, { published }: { published?: string | undefined }): Generator<Suggestion[]> {
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
  for (const { line, tokens, known } of read) {
    const officials = officialsIn(text, tokens, known, people, rivals);
    const found: Suggestion[] = [...officials];
    const wordsOf = within(tokens);
    const officialsOf = within(officials);
    let open = false;
    for (const sentence of englishSentences(text, line)) {
      const words = text.slice(sentence.start, sentence.end);
      const quoted = open || /^[“"]/.test(words);
      const parts = { tokens: wordsOf(sentence), officials: officialsOf(sentence), quoted };
      const directive = directiveIn(text, { ...sentence, ...parts }, speech, published);
      if (directive) found.push(directive);
      open = staysOpen(words, open);
    }
    yield found.sort((a, b) => a.start - b.start);
  }
}

/** Whether a quotation is still open behind these words. Straight quotes are counted; one that opens a sentence always opens. */
function staysOpen(words: string, before: boolean): boolean {
  let open = before;
  for (const [at, mark] of [...words].entries()) {
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = at === 0 ? true : !open;
  }
  return open;
}
