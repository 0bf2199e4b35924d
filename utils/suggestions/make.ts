import { madeBy, type RuleId } from './rules';
import type { Speaker } from './speech';
import type { DirectiveParts, DirectiveSuggestion, OfficialSuggestion, Quoted, Span } from './suggestion';

/** The words of a span of `text`, with where they stand. */
export const quoted = (text: string, { start, end }: Span): Quoted => ({ text: text.slice(start, end), start, end });

/** Who directs, in the words of `text`; `person` is absent where nobody is named. */
export const quotedSpeaker = (text: string, who: Speaker): Quoted & { person?: string } => ({
  ...quoted(text, who),
  ...(who.person ? { person: who.person } : {}),
});

/** A mention of an official as a suggestion; its span takes in the title. `sure` is 0 to 1. */
export function officialSuggestion({
  name,
  title,
  person,
  rule,
  sure,
}: {
  name: Span;
  title?: Span | undefined;
  person: string;
  rule: RuleId;
  sure?: number;
}): OfficialSuggestion {
  return {
    kind: 'official',
    start: Math.min(name.start, title?.start ?? name.start),
    end: Math.max(name.end, title?.end ?? name.end),
    name: { start: name.start, end: name.end },
    ...(title ? { title } : {}),
    person,
    ...madeBy(rule, sure),
  };
}

interface FoundDirective {
  /** The sentence, or the clause of it. */
  span: Span;
  rule: RuleId;
  strength: DirectiveSuggestion['strength'];
  speaker: Speaker | null | undefined;
  verb: Span | null | undefined;
  addressee: Span | null | undefined;
  action: Span | null | undefined;
  deadline: DirectiveParts['deadline'] | null | undefined;
  unlikely: true | undefined;
  /** 0 to 1; the rule’s own where it is undefined. */
  confidence: number | undefined;
}

/** A directive as a suggestion, its parts in the words of `text`. */
export function directiveSuggestion(
  text: string,
  { span, rule, strength, speaker, verb, addressee, action, deadline, unlikely, confidence }: FoundDirective,
): DirectiveSuggestion {
  return {
    kind: 'directive',
    start: span.start,
    end: span.end,
    ...(speaker ? { speaker: quotedSpeaker(text, speaker) } : {}),
    ...(verb ? { verb: quoted(text, verb) } : {}),
    ...(addressee ? { addressee: quoted(text, addressee) } : {}),
    ...(action ? { action: quoted(text, action) } : {}),
    strength,
    ...(deadline ? { deadline } : {}),
    ...(unlikely ? { unlikely } : {}),
    ...madeBy(rule),
    ...(confidence === undefined ? {} : { confidence }),
  };
}
