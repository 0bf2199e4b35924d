import { suggest } from '@/utils/suggestions/suggest';
import type { DirectiveSuggestion } from '@/utils/suggestions/suggestion';

/** The officials of a text as “title|name”, a bare mention as “|name”. */
export function officials(text: string, lang: string): string[] {
  return suggest(text, lang, { kinds: ['official'] }).flatMap((found) =>
    found.kind === 'official'
      ? [
          `${found.title ? text.slice(found.title.start, found.title.end) : ''}|${text.slice(found.name.start, found.name.end)}`,
        ]
      : [],
  );
}

/** The directives of a text. */
export function directives(text: string, lang: string, published?: string): DirectiveSuggestion[] {
  return suggest(text, lang, { published }).flatMap((found) => (found.kind === 'directive' ? [found] : []));
}

/** The parts of what directs in a sentence that a person coded, as one row: who | whom | what | by when. */
export function partsOf(text: string, lang: string, published?: string): string {
  const [found] = suggest(text, lang, { published, coded: [{ start: 0, end: text.length }] }).filter(
    (one): one is DirectiveSuggestion => one.kind === 'directive',
  );
  const { speaker, addressee, action, deadline } = found ?? {};
  return [speaker, addressee, action, deadline].map((part) => part?.text ?? '').join(' | ');
}
