import type { Span } from '@/utils/suggestions/suggestion';
import { SUBJECT } from './authorities';

/** An official or a body as the one who speaks. */
export interface Speaker extends Span {
  person?: string;
}

/** Somebody found before a verb: with or without the power to direct. */
export type Subject = { kind: 'authority'; who: Speaker } | { kind: 'other' } | { kind: 'pronoun' } | { kind: 'none' };

/**
 * Who a reporting or directing verb at `verb` has as its subject: the last speaker named between `from` and the verb.
 * `officials` are the mentions of the sentence; their names outrank the kinds of speaker they may stand beside.
 */
export function subjectBefore(text: string, from: number, verb: number, officials: readonly (Span & { person: string; name: Span })[]): Subject {
  const official = officials.filter(({ name }) => name.start >= from && name.end <= verb).at(-1);
  let last: Subject & { at: number } = { kind: 'none', at: -1 };
  for (const match of text.slice(from, verb).matchAll(SUBJECT)) {
    const start = from + match.index;
    const who = { start, end: start + match[0].length };
    if (match.groups?.other) last = { kind: 'other', at: start };
    else if (match.groups?.pronoun) last = { kind: 'pronoun', at: start };
    else last = { kind: 'authority', who, at: start };
  }
  if (official && (last.at < official.name.end || last.kind !== 'other')) {
    return { kind: 'authority', who: { ...official.name, person: official.person } };
  }
  return last;
}

/** Whose words the text is giving, from sentence to sentence, until it turns to narration or to somebody else. */
export class Speech {
  speaker: Speaker | null = null;
  /** Whether the words are still running; narration closes them, a pronoun opens them again. */
  open = false;
  /** The speaker without power holds the floor. */
  other = false;
  /** The speech has already directed something in this paragraph: bare tasks continue it. */
  directing = false;
  paper = false;

  authority(who: Speaker, { paper }: { paper: boolean }): void {
    if (!this.speaker || this.speaker.start !== who.start) this.directing = false;
    this.speaker = who;
    this.open = true;
    this.other = false;
    this.paper = paper;
  }

  somebodyElse(): void {
    this.other = true;
    this.open = false;
    this.directing = false;
  }

  narration(): void {
    this.open = false;
    this.directing = false;
  }
}
