import { englishSentences, lines } from '@/utils/suggestions/sentences';
import { Speech } from '@/utils/suggestions/speech';
import type { Suggestion } from '@/utils/suggestions/suggestion';
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
    const found: Suggestion[] = officialsIn(text, tokens, known, people, rivals);
    let open = false;
    for (const sentence of englishSentences(text, line)) {
      const words = text.slice(sentence.start, sentence.end);
      const inside = <T extends { start: number; end: number }>(all: readonly T[]) =>
        all.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
      const officials = inside(found.filter((suggestion) => suggestion.kind === 'official'));
      const quoted = open || /^[“"]/.test(words);
      const directive = directiveIn(
        text,
        { ...sentence, tokens: inside(tokens), officials, quoted },
        speech,
        published,
      );
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
