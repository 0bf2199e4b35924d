import { diffArrays } from 'diff';
import type { Fold } from '@/utils/anchoring/fold';
import { sentencesOf } from '@/utils/annotator/sentences';
import type { Position } from '@/utils/model/annotation';
import { isFurniture } from '@/utils/text/furniture-lines';
import { CHANGE_KINDS, type ChangeKind, type KnownNames, kindsOf } from './kinds';
import { likeness, type Pairing, pairSentences, type Sentence } from './pair-sentences';
import { keysOf, type Token, tokensOf } from './tokens';

/** One edit: a sentence that was edited, several that were added or taken out together, or that stand elsewhere now. */
export interface Change {
  /** All it touches, the gravest first; never empty. */
  readonly kinds: readonly ChangeKind[];
  readonly did: 'edited' | 'added' | 'removed' | 'moved';
  /** In the earlier text, UTF-16 code units; where it would stand there, empty, when it was added. Of titles: in the title. */
  readonly before: Position;
  /** The same in the later text. */
  readonly after: Position;
  /** What of `before` is gone, what of `after` is new. */
  readonly deleted: readonly Position[];
  readonly inserted: readonly Position[];
}

/** What is compared of a revision. */
export interface Version {
  readonly text: string;
  /** Absent where it was not kept with the text: then titles are not compared. */
  readonly title?: string | undefined;
}

export interface CompareOptions {
  /** BCP 47, of the later text. */
  readonly lang?: string;
  /** Makes the two Chinese scripts one. */
  readonly fold?: Fold | undefined;
  /** First words of lines that the reader put back into one of the texts: their coming and going is no edit. */
  readonly putBack?: readonly string[];
  /** Where people are named, as the suggestions read it. */
  readonly names?: KnownNames | undefined;
}

/** Sentences that keep less of their tokens in order were replaced, not edited: single letters would be all that is left. */
const LEAST_KEPT = 0.4;
/** Edits between two texts beyond which they are two texts, and what is compared would take seconds. */
const MOST_EDITS = 1000;
/** Tokens of one sentence, or of what became it, that are compared one by one. */
const MOST_TOKENS = 2000;
const NO_NAMES: KnownNames = { before: [], after: [] };

/**
 * What was edited between two texts of one article, in the order of the later one, the title first. White space, line
 * breaks, punctuation, script and furniture are no edits. An empty list: nothing.
 */
export function compareVersions(before: Version, after: Version, options: CompareOptions = {}): Change[] {
  const title = titleChange(before.title, after.title, options);
  return [...(title ? [title] : []), ...textChanges(before.text, after.text, options)];
}

/** The gravest kind first, within a kind in the order of the text. */
export const byGravity = (changes: readonly Change[]): Change[] =>
  CHANGE_KINDS.flatMap((kind) => changes.filter(({ kinds }) => kinds[0] === kind));

function titleChange(was: string | undefined, is: string | undefined, { fold }: CompareOptions): Change | undefined {
  if (!was || !is) return undefined;
  const [before, after] = [was, is].map((title) => ({ start: 0, end: title.length })) as [Position, Position];
  const runs = runsOf(tokensOf(was, before, fold), tokensOf(is, after, fold));
  if (runs.length === 0) return undefined;
  return { kinds: ['title'], did: 'edited', before, after, ...sidesOf(runs) };
}

function textChanges(before: string, after: string, options: CompareOptions): Change[] {
  const [x, y] = [sentencesIn(before, options), sentencesIn(after, options)];
  const hunks = diffArrays(
    x.map(({ tokens }) => keysOf(tokens)),
    y.map(({ tokens }) => keysOf(tokens)),
    { maxEditLength: MOST_EDITS },
  ) ?? [
    { value: x, removed: true, added: false },
    { value: y, removed: false, added: true },
  ];
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  for (let h = 0; h < hunks.length; h++) {
    const hunk = hunks[h];
    if (!hunk) continue;
    if (!hunk.removed && !hunk.added) {
      i += hunk.value.length;
      j += hunk.value.length;
      continue;
    }
    const next = hunks[h + 1];
    const isReplaced = next !== undefined && (next.removed || next.added);
    if (isReplaced) h++;
    const count = (side: 'removed' | 'added'): number =>
      (hunk[side] ? hunk.value.length : 0) + (isReplaced && next?.[side] ? next.value.length : 0);
    const [removed, added] = [x.slice(i, i + count('removed')), y.slice(j, j + count('added'))];
    i += removed.length;
    j += added.length;
    // Where it would stand in the other text: behind what precedes it.
    const gap = { before: x[i - removed.length - 1]?.end ?? 0, after: y[j - added.length - 1]?.end ?? 0 };
    for (const change of hunkChanges({ before, after, removed, added, gap }, options)) changes.push(change);
  }
  return withoutMoves(before, after, changes, options.fold);
}

interface Hunk {
  before: string;
  after: string;
  removed: Sentence[];
  added: Sentence[];
  gap: { before: number; after: number };
}

function hunkChanges({ before, after, removed, added, gap }: Hunk, options: CompareOptions): Change[] {
  // Sentences that were cut otherwise, by a line break say, hold the same words.
  if (keysOf(removed.flatMap(({ tokens }) => tokens)) === keysOf(added.flatMap(({ tokens }) => tokens))) return [];
  const changes: Change[] = [];
  for (const pairing of pairSentences(removed, added)) {
    const place = { before: placeOf(pairing.before, gap.before), after: placeOf(pairing.after, gap.after) };
    gap = { before: place.before.end, after: place.after.end };
    for (const change of pairChanges(before, after, pairing, place, options)) changes.push(change);
  }
  return changes;
}

