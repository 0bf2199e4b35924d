import type { Subject } from '@/utils/suggestions/speech';
import type { Span } from '@/utils/suggestions/suggestion';
import { SUBJECT } from './authorities';

/** What follows one of these is spoken to or about. */
const OBJECT_OF = /(?:致信|致电|致函|写信给|会见|会晤|接受|回应|回答|答复|通知|访问)(?:了)?$/;

/**
 * Who a reporting or directing verb at `verb` has as its subject: the last speaker named between `from` and the verb.
 * `officials` are the mentions of the sentence; their names outrank the kinds of speaker they may stand beside.
 */
export function subjectBefore(
  text: string,
  from: number,
  verb: number,
  officials: readonly (Span & { person: string; name: Span })[],
): Subject {
  const official = officials.filter(({ name }) => name.start >= from && name.end <= verb).at(-1);
  let last: Subject & { at: number } = { kind: 'none', at: -1 };
  let object = -1;
  for (const match of text.slice(from, verb).matchAll(SUBJECT)) {
    const start = from + match.index;
    if (start === object || OBJECT_OF.test(text.slice(Math.max(from, start - 4), start))) {
      object = start + match[0].length;
      continue;
    }
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
