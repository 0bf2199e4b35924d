import { diffArrays } from 'diff';
import type { Position } from '@/utils/model/annotation';
import type { Token } from './tokens';

/** One edit within a sentence, in UTF-16 units. A side without text is empty, at its offset. */
export interface Run {
  readonly before: Position;
  readonly after: Position;
}

/** Offsets in two lists of tokens. */
interface Edit {
  i: number;
  iEnd: number;
  j: number;
  jEnd: number;
}

/**
 * How many tokens between two edits are counted as edited too (三月五日 → 四月六日), unless both edits only insert, or both
 * only delete.
 */
const BRIDGE = 1;
/** Longer lists count as one edit, because comparing them would take seconds. */
const MOST_TOKENS = 2000;

/** The edits from `x` to `y`, in order; empty when the words are the same. */
export function runsOf(x: readonly Token[], y: readonly Token[]): Run[] {
  const edits =
    Math.max(x.length, y.length) > MOST_TOKENS ? [{ i: 0, iEnd: x.length, j: 0, jEnd: y.length }] : editsOf(x, y);
  const runs: Edit[] = [];
  for (const edit of edits) {
    if (isSameSpelling(x.slice(edit.i, edit.iEnd), y.slice(edit.j, edit.jEnd))) continue;
    const last = runs.at(-1);
    const joined = last && joinedBy(last, edit, x, y);
    if (joined) runs[runs.length - 1] = joined;
    else runs.push(edit);
  }
  return runs.map((run) => ({ before: spanOf(x, run.i, run.iEnd), after: spanOf(y, run.j, run.jEnd) }));
}

/** U.S. for US: single letters, between which only points stand. */
function isSameSpelling(x: readonly Token[], y: readonly Token[]): boolean {
  const [one = '', other = ''] = [x, y].map((tokens) => tokens.map(({ key }) => key).join(''));
  const isSpelled = (tokens: readonly Token[]): boolean =>
    tokens.length > 1 && tokens.every(({ key }, i) => /^[a-z]$/.test(key) && isNext(tokens[i - 1], tokens[i]));
  return one === other && ((isSpelled(x) && y.length === 1) || (isSpelled(y) && x.length === 1));
}

/** Whether a single sign stands between two tokens. */
const isNext = (before: Token | undefined, token: Token | undefined): boolean =>
  !before || !token || token.start - before.end === 1;

function editsOf(x: readonly Token[], y: readonly Token[]): Edit[] {
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  for (const { value, removed, added } of diffArrays(
    x.map(({ key }) => key),
    y.map(({ key }) => key),
  )) {
    const [iEnd, jEnd] = [i + (added ? 0 : value.length), j + (removed ? 0 : value.length)];
    if (removed || added) {
      const last = edits.at(-1);
      if (last?.iEnd === i && last.jEnd === j) Object.assign(last, { iEnd, jEnd });
      else edits.push({ i, iEnd, j, jEnd });
    }
    [i, j] = [iEnd, jEnd];
  }
  return edits;
}

/** Two edits as one, where a person would say that they are; undefined where they are two. */
function joinedBy(one: Edit, next: Edit, x: readonly Token[], y: readonly Token[]): Edit | undefined {
  // 市长 → 代市长、市长 is 代市长 put in before 市长, not 代 before 市 and 长市 behind it; taken out likewise.
  if (one.i === one.iEnd && next.i === next.iEnd) {
    const put = inOnePiece(y, { from: one.j, to: one.jEnd }, { from: next.j, to: next.jEnd });
    return put && { i: one.i + put.shift, iEnd: one.i + put.shift, j: put.from, jEnd: put.to };
  }
  if (one.j === one.jEnd && next.j === next.jEnd) {
    const taken = inOnePiece(x, { from: one.i, to: one.iEnd }, { from: next.i, to: next.iEnd });
    return taken && { i: taken.from, iEnd: taken.to, j: one.j + taken.shift, jEnd: one.j + taken.shift };
  }
  return next.i - one.iEnd <= BRIDGE ? { ...one, iEnd: next.iEnd, jEnd: next.jEnd } : undefined;
}

interface Piece {
  from: number;
  to: number;
}

/**
 * Joins two pieces if the second ends with, or the first begins with, the tokens between them. These then stay, after
 * the joined piece or, with `shift` tokens, before it.
 */
function inOnePiece(tokens: readonly Token[], one: Piece, next: Piece): (Piece & { shift: number }) | undefined {
  const between = next.from - one.to;
  const isBetween = (from: number): boolean =>
    tokens.slice(from, from + between).every(({ key }, n) => key === tokens[one.to + n]?.key);
  if (next.to - next.from >= between && isBetween(next.to - between))
    return { from: one.from, to: next.to - between, shift: 0 };
  if (one.to - one.from >= between && isBetween(one.from))
    return { from: one.from + between, to: next.to, shift: between };
  return undefined;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Position {
  if (to > from) return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  const at = tokens[from - 1]?.end ?? tokens[0]?.start ?? 0;
  return { start: at, end: at };
}

/** One of the two texts compared, the part of it that was, and that part's tokens. */
export interface Compared {
  readonly text: string;
  readonly place: Position;
  readonly tokens: readonly Token[];
}

/**
 * Runs together with the punctuation beside their words that came or went with them: 、下重手 where 出重拳、下重手，要
 * became 出重拳，要. Spaces at the ends of a run are left out.
 */
export const withMarks = (runs: readonly Run[], x: Compared, y: Compared): Run[] =>
  runs.map((run) => {
    const [one, other] = [between(x, run.before), between(y, run.after)];
    const first = sharedStart(one.text, other.text, Math.min(one.marksBefore, other.marksBefore));
    const rest = Math.min(one.text.length, other.text.length) - first;
    const last = sharedEnd(one.text, other.text, Math.min(one.marksAfter, other.marksAfter, rest));
    const [before, after] = [one, other].map(({ text, start }): Position => {
      const kept = text.slice(first, text.length - last);
      const from = start + first + kept.length - kept.trimStart().length;
      return { start: from, end: from + kept.trim().length };
    }) as [Position, Position];
    return { before, after };
  });

/** The text of a run with all signs beside it up to the next tokens. Without words, all of it may be before or after. */
function between({ text, place, tokens }: Compared, { start, end }: Position) {
  const from = tokens.findLast((token) => token.end <= start)?.end ?? place.start;
  const to = tokens.find((token) => token.start >= end)?.start ?? place.end;
  const signs = text.slice(from, to);
  const isEmpty = start === end;
  return {
    text: signs,
    start: from,
    marksBefore: isEmpty ? signs.length : start - from,
    marksAfter: isEmpty ? signs.length : to - end,
  };
}

/** How many units two texts begin with together, of `most`. */
function sharedStart(a: string, b: string, most: number): number {
  let n = 0;
  while (n < most && a[n] === b[n]) n += 1;
  return n;
}

/** How many they end with. */
function sharedEnd(a: string, b: string, most: number): number {
  let n = 0;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

const isFilled = ({ start, end }: Position): boolean => end > start;

/** The deletions of the earlier text and the insertions of the later one. */
export const sidesOf = (runs: readonly Run[]): { deleted: Position[]; inserted: Position[] } => ({
  deleted: runs.map(({ before }) => before).filter(isFilled),
  inserted: runs.map(({ after }) => after).filter(isFilled),
});
