import { type NameRun, NOT_NAMES, nameRunAt } from './names';
import { MODIFIERS } from './title-words';
import type { Mention } from './titled-names';
import { type Head, headAt, isOffice } from './titles';
import { joined, type Token } from './tokens';

const ARTICLES = new Set('the a an another his her its their our one'.split(' '));
const ENDS_PHRASE = new Set(
  'who whom whose which that said says told was is has had were are would will could can may might did does and but when while as after before by since because if if during until although though he she they i we'.split(
    ' ',
  ),
);
const FIELD = new Set('of for to in at on from with the'.split(' '));
const PREDICATE =
  /^(?:is|was|became|becomes|remains|remained|been|being|as|named|appointed|elected|nominated|serves|served|serving)$/;
const BECAME = new Set(
  'is was became becomes remains has have had been be who served serves serving as being named appointed elected re-elected nominated chosen sworn in resigned also currently now once previously formerly the a an'.split(
    ' ',
  ),
);

/** Names with a public title behind a comma: “Kurt Volker, the former special envoy to Ukraine,”. */
export function appositions(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = nameRunAt(tokens, at);
    if (!run) {
      at++;
      continue;
    }
    const title = titleBehindComma(tokens, run);
    if (title) found.push({ name: { start: run.start, end: run.end }, title, rule: 'en.official.apposition' });
    else if (run.to - run.from > 1 && predicate(tokens, run))
      found.push({ name: { start: run.start, end: run.end }, rule: 'en.official.predicate' });
    at = run.to;
  }
  return found;
}

function titleBehindComma(tokens: readonly Token[], run: NameRun): { start: number; end: number } | null {
  const next = tokens[run.to];
  if (!next || tokens[run.to - 1]?.possessive || !/^(?:, ?| ?[–—-]{1,2} ?)$/.test(next.gap)) return null;
  const from = run.to + (ARTICLES.has(next.key) || next.possessive ? 1 : 0);
  const end = phraseEnd(tokens, from);
  const head = headIn(tokens, from, end);
  if (!head || nameFollows(tokens, head)) return null;
  const tail = fieldBehind(tokens, head, end);
  const start = withoutAdjectives(tokens, from, head.from);
  const [first, last] = [tokens[start], tokens[tail - 1]];
  if (!first || !last || last.possessive || !isOffice(tokens, start, head, { tail })) return null;
  return { start: first.start, end: last.end };
}

/** A person behind the head is the one who holds it: “Trump, President Xi and …”. */
const nameFollows = (tokens: readonly Token[], head: Head) =>
  joined(tokens, head.to) && nameRunAt(tokens, head.to) !== null;

/** The phrase runs to the next punctuation or verb, at most sixteen words. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end < from + 16) {
    const token = tokens[end];
    if (!token || (end > from && !joined(tokens, end))) break;
    if (
      ENDS_PHRASE.has(token.key) &&
      !(token.key === 'and' && (tokens[end + 1]?.capital || MODIFIERS.has(tokens[end + 1]?.key ?? '')))
    )
      break;
    end++;
  }
  return end;
}

/** The last head before a field begins: the press secretary in “Senate aide and press secretary”. */
function headIn(tokens: readonly Token[], from: number, end: number): Head | null {
  let best: Head | null = null;
  for (let at = from; at < end && at < from + 8; at++) {
    const token = tokens[at];
    if (!token || (token.possessive && best)) break;
    if (FIELD.has(token.key)) break;
    const head = headAt(tokens, at);
    if (!head || head.to > end || tokens[head.to - 1]?.possessive) continue;
    best = head;
    at = head.to - 1;
  }
  return best;
}

/** “to Vice President Pence”, “of the House Judiciary Committee”: on while the words belong to the office’s field. */
function fieldBehind(tokens: readonly Token[], head: Head, end: number): number {
  const next = tokens[head.to];
  if (!next || head.to >= end || !(FIELD.has(next.key) || next.key === 'and')) return head.to;
  let to = head.to + 1;
  while (to < end && !LEAVES_FIELD.has(tokens[to]?.key ?? '')) to++;
  while (
    to > head.to &&
    (tokens[to - 1]?.possessive || FIELD.has(tokens[to - 1]?.key ?? '') || tokens[to - 1]?.key === 'and')
  )
    to--;
  return to;
}
const LEAVES_FIELD = new Set('on in at from with by back during over since under into about told'.split(' '));

/** “a forceful former UN envoy”: the title begins at the first word that belongs to titles. */
function withoutAdjectives(tokens: readonly Token[], from: number, head: number): number {
  let start = from;
  for (let at = from; at < head; at++) {
    const token = tokens[at];
    if (token && (token.possessive || (!token.capital && !MODIFIERS.has(token.key)))) start = at + 1;
  }
  return start;
}

/** “Jane Poe, who is mayor of …”, “Jane Poe was appointed governor”: an office, but not next to the name. */
function predicate(tokens: readonly Token[], run: NameRun): boolean {
  let at = run.to;
  let sawVerb = false;
  while (at < run.to + 6 && BECAME.has(tokens[at]?.key ?? '') && /^,? $/.test(tokens[at]?.gap ?? '')) {
    sawVerb ||= PREDICATE.test(tokens[at]?.key ?? '');
    at++;
  }
  if (!sawVerb) return false;
  const end = phraseEnd(tokens, at);
  const head = headIn(tokens, at, end);
  if (!head || NOT_NAMES.has(tokens[run.from]?.key ?? '')) return false;
  return isOffice(tokens, withoutAdjectives(tokens, at, head.from), head, { tail: fieldBehind(tokens, head, end) });
}
