import type { RuleId } from '@/utils/suggestions/rules';
import type { Span } from '@/utils/suggestions/suggestion';
import { couldBeName, HONORIFICS, type NameRun, nameRunAt } from './names';
import { OTHER_BODY } from './title-words';
import { type Head, headAt, isOffice, titleStart } from './titles';
import { joined, type Token } from './tokens';

/** A name with the title next to it, or without one. */
export interface Mention {
  name: Span;
  title?: Span;
  /** Who is meant, where the words alone do not say. */
  person?: string;
  rule: RuleId;
}

/** Words a title head makes another thing of: General Motors, Prime Minister’s Office. */
const AFTER_HEAD_NEVER = new Set(OTHER_BODY);

/** The names of one line that stand directly behind a public title. */
export function titledNames(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const head = headAt(tokens, at);
    if (!head) {
      at++;
      continue;
    }
    const mentions = behind(tokens, head, floor);
    const last = mentions.at(-1);
    for (const { mention } of mentions) found.push(mention);
    if (last) floor = last.run.to;
    at = last ? last.run.to : at + 1;
  }
  return found;
}

interface Named {
  mention: Mention;
  run: NameRun;
}

function behind(tokens: readonly Token[], head: Head, floor: number): Named[] {
  const end = tokens[head.to - 1];
  if (!end || end.possessive) return [];
  // A rank or post that follows at once takes this one into its title: Chief Minister Captain …
  if (joined(tokens, head.to) && headAt(tokens, head.to)) return [];
  const start = titleStart(tokens, head.from, floor);
  const first = tokens[start];
  if (!first) return [];
  const far = behindField(tokens, head, start);
  if (far) return [far];
  if (!isOffice(tokens, start, head)) return [];
  const title = { start: first.start, end: end.end };
  const run = nameBehind(tokens, head, start);
  if (!run || AFTER_HEAD_NEVER.has(tokens[run.from]?.key ?? '')) return [];
  const found: Named[] = [
    { mention: { name: { start: run.start, end: run.end }, title, rule: 'en.official.title-name' }, run },
  ];
  if (!head.plural) return found;
  for (let next = listed(tokens, run); next; next = listed(tokens, next)) {
    found.push({ mention: { name: { start: next.start, end: next.end }, rule: 'en.official.list' }, run: next });
  }
  return found;
}

/**
 * The name after a head: directly, after an honorific (Prime Minister Sir …), or between commas (the mayor, Jane Poe,).
 */
function nameBehind(tokens: readonly Token[], head: Head, start: number): NameRun | null {
  let at = head.to;
  const next = tokens[at];
  if (!next) return null;
  if (joined(tokens, at)) {
    while (HONORIFICS.has(tokens[at]?.key ?? '') && joined(tokens, at + 1)) at++;
    const run = nameRunAt(tokens, at) ?? monthName(tokens, at);
    return run && !endsAsThing(tokens, run) ? run : null;
  }
  const article = tokens[start - (NEWS.has(tokens[start - 1]?.key ?? '') ? 2 : 1)];
  const definite = ['the', 'our'].includes(article?.key ?? '') || article?.possessive;
  if (!definite || !/^, $/.test(next.gap)) return null;
  while (HONORIFICS.has(tokens[at]?.key ?? '') && joined(tokens, at + 1)) at++;
  const run = nameRunAt(tokens, at);
  const after = run ? tokens[run.to] : undefined;
  return run && (run.to - run.from > 1 || at > head.to) && (!after || /^[,.;:]/.test(after.gap)) ? run : null;
}

/** Between the article and the title. */
const NEWS = new Set(['new', 'current', 'outgoing', 'incoming', 'then', 'late', 'embattled', 'newly-appointed']);

/** Home Secretary May: a month, colour or place is a name when it stands behind a title, and no number behind it. */
function monthName(tokens: readonly Token[], at: number): NameRun | null {
  const token = tokens[at];
  if (!token || !couldBeName(token) || /^\d/.test(tokens[at + 1]?.key ?? '')) return null;
  return { from: at, to: at + 1, start: token.start, end: token.end };
}

/** The director of the Bureau of Roads, Jane Poe, …: the name stands behind the office’s field and a comma. */
function behindField(tokens: readonly Token[], head: Head, start: number): Named | null {
  const [before, first] = [tokens[start - 1], tokens[start]];
  if (
    !first ||
    !(before?.possessive || before?.key === 'the' || (first.capital && (start === 0 || !joined(tokens, start)))) ||
    !/^(?:of|for|at|to)$/.test(tokens[head.to]?.key ?? '')
  )
    return null;
  let at = head.to;
  while (at - head.to < 14 && joined(tokens, at)) at++;
  const last = tokens[at - 1];
  if (!last || tokens[at]?.gap !== ', ') return null;
  const name = HONORIFICS.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const run = nameRunAt(tokens, name);
  if (!run || run.to - run.from < 2 || !isOffice(tokens, start, head, { tail: at })) return null;
  const after = tokens[run.to];
  if (after && !/^[,.;:]/.test(after.gap)) return null;
  const title = { start: first.start, end: last.end };
  return { mention: { name: { start: run.start, end: run.end }, title, rule: 'en.official.title-name' }, run };
}

/** President Putin Street, Governor Smith Elementary School. */
function endsAsThing(tokens: readonly Token[], run: NameRun): boolean {
  const after = tokens[run.to];
  if (!after?.capital || !joined(tokens, run.to)) return false;
  return /^(?:street|road|avenue|school|university|college|hospital|airport|bridge|foundation|award|prize|tower|park|center|centre|library|institute|act|cup)$/.test(
    after.key,
  );
}

/** Sens. Cory Booker and Kamala Harris; Reps. A, B and C: the list goes on with names of two words. */
function listed(tokens: readonly Token[], run: NameRun): NameRun | null {
  const next = tokens[run.to];
  if (!next) return null;
  const at =
    next.key === 'and' && (next.gap === ' ' || next.gap === ', ') ? run.to + 1 : /^, $/.test(next.gap) ? run.to : -1;
  const found = at < 0 ? null : nameRunAt(tokens, at);
  return found && found.to - found.from > 1 ? found : null;
}
