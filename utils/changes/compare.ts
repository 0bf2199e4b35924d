import type { Fold } from '@/utils/anchoring/fold';
import { sentencesOf } from '@/utils/annotator/sentences';
import type { Position } from '@/utils/model/annotation';
import { dayIn, isSameDay } from '@/utils/model/byline';
import { isFurniture } from '@/utils/text/furniture-lines';
import { CHANGE_KINDS, type ChangeKind, HEAD, type HeadPart, type KnownOfficials, kindsOf, touches } from './kinds';
import { matchSentences } from './match-sentences';
import type { Pairing, Sentence } from './pair-sentences';
import { runsOf, sidesOf, withMarks } from './runs';
import { type Token, tokensOf } from './tokens';

/**
 * One edit: a sentence that was edited, wherever it stands now; several that were added, taken out or moved together.
 */
export interface Change {
  /** All it touches, the gravest first; never empty. */
  readonly kinds: readonly ChangeKind[];
  readonly did: 'edited' | 'added' | 'removed' | 'moved';
  /**
   * UTF-16 span in the earlier text; empty, at the corresponding offset, for an addition. For the head: within that
   * line.
   */
  readonly before: Position;
  /** The same in the later text. */
  readonly after: Position;
  /** The deleted parts of `before`, and the inserted ones of `after`. */
  readonly deleted: readonly Position[];
  readonly inserted: readonly Position[];
}

/** The parts of a revision that are compared. */
export interface Version {
  readonly text: string;
  /** Absent where it was not kept with the text: then titles are not compared. */
  readonly title?: string | undefined;
  /** The authors in one line; absent when the page did not name them. */
  readonly byline?: string | undefined;
  /** The day or moment of publication, ISO 8601; absent where the page did not say. */
  readonly published?: string | undefined;
}

export interface CompareOptions {
  /** BCP 47, of the later text. */
  readonly lang?: string;
  /** Makes the two Chinese scripts one. */
  readonly fold?: Fold | undefined;
  /** First words of lines that the reader put back into either text; they do not count as edits. */
  readonly putBack?: readonly string[];
  /** The officials named, as found by the suggestions' rules. */
  readonly officials?: KnownOfficials | undefined;
}

const NOBODY: KnownOfficials = { names: { before: [], after: [] }, titles: { before: [], after: [] } };

/**
 * The edits between two texts of one article, in the order of the later one, the head first. White space, line breaks,
 * punctuation, script and furniture do not count. Empty when there is none.
 */
export function compareVersions(before: Version, after: Version, options: CompareOptions = {}): Change[] {
  const head = HEAD.flatMap((part) => headChange(part, before, after, options) ?? []);
  return [...head, ...textChanges(before.text, after.text, options)];
}

/** The gravest kind first, within a kind in the order of the text. */
export const byGravity = (changes: readonly Change[]): Change[] =>
  CHANGE_KINDS.flatMap((kind) => changes.filter(({ kinds }) => kinds[0] === kind));

/** The part of the head that an edit belongs to; undefined for an edit of the text. */
export const headPartOf = ({ kinds }: Pick<Change, 'kinds'>): HeadPart | undefined =>
  HEAD.find((part) => kinds[0] === part);

/** A line of the head as it is compared and shown: of a moment of publication its day. Absent as in the version. */
export const headLine = (version: Version, part: HeadPart): string | undefined =>
  part === 'published' ? dayIn(version.published) : version[part];

/** Whether a line of the head is the same in both versions; a value missing in one is not a difference. */
export function isSameLine(part: HeadPart, one: Version, other: Version): boolean {
  const [was, is] = [one[part], other[part]];
  return !was || !is || (part === 'published' ? isSameDay(was, is) : was === is);
}

function headChange(part: HeadPart, one: Version, other: Version, { fold }: CompareOptions): Change | undefined {
  const [was, is] = [headLine(one, part), headLine(other, part)];
  if (!was || !is || isSameLine(part, one, other)) return undefined;
  const [before, after] = [was, is].map((line) => ({ start: 0, end: line.length })) as [Position, Position];
  const x = { text: was, place: before, tokens: tokensOf(was, before, fold) };
  const y = { text: is, place: after, tokens: tokensOf(is, after, fold) };
  const runs = runsOf(x.tokens, y.tokens);
  if (runs.length === 0) return undefined;
  return { kinds: [part], did: 'edited', before, after, ...sidesOf(withMarks(runs, x, y)) };
}

