import { chineseSentences, lines } from '@/utils/suggestions/sentences';
import { Speech } from '@/utils/suggestions/speech';
import type { Span, Suggestion } from '@/utils/suggestions/suggestion';
import { within } from '@/utils/suggestions/within';
import { directiveIn } from './directives';
import { fold } from './fold';
import { officialsIn, titledNames } from './officials';
import { People } from './people';

/** Reads a Chinese article twice: who holds an office, then, line by line, what is worth offering. */
export function* readChinese(
  original: string,
  { published }: { published?: string | undefined },
): Generator<Suggestion[]> {
  const text = fold(original);
  const people = new People();
  const read = [];
  for (const line of lines(text)) {
    read.push({ line, titled: titledNames(text, line, people) });
    yield [];
  }
  const speech = new Speech();
  for (const { line, titled } of read) {
    const officials = officialsIn(text, line, people, titled);
    const found: Suggestion[] = [...officials];
    speech.directing = false;
    const officialsOf = within(officials);
    for (const sentence of chineseSentences(text, line)) {
      const directive = directiveIn(text, sentence, officialsOf(sentence), speech, published);
      if (directive) found.push(directive);
    }
    yield found.sort((a, b) => a.start - b.start).map((suggestion) => inOriginalWords(original, suggestion));
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
