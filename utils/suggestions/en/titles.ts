import { HONORIFICS, NOT_NAMES } from './names';
import { NATIONAL } from './states';
import { CAPITAL_ONLY, MODIFIERS, OPEN_HEADS, OTHER_BODY, PORTFOLIO, PUBLIC_BODY, PUBLIC_HEADS } from './title-words';
import { joined, type Token } from './tokens';

/** The head of a title: indices into the tokens, `to` exclusive. */
export interface Head {
  from: number;
  to: number;
  open: boolean;
  plural: boolean;
}

const byFirst = new Map<string, { words: string[]; open: boolean }[]>();
for (const [list, open] of [
  [PUBLIC_HEADS, false],
  [OPEN_HEADS, true],
] as const) {
  for (const head of list) {
    const words = head.split(' ');
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, open }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}
const PLURAL = new Set([
  'senators',
  'sens',
  'reps',
  'govs',
  'mps',
  'meps',
  'councillors',
  'firefighters',
  'mlas',
  'ministers',
  'presidents',
  'lawmakers',
  'judges',
]);

/** The title head that begins at token `at`, with its field (“Minister for Health”), or null. */
export function headAt(tokens: readonly Token[], at: number): Head | null {
  const first = tokens[at];
  if (!first) return null;
  for (const { words, open } of byFirst.get(first.key) ?? []) {
    if (!words.every((word, i) => tokens[at + i]?.key === word && (i === 0 || joined(tokens, at + i)))) continue;
    const to = fieldEnd(tokens, at + words.length);
    return { from: at, to, open, plural: PLURAL.has(words.at(-1) ?? '') };
  }
  return null;
}

/** “of Foreign Affairs”, “for Health and Social Care”, “of State for Defence”. */
function fieldEnd(tokens: readonly Token[], from: number): number {
  let to = accredited(tokens, from);
  if (to > from) return to;
  for (let round = 0; round < 2; round++) {
    if (!['of', 'for'].includes(tokens[to]?.key ?? '') || !joined(tokens, to)) return to;
    let end = to + 1;
    while (
      joined(tokens, end) &&
      (PORTFOLIO.has(tokens[end]?.key ?? '') || (tokens[to]?.key === 'of' && NATIONAL.has(tokens[end]?.key ?? ''))) &&
      (tokens[end]?.capital || ['and', 'the'].includes(tokens[end]?.key ?? ''))
    )
      end++;
    if (end === to + 1 || tokens[end - 1]?.key === 'and' || tokens[end - 1]?.key === 'the') return to;
    to = end;
  }
  return to;
}

/** “ambassador to Britain”, “envoy to the United Nations”: where a diplomat is accredited. */
function accredited(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.key !== 'to' || !DIPLOMAT.test(tokens[from - 1]?.key ?? '') || !joined(tokens, from)) return from;
  let end = from + 1;
  if (tokens[end]?.key === 'the') end++;
  while (
    joined(tokens, end) &&
    tokens[end]?.capital &&
    (NATIONAL.has(tokens[end]?.key ?? '') || ACCREDITING.has(tokens[end]?.key ?? ''))
  )
    end++;
  const last = tokens[end - 1];
  return last?.capital ? end : from;
}
const DIPLOMAT = /^(?:ambassador|envoy|representative|commissioner|consul|minister)$/;
const ACCREDITING = new Set(
  'united nations kingdom states un eu uk us nato union netherlands arab emirates saudi sri lanka south north new africa congo'.split(
    ' ',
  ),
);

/** The first token of the title whose head begins at `head`, at or after `floor`. */
export function titleStart(tokens: readonly Token[], head: number, floor: number): number {
  let start = head;
  while (start > floor && head - start < 12) {
    const before = tokens[start - 1];
    if (!before || !(joined(tokens, start) || inBrackets(tokens, start)) || before.possessive) break;
    if (before.key === 'and' || before.key === '&') {
      if (!isJoint(tokens, start - 1, floor)) break;
    } else if (!belongs(tokens, start - 1)) break;
    start--;
  }
  while (start < head && (tokens[start]?.key === 'and' || tokens[start]?.key === 'then')) start++;
  return start;
}

/** “World Health Organisation (WHO) Director-General”: one word in brackets, and what is on either side of it. */
const inBrackets = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.gap === ') ' && tokens[at - 1]?.gap === ' (') ||
  (tokens[at]?.gap === ' (' && tokens[at + 1]?.gap === ') ');

/** “foreign and defence minister”, “party secretary and president”: what stands before “and” is title too. */
function isJoint(tokens: readonly Token[], and: number, floor: number): boolean {
  const before = tokens[and - 1];
  if (!before || and - 1 < floor || before.possessive) return false;
  return headAt(tokens, and - 1) !== null || PORTFOLIO.has(before.key);
}

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || HONORIFICS.has(token.key) || token.key === 'fellow') return false;
  if (MODIFIERS.has(token.key) || headAt(tokens, at)) return true;
  if (!token.capital) return false;
  return (
    !NOT_NAMES.has(token.key) ||
    PUBLIC_BODY.has(token.key) ||
    PLACE_PARTS.has(token.key) ||
    NATIONAL.has(token.key) ||
    /^(?:eu|un|uk|us|nato|who|fbi|cia|nhs)$/.test(token.key)
  );
}
const PLACE_PARTS = new Set(
  'north south east west new united great white city county state states island lake river street house commons council committee party university labour tory republican democratic conservative kingdom nations republic commission agency bureau office department ministry park bridge association court force union police army navy chief general secretary minister deputy governor president'.split(
    ' ',
  ),
);

/** Whether the words from `start` to the head’s end, or to `tail` behind it, name a public office. */
export function isOffice(
  tokens: readonly Token[],
  start: number,
  head: Head,
  { tail = head.to }: { tail?: number } = {},
): boolean {
  const first = tokens[head.from];
  if (!first) return false;
  const beside = [...tokens.slice(possessorStart(tokens, start), head.from), ...tokens.slice(head.to, tail)];
  if (beside.some(({ key }) => OTHER_BODY.has(key))) return false;
  const isPublic = beside.some(({ key, capital }) => PUBLIC_BODY.has(key) || (capital && NATIONAL.has(key)));
  const words = tokens
    .slice(head.from, head.to)
    .map(({ key }) => key)
    .join(' ');
  return isPublic || (!head.open && (first.capital || !CAPITAL_ONLY.has(words)));
}

/** “The World Health Organization’s …”: whose office it is belongs to the evidence, not to the title. */
function possessorStart(tokens: readonly Token[], start: number): number {
  if (!tokens[start - 1]?.possessive) return start;
  let from = start - 1;
  while (
    from > 0 &&
    start - from < 7 &&
    joined(tokens, from) &&
    !tokens[from - 1]?.possessive &&
    (tokens[from - 1]?.capital || MODIFIERS.has(tokens[from - 1]?.key ?? ''))
  )
    from--;
  return from;
}
