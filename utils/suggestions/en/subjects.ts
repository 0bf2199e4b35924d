import type { Span } from '@/utils/suggestions/suggestion';
import type { Candidate } from './authorities';
import { joined, type Token } from './tokens';

/** Words that may stand between a subject and its verb. */
const BETWEEN = new Set(
  `has have had would will is are was were be been being do does did also again later then already recently immediately further since now still both all just today yesterday tonight earlier late early last next this
  on in a an the his her its their week month year night morning evening afternoon weekend monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december statement letter tweet interview speech briefing news conference`
    .trim()
    .split(/\s+/),
);
const LINKS = new Set('and or but who which that when while as after before to by with'.split(' '));
const PREPOSITIONS = new Set('of for in at from on with against'.split(' '));

/** The subject of a verb: somebody, an unlisted noun ('unknown'), or null when the verb’s own clause names none. */
export function subjectOfVerb(
  tokens: readonly Token[],
  people: readonly Candidate[],
  verb: Span,
): { who: Candidate; distance: number } | 'unknown' | null {
  let at = tokens.findLastIndex(({ end }) => end <= verb.start);
  const limit = parenthesisStart(tokens, at, verb);
  const last = people.filter(({ end }) => end <= limit).at(-1);
  const near = last ? { who: last, distance: verb.start - last.end } : null;
  if (tokens[at + 1]?.start === verb.start && !joined(tokens, at + 1)) return near;
  while (at >= 0 && skips(tokens, at) && !inside(tokens[at], last)) {
    if (!joined(tokens, at)) return near;
    at--;
  }
  const token = tokens[at];
  if (!token || inside(token, last) || LINKS.has(token.key)) return near;
  return near && ledByPreposition(tokens, at, near.who) ? near : 'unknown';
}

/**
 * Where a parenthesis before the verb begins, else where the verb does: in “Ann Poe, the union’s head, said” the words
 * between the commas describe the subject and are not the subject.
 */
function parenthesisStart(tokens: readonly Token[], last: number, verb: Span): number {
  if (!tokens[last + 1]?.gap.startsWith(',')) return verb.start;
  for (let at = last; at > 0 && last - at < 16; at--) {
    const gap = tokens[at]?.gap ?? ' ';
    if (gap.startsWith(','))
      return PARENTHESIS.has(tokens[at]?.key ?? '') ? (tokens[at - 1]?.end ?? verb.start) : verb.start;
    if (/[.;:!?”“"]/.test(gap)) break;
  }
  return verb.start;
}
const PARENTHESIS = new Set('the a an who whose which his her its their one also of d r'.split(' '));

/** Whether the comma before a verb closes such a parenthesis. */
export function closesParenthesis(tokens: readonly Token[], verb: Span): boolean {
  const last = tokens.findLastIndex(({ end }) => end <= verb.start);
  return parenthesisStart(tokens, last, verb) < verb.start;
}

const inside = (token: Token | undefined, who: Span | undefined) =>
  !!token && !!who && who.start <= token.start && token.end <= who.end;

function skips(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  return BETWEEN.has(key) || /ly$|^\d/.test(key);
}

/**
 * Whether the noun before the verb depends on somebody before it: “the ministry of water resources”, “a spokesman for
 * the group”.
 */
function ledByPreposition(tokens: readonly Token[], from: number, who: Span): boolean {
  for (let at = from; at > 0 && from - at < 8; at--) {
    if (inside(tokens[at], who)) return PREPOSITIONS.has(tokens[at + 1]?.key ?? '') || !joined(tokens, at + 1);
  }
  return false;
}
