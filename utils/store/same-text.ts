import { groupBy } from '@/utils/text/group-by';

/** Pieces of fewer UTF-16 code units stand in many texts: names, dates, "Read more". */
const LEAST = 10;
/** Texts of one article, corrected or cut by its site, share so many of the shorter one's pieces. */
const MOST_SHARED = 0.3;
/** Under the same headline fewer will do. */
const SOME_SHARED = 0.1;

/** What is compared of an article. */
export interface Wording {
  readonly title: string;
  readonly text: string;
}

/**
 * Is this one article, as two readings of it word it? By the clauses they share; the headline alone says little, for
 * templates give one to all their pages. Texts too short to say agree where the headlines do.
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
/** Of the characters of a clause, as many at least are the same in Simplified and Traditional. */
const SAME_IN_BOTH = 0.5;

/**
 * Is this one clause in Simplified and in Traditional characters? Each is as long as the other, most of it is the same, and
 * what is not is Han, a character of one script always for the same of the other: no table is needed to see that. Sites give one story in both.
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
  // Several Traditional characters may have become one.
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
