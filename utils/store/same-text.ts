import { groupBy } from '@/utils/text/group-by';

/** Clauses of fewer UTF-16 code units occur in many texts: names, dates, "Read more". */
const LEAST = 10;
/**
 * Two texts of one article share at least this part of the shorter one's clauses, even if the site edited or cut it.
 */
const MOST_SHARED = 0.3;
/** With the same headline a smaller share is enough. */
const SOME_SHARED = 0.1;

/** The parts of an article that are compared. */
export interface Wording {
  readonly title: string;
  readonly text: string;
}

/**
 * Whether two readings are of one article, judged by the clauses they share. An equal headline alone says little,
 * because templates give one to all their pages. For texts too short to judge, the headlines decide.
 */
export function isSameText(one: Wording, other: Wording): boolean {
  const [a, b] = [piecesOf(one.text), piecesOf(other.text)];
  const least = Math.min(a.size, b.size);
  const isTitled = plain(one.title) !== '' && plain(one.title) === plain(other.title);
  if (least === 0) return isTitled && (plain(one.text) === plain(other.text) || one.text === '' || other.text === '');
  const lengths = groupBy(b, ({ length }) => length);
  let shared = 0;
  for (const piece of a)
    if (b.has(piece) || lengths.get(piece.length)?.some((other) => isOtherScript(piece, other))) shared++;
  return shared / least >= (isTitled ? SOME_SHARED : MOST_SHARED);
}

const HAN = /\p{Script=Han}/u;
/** The least share of a clause's characters that are the same in Simplified and Traditional. */
const SAME_IN_BOTH = 0.5;

/**
 * Whether two clauses are the same in Simplified and Traditional characters, since sites publish stories in both. They
 * must have the same length and mostly the same characters; the rest must be Han characters that always pair up the
 * same way. No table is needed for that.
 */
function isOtherScript(one: string, other: string): boolean {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  let [same, isOneWay, isOtherWay] = [0, true, true];
  for (let i = 0; i < one.length; i++) {
    const [a = '', b = ''] = [one[i], other[i]];
    if (a === b) {
      same++;
      continue;
    }
    if (!HAN.test(a) || !HAN.test(b)) return false;
    isOneWay &&= (there.get(a) ?? b) === b;
    isOtherWay &&= (back.get(b) ?? a) === a;
    there.set(a, b);
    back.set(b, a);
  }
  // Several Traditional characters may correspond to one.
  if (!isOneWay && !isOtherWay) return false;
  return same / one.length >= SAME_IN_BOTH;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const piecesOf = (text: string): Set<string> =>
  new Set(
    text
      .split(/[\n。！？；，.!?;,]+/)
      .map(plain)
      .filter(({ length }) => length >= LEAST),
  );
