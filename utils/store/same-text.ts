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
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared++;
  return shared / least >= (isTitled ? SOME_SHARED : MOST_SHARED);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const piecesOf = (text: string): Set<string> =>
  new Set(
    text
      .split(/[\n。！？；，.!?;,]+/)
      .map(plain)
      .filter(({ length }) => length >= LEAST),
  );