const placeOf = (sentences: readonly Sentence[], gap: number): Position => ({
  start: sentences[0]?.start ?? gap,
  end: sentences.at(-1)?.end ?? gap,
});

function pairChanges(
  before: string,
  after: string,
  pairing: Pairing,
  place: { before: Position; after: Position },
  { names = NO_NAMES }: CompareOptions,
): Change[] {
  const [x, y] = [pairing.before, pairing.after].map((side) => side.flatMap(({ tokens }) => tokens)) as [
    Token[],
    Token[],
  ];
  const isShort = Math.max(x.length, y.length) <= MOST_TOKENS;
  if (isShort && x.length > 0 && y.length > 0 && likeness(x, y) >= LEAST_KEPT) {
    const runs = runsOf(x, y);
    if (runs.length === 0) return [];
    const kinds = new Set<ChangeKind>();
    for (const run of runs) {
      const touched = kindsOf(
        { text: before, sentence: place.before, run: run.before },
        { text: after, sentence: place.after, run: run.after },
        names,
      );
      for (const kind of touched.size > 0 ? touched : (['words'] as const)) kinds.add(kind);
    }
    return [{ kinds: CHANGE_KINDS.filter((kind) => kinds.has(kind)), did: 'edited', ...place, ...sidesOf(runs) }];
  }
  const whole = { kinds: ['words'] as const };
  const none = (at: number): Position => ({ start: at, end: at });
  return [
    ...(x.length > 0
      ? [
          {
            ...whole,
            did: 'removed' as const,
            before: place.before,
            after: none(place.after.start),
            deleted: [place.before],
            inserted: [],
          },
        ]
      : []),
    ...(y.length > 0
      ? [
          {
            ...whole,
            did: 'added' as const,
            before: none(place.before.end),
            after: place.after,
            deleted: [],
            inserted: [place.after],
          },
        ]
      : []),
  ];
}

/** What stands in the place of what: one edit within a sentence. Empty, at its offset, where nothing does. */
interface Run {
  before: Position;
  after: Position;
}

/** So few tokens between two edits belong to them: 三月五日 → 四月六日 is one. */
const BRIDGE = 1;

function runsOf(x: readonly Token[], y: readonly Token[]): Run[] {
  const parts = diffArrays(
    x.map(({ key }) => key),
    y.map(({ key }) => key),
  );
  const runs: { i: number; j: number; iEnd: number; jEnd: number }[] = [];
  let [i, j] = [0, 0];
  for (const { value, removed, added } of parts) {
    const [iEnd, jEnd] = [i + (added ? 0 : value.length), j + (removed ? 0 : value.length)];
    if (removed || added) {
      const last = runs.at(-1);
      if (last && i - last.iEnd <= BRIDGE && j - last.jEnd <= BRIDGE) Object.assign(last, { iEnd, jEnd });
      else runs.push({ i, j, iEnd, jEnd });
    }
    [i, j] = [iEnd, jEnd];
  }
  return runs.map((run) => ({ before: spanOf(x, run.i, run.iEnd), after: spanOf(y, run.j, run.jEnd) }));
}

function spanOf(tokens: readonly Token[], from: number, to: number): Position {
  if (to > from) return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  const at = tokens[from - 1]?.end ?? tokens[0]?.start ?? 0;
  return { start: at, end: at };
}

const isFilled = ({ start, end }: Position): boolean => end > start;

const sidesOf = (runs: readonly Run[]): Pick<Change, 'deleted' | 'inserted'> => ({
  deleted: runs.map(({ before }) => before).filter(isFilled),
  inserted: runs.map(({ after }) => after).filter(isFilled),
});

/** What was taken out here and put in there, word for word, was moved. */
function withoutMoves(before: string, after: string, changes: Change[], fold: Fold | undefined): Change[] {
  const wordsOf = ({ did, before: was, after: is }: Change): string =>
    keysOf(did === 'removed' ? tokensOf(before, was, fold) : tokensOf(after, is, fold));
  const removed = new Map(changes.filter(({ did }) => did === 'removed').map((change) => [wordsOf(change), change]));
  const gone = new Set<Change>();
  const settled = changes.map((change): Change => {
    const from = change.did === 'added' ? removed.get(wordsOf(change)) : undefined;
    if (!from || gone.has(from)) return change;
    gone.add(from);
    return { kinds: ['moved'], did: 'moved', before: from.before, after: change.after, deleted: [], inserted: [] };
  });
  return settled.filter((change) => !gone.has(change));
}

/** The sentences that are the article's. */
function sentencesIn(text: string, { lang, fold, putBack = [] }: CompareOptions): Sentence[] {
  const isOwn = (line: string): boolean =>
    !isFurniture(line) && !putBack.some((words) => words && line.startsWith(words));
  return sentencesOf(text, lang)
    .filter(({ start, end }) => isOwn(lineAround(text, start, end)))
    .map((sentence) => ({ ...sentence, tokens: tokensOf(text, sentence, fold) }))
    .filter(({ tokens }) => tokens.length > 0);
}

const lineAround = (text: string, start: number, end: number): string => {
  const feed = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, feed < 0 ? text.length : feed).trim();
};
