import { groupBy } from '@/utils/text/group-by';

/** Clauses of fewer UTF-16 code units occur in many texts: names, dates, "Read more". */
const LEAST = 10;
/**
 * The share of the shorter text's clauses that two texts of one article have in common, if the site corrected or cut one.
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
 * Whether two readings are of one article: by the clauses they share; an equal headline alone says little, because templates
 * give one to all their pages. Texts too short to tell agree where the headlines do.
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
 * Whether two clauses are one in Simplified and Traditional characters. They have the same length, most characters are the
 * same, and the rest is Han, each character of one script always paired with the same one of the other: no table is needed
 * to see that. Sites publish stories in both scripts.
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
