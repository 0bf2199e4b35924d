import { keyParts } from '@/utils/ledger/person-key';
import { foldText, type SearchFold } from './fold-text';
import { codesOf, type LibraryIndex, quoteOf } from './library-index';

/**
 * The index with more passages assigned to persons. A passage coded as naming an official (`officialCodes`) but not yet
 * assigned gets the person whose name it is, if only one has that name, in either script; a longer passage gets the
 * persons whose names occur in it. Counting, searching and grouping by person then agree.
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

/**
 * Indexes of persons by their names in the form in which quotes are compared; without names that several persons have.
 */
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

/** Returns the names whose characters occur in a quote, once per occurrence, even inside another word. */
type NameFinder = (quote: string) => CalledSo[];

/**
 * Searches for all names at once, in time that grows with the length of the quote and not with the number of names;
 * names of one character are not searched for. A notebook has thousands of persons and tens of thousands of passages
 * that name somebody.
 */
function finderOf(names: readonly CalledSo[]): NameFinder {
  const placeOf = new Map(names);
  /** The lengths of the names, longest first, that begin with one UTF-16 unit followed by another. */
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

/**
 * A name that cannot be the beginning of another: three characters of Chinese, two words of other languages. 李强 also
 * begins 李强民.
 */
const isWholeName = (name: string): boolean => (/\p{Script=Han}/u.test(name) ? name.length > 2 : /\S\s\S/.test(name));

/** What may follow a two-character name: the end, another script or punctuation, or a verb used of officials. */
const BEHIND_NAME =
  /^(?:$|[^\p{Script=Han}]|强调|要求|指出|主持|出席|表示|介绍|讲话|致辞|宣布|会见|参加|参观|陪同|检查|调研|深入|带队|率|作|说|在|到|来|对|向|与|和|同|等|也|就|为|的)/u;

const isLetter = (text: string): boolean => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);

/** Whether the name occurs there as a name, and not only as part of other words. */
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

/**
 * The persons whose names occur in a quote as names, each once; an occurrence of a longer name does not count for the
 * shorter name in it.
 */
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