function textChanges(before: string, after: string, options: CompareOptions): Change[] {
  const gap = { before: 0, after: 0 };
  return matchSentences(sentencesIn(before, options), sentencesIn(after, options)).flatMap((match) => {
    // The corresponding place in the other text: after what precedes it there.
    const place = { before: placeOf(match.before, gap.before), after: placeOf(match.after, gap.after) };
    if (match.is !== 'moved') gap.before = Math.max(gap.before, place.before.end);
    gap.after = Math.max(gap.after, place.after.end);
    switch (match.is) {
      case 'same':
        return [];
      case 'edited':
        return editsWithin({ before, after, place }, match, options.officials);
      case 'moved':
        return [{ kinds: ['moved'], did: 'moved', ...place, deleted: [], inserted: [] }];
      default:
        return [{ kinds: ['words'], did: match.is, ...place, ...sidesOf([place]) }];
    }
  });
}

const placeOf = (sentences: readonly Sentence[], gap: number): Position => ({
  start: sentences[0]?.start ?? gap,
  end: sentences.at(-1)?.end ?? gap,
});

interface Place {
  before: string;
  after: string;
  place: { before: Position; after: Position };
}

/** The edits in a sentence, or in the two that became one. All of it when it is too long to compare. */
function editsWithin({ before, after, place }: Place, match: Pairing, officials: KnownOfficials = NOBODY): Change[] {
  const [x, y] = [match.before, match.after].map((side) => side.flatMap(({ tokens }) => tokens)) as [Token[], Token[]];
  const runs = runsOf(x, y);
  if (runs.length === 0) return [];
  const kinds = new Set<ChangeKind>();
  for (const run of runs) {
    const touched = kindsOf(
      { text: before, sentence: place.before, run: run.before },
      { text: after, sentence: place.after, run: run.after },
      officials,
    );
    for (const kind of touched.size > 0 ? touched : (['words'] as const)) kinds.add(kind);
  }
  const marks = withMarks(
    runs,
    { text: before, place: place.before, tokens: x },
    { text: after, place: place.after, tokens: y },
  );
  return [{ kinds: CHANGE_KINDS.filter((kind) => kinds.has(kind)), did: 'edited', ...place, ...sidesOf(marks) }];
}

/** The sentences that are the article's. */
function sentencesIn(text: string, { lang, fold, putBack = [] }: CompareOptions): Sentence[] {
  const isOwn = (line: string): boolean =>
    !isFurniture(line) && !putBack.some((words) => words && line.startsWith(words));
  const beside = furnitureBeside(text);
  return sentencesOf(text, lang)
    .filter(({ start, end }) => isOwn(lineAround(text, start, end)))
    .map((sentence) => ({
      ...sentence,
      tokens: tokensOf(text, sentence, fold).filter((token) => !beside.some((part) => touches(part, token))),
    }))
    .filter(({ tokens }) => tokens.length > 0);
}

/** What stands between the parts of a line: bars, dots, wide gaps. */
const BETWEEN_PARTS = /\s*[|｜·•]\s*|\s{2,}|\u3000/g;
/** Longer lines do not have counters beside words of the article, in UTF-16 code units. */
const LONGEST_BESIDE = 160;

/** Counters and the like that share a line, with each other or with words of the article: By Jane Doe · 3 hours ago. */
function furnitureBeside(text: string): Position[] {
  return Array.from(text.matchAll(/[^\n]+/g)).flatMap(({ 0: line, index }) => {
    if (line.length > LONGEST_BESIDE || isFurniture(line)) return [];
    const starts = [0, ...Array.from(line.matchAll(BETWEEN_PARTS), (gap) => gap.index + gap[0].length)];
    return starts.flatMap((start): Position | [] => {
      const part = line.slice(start).split(BETWEEN_PARTS, 1)[0] ?? '';
      return part && isFurniture(part) ? { start: index + start, end: index + start + part.length } : [];
    });
  });
}

const lineAround = (text: string, start: number, end: number): string => {
  const feed = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, feed < 0 ? text.length : feed).trim();
};
