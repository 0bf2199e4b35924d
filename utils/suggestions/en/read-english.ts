import { lines } from '@/utils/suggestions/sentences';
import type { Suggestion } from '@/utils/suggestions/suggestion';
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
  for (const { tokens, known } of read) {
    yield officialsIn(text, tokens, known, people, rivals);
  }
}
