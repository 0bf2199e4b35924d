import type { Span } from '@/utils/suggestions/suggestion';

const TO_ACTION = /^ ?((?:[^\s,.;:“”"]+ ){0,9}?[^\s,.;:“”"]+) ((?:not )?to |against |from )/;
const CLAUSE_BREAK = /[,;:“”"—]| (?:that|said|says|and|but|because|so|which|who|whether) /g;
const CLOSE = /[\s.!?”’"',;]*$/;
const SAID_TAIL =
  /[,”"’']+ ?(?:the |Mr |Ms |Mrs )?[^,”"]{0,60}\b(?:said|says|told|added|tweeted|wrote|stressed|insisted)\b[^”"]*$/;

/** Who must act and what is to be done around the directing words at `verb`; each is null when the sentence does not say. */
export function partsOf(
  text: string,
  sentence: Span,
  verb: Span,
  { modal }: { modal: boolean },
): { addressee: Span | null; action: Span | null } {
  const after = text.slice(verb.end, sentence.end);
  const tail = SAID_TAIL.exec(after);
  const end = verb.end + (tail ? tail.index : after.replace(CLOSE, '').length);
  if (modal) return { addressee: subjectOf(text, sentence, verb), action: trimmed(text, verb.end, end) };
  const to = TO_ACTION.exec(after);
  if (!to?.[1]) return { addressee: null, action: trimmed(text, verb.end, end) };
  const start = verb.end + to[0].indexOf(to[1]);
  return { addressee: { start, end: start + to[1].length }, action: trimmed(text, verb.end + to[0].length, end) };
}

/** The words between the last clause break and a modal. */
function subjectOf(text: string, sentence: Span, verb: Span): Span | null {
  const before = text.slice(sentence.start, verb.start);
  let from = 0;
  for (const match of before.matchAll(CLAUSE_BREAK)) from = match.index + match[0].length;
  return trimmed(text, sentence.start + from, verb.start);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /[\s“"'‘]/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}
