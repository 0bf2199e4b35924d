import { keyParts } from '@/utils/ledger/person-key';
import { foldText, type SearchFold } from './fold-text';
import { codesOf, type LibraryIndex, quoteOf } from './library-index';

/**
 * The index with one more thing told of who is named: a passage of which no person was told, but a code says that it names
 * one (`officialCodes`), names who alone is called as it reads, in whichever script; a longer one names those whose names
 * stand in it. What is counted, found and grouped by person is then the same.
 */
export function withCalled(index: LibraryIndex, officialCodes: ReadonlySet<string>, fold: SearchFold): LibraryIndex {
  const { values, of } = index.named.official;
  const names = values.map((key) => foldText(keyParts(key).name, fold));
  const called = onlyOnesCalled(
    names.map((_, place) => place),
    names,
  );
  const isOfficial = index.codeIds.map((id) => officialCodes.has(id));
  const open: number[] = [];
  for (let row = 0; row < index.count; row++)
    if (!of.has(row) && codesOf(index, row).some((code) => isOfficial[code])) open.push(row);
  if (open.length === 0) return index;
  const anywhere = finderOf([...called].filter(([name]) => isWholeName(name)));
  const byArticle = namedByArticle(index);
  const nearby = new Map<number, NameFinder>();
  const nearbyOf = (article: number): NameFinder => {
    const known = nearby.get(article) ?? finderOf([...onlyOnesCalled(byArticle.get(article) ?? [], names)]);
    nearby.set(article, known);
    return known;
  };
  const named = new Map(of);
  for (const row of open) {
    const quote = quoteOf(index, row);
    const alone = called.get(quote);
    const within =
      alone === undefined
        ? namesWithin(quote, [...nearbyOf(index.articleOf[row] ?? 0)(quote), ...anywhere(quote)])
        : [alone];
    if (within.length > 0) named.set(row, within);
  }
  return { ...index, named: { ...index.named, official: { values, of: named } } };
}

/** The places of persons by their names as quotes are compared; namesakes left out. */
function onlyOnesCalled(places: readonly number[], names: readonly string[]): Map<string, number> {
  const called = new Map<string, number>();
  const shared = new Set<string>();
  for (const place of places) {
    const name = names[place] ?? '';
    if (called.has(name)) shared.add(name);
    called.set(name, place);
  }
  for (const name of shared) called.delete(name);
  return called;
}

/** A person by the name that stands in a quote. */
type CalledSo = readonly [name: string, place: number];

/** Gives those of its names whose characters stand in a quote, once for each time, be it within another word. */
type NameFinder = (quote: string) => CalledSo[];

/**
 * Looks for all names at once, in time that grows with the length of the quote and not with the number of names; names of one
 * character are not looked for. A notebook has thousands of persons and tens of thousands of passages that name somebody.
 */
function finderOf(names: readonly CalledSo[]): NameFinder {
  const placeOf = new Map(names);
  /** How long the names are, the longest first, that begin with a UTF-16 unit and go on with another. */
  const lengths = new Map<number, Map<number, Set<number>>>();
  for (const [name] of names.toSorted(([a], [b]) => b.length - a.length)) {
    if (name.length < 2) continue;
    const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
    const beginning = lengths.get(first) ?? new Map<number, Set<number>>();
    lengths.set(first, beginning.set(second, (beginning.get(second) ?? new Set()).add(name.length)));
  }
  return (quote) => {
    const found: CalledSo[] = [];
    for (let at = 0; at + 1 < quote.length; at++)
      for (const length of lengths.get(quote.charCodeAt(at))?.get(quote.charCodeAt(at + 1)) ?? []) {
        const name = quote.slice(at, at + length);
        const place = placeOf.get(name);
        if (place !== undefined) found.push([name, place]);
      }
    return found;
  };
}

/** The persons that other passages of an article name, by article. */
function namedByArticle(index: LibraryIndex): Map<number, number[]> {
  const byArticle = new Map<number, Set<number>>();
  for (const [row, places] of index.named.official.of) {
    const article = index.articleOf[row] ?? 0;
    const known = byArticle.get(article) ?? new Set();
    for (const place of places) known.add(place);
    byArticle.set(article, known);
  }
  return new Map([...byArticle].map(([article, places]) => [article, [...places]]));
}

/** A name that is nobody else's beginning: three characters of Chinese, two words of other languages. 李强 also begins 李强民. */
const isWholeName = (name: string): boolean => (/\p{Script=Han}/u.test(name) ? name.length > 2 : /\S\s\S/.test(name));

/** What follows a name of two characters where it ends there: the end, another script or sign, or what persons in office do. */
const BEHIND_NAME =
  /^(?:$|[^\p{Script=Han}]|强调|要求|指出|主持|出席|表示|介绍|讲话|致辞|宣布|会见|参加|参观|陪同|检查|调研|深入|带队|率|作|说|在|到|来|对|向|与|和|同|等|也|就|为|的)/u;

const isLetter = (text: string): boolean => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);

/** Does the name stand there as a name, and not as a part of other words alone? */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = text.slice(at + name.length);
    const isPart = isLetter(name)
      ? isLetter(text.charAt(at - 1)) || isLetter(behind.charAt(0))
      : !isWholeName(name) && !BEHIND_NAME.test(behind);
    if (!isPart) return true;
  }
  return false;
}

/** The persons whose names stand in a quote as names, each once; a longer name is not the shorter one in it as well. */
function namesWithin(quote: string, persons: readonly CalledSo[]): number[] {
  const found = new Set<number>();
  let rest = quote;
  for (const [name, place] of persons.toSorted(([a], [b]) => b.length - a.length)) {
    if (!standsIn(rest, name)) continue;
    found.add(place);
    rest = rest.replaceAll(name, '\n');
  }
  return [...found];
}
