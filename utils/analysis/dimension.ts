import { codesOfKind } from '@/utils/codebook/code-kinds';
import { codeName } from '@/utils/codebook/code-name';
import { keyParts } from '@/utils/ledger/person-key';
import type { Codebook, Color } from '@/utils/model/codebook';
import { codeFamilies } from '@/utils/search/code-families';
import { askedAs, type InWords, linesOfCodes } from '@/utils/search/code-lines';
import { coderLabel, personAlone, personLabel } from '@/utils/search/conditions';
import { foldText, type SearchFold } from '@/utils/search/fold-text';
import { codesOf, type LibraryIndex } from '@/utils/search/library-index';
import type { Operator } from '@/utils/search/query';
import type { RowGroups } from '@/utils/search/row-groups';

/** The condition, in the library's query language, that finds the passages of a value. */
export interface Ask {
  operator: Operator;
  value: string;
  /** One of several of its operator, any of which may hold. */
  isAny?: true;
}

/** One line of a table. */
export interface DimensionValue {
  key: string;
  label: string;
  asks: readonly Ask[];
  /** For a code: its depth in the tree, and its colour. */
  depth?: number;
  color?: Color;
}

/** What passages are counted by. A passage may have several values, or none; each counts once. */
export interface Dimension {
  values: readonly DimensionValue[];
  /** Indexes into `values` for the passage in a row. */
  of: (row: number) => readonly number[];
  /** Whether lines are in the order of `values`, or the most frequent first. */
  order: 'given' | 'frequent';
  /**
   * Values are evenly spaced, like months: those without passages between the first and the last are included. If there
   * is not room for all, the stretch with the most passages stays; of several equal ones, the last.
   */
  isScale?: boolean;
}

const NONE: readonly number[] = [];

/** Codes in the order of the codebook; a passage counts once for each of its codes and their ancestors. */
export function codeDimension(index: LibraryIndex, codes: Codebook, words: InWords): Dimension {
  const lines = codeLines(index, codes, words, 'code');
  return { values: lines.values, of: (row) => lines.above(codesOf(index, row)), order: 'given' };
}

/** Codes that occur with a passage in one group: its article or its sentence. Its own are among them. */
export function codesBeside(
  index: LibraryIndex,
  codes: Codebook,
  words: InWords,
  { groups, operator }: { groups: RowGroups; operator: 'article' | 'sentence' },
): Dimension {
  const lines = codeLines(index, codes, words, operator);
  const inGroup: (Set<number> | undefined)[] = new Array(groups.count);
  const eachGroup = (row: number, act: (group: number) => void): void => {
    for (let at = groups.starts[row] ?? 0; at < (groups.starts[row + 1] ?? 0); at++) act(groups.groups[at] ?? 0);
  };
  for (let row = 0; row < index.count; row++) {
    const own = lines.above(codesOf(index, row));
    if (own.length > 0)
      eachGroup(row, (group) => {
        const known = inGroup[group] ?? new Set();
        inGroup[group] = known;
        for (const one of own) known.add(one);
      });
  }
  const of = (row: number): number[] => {
    const all = new Set<number>();
    eachGroup(row, (group) => {
      for (const one of inGroup[group] ?? []) all.add(one);
    });
    return [...all];
  };
  return { values: lines.values, of, order: 'given' };
}

function codeLines(index: LibraryIndex, codes: Codebook, { language, fold }: InWords, operator: Operator) {
  const families = codeFamilies(index.codeIds, codes);
  const { lines, lineOf } = linesOfCodes(codes, { language, fold });
  const placeOf = families.ids.map((id) => lineOf.get(id) ?? -1);
  const asked = askedAs(codes, lineOf, { language, fold });
  return {
    values: lines.map(
      ({ code, depth }, line): DimensionValue => ({
        key: code.id,
        label: codeName(code, language),
        asks: [{ operator, value: asked(code, line) }],
        depth,
        color: code.color,
      }),
    ),
    above: (own: ArrayLike<number>): readonly number[] => {
      if (own.length === 0) return NONE;
      const all = new Set<number>();
      for (let i = 0; i < own.length; i++)
        for (const one of families.above[own[i] ?? 0] ?? []) {
          const place = placeOf[one] ?? -1;
          if (place >= 0) all.add(place);
        }
      return [...all];
    },
  };
}

/**
 * Months, or years, in which the article was published, or last read where the page gives no date, as in the library.
 * `label` formats `2026-05` for the screen.
 */
export function dayDimension(
  index: LibraryIndex,
  unit: 'month' | 'year',
  label: (period: string) => string = (period) => period,
): Dimension {
  const length = unit === 'month' ? 7 : 4;
  const periods = index.articles.map(({ day }) => day.slice(0, length));
  const all = withoutGaps([...new Set(periods)].filter((period) => period !== '').sort());
  const places = new Map(all.map((period, i) => [period, i]));
  return {
    values: all.map((period) => ({
      key: period,
      label: label(period),
      asks: [
        { operator: 'after', value: period },
        { operator: 'before', value: period },
      ],
    })),
    of: (row) => placeList(places.get(periods[index.articleOf[row] ?? 0] ?? '')),
    order: 'given',
    isScale: true,
  };
}

/**
 * A page may give a date in another millennium; a gap longer than this, in months or years, is not part of the scale.
 */
const LONGEST_GAP = 1200;

/** Months, or years, since the year 0: `2026-05`, `2026`. */
export const placeInTime = (period: string): number =>
  period.length === 4 ? Number(period) : Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1;
const year = (n: number): string => String(n).padStart(4, '0');

/** Periods in order, all of months or all of years, with those that lie between them. */
function withoutGaps(periods: readonly string[]): string[] {
  return periods.flatMap((period, i) => {
    const before = periods[i - 1];
    const to = placeInTime(period);
    const from = before === undefined ? to : placeInTime(before) + 1;
    const between = to - from <= LONGEST_GAP ? Array.from({ length: to - from }, (_, n) => from + n) : [];
    const write = (at: number): string =>
      period.length === 4 ? year(at) : `${year(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
    return [...between.map(write), period];
  });
}

/** Sites by host; files have none. */
export function siteDimension(index: LibraryIndex): Dimension {
  const { values, of } = index.columns.site;
  const named = values.flatMap((host, i) => (host === '' ? [] : [{ host, i }]));
  const places = new Map(named.map(({ i }, place) => [i, place]));
  return {
    values: named.map(({ host }) => ({ key: host, label: host, asks: [{ operator: 'site', value: host }] })),
    of: (row) => placeList(places.get(of[index.articleOf[row] ?? 0] ?? 0)),
    order: 'frequent',
  };
}

/** Everybody who made the passages; `reader` is the word for a reader without a name: 我, me. */
export function coderDimension(index: LibraryIndex, reader: string): Dimension {
  return {
    values: index.coders.map((coder, i) => {
      const label = (i === 0 && coder.name === '' ? '' : coderLabel(coder)) || reader;
      return { key: coder.id, label, asks: [{ operator: 'coder', value: label }] };
    }),
    of: (row) => [index.coderOf[row] ?? 0],
    order: 'frequent',
  };
}

/** Persons that passages name or quote; a name in both scripts counts as one. */
export function officialDimension(index: LibraryIndex, fold: SearchFold): Dimension {
  const { values, of } = index.named.official;
  const { first, placeOf } = folded(values, fold);
  const namesakes = tally(first.map((key) => foldText(keyParts(key).name, fold)));
  return {
    values: first.map((key) => {
      const { name, of: office } = keyParts(key);
      const isAlone = (namesakes.get(foldText(name, fold)) ?? 0) < 2;
      const value = isAlone ? name : personAlone(key);
      return { key, label: isAlone || !office ? name : personLabel(key), asks: [{ operator: 'official', value }] };
    }),
    of: (row) => distinct(of.get(row), placeOf),
    order: 'frequent',
  };
}

/** Whether rows are coded as directives, as in the ledger. */
export interface CodedAsDirective {
  /** True for every row if the notebook has no code for directives. */
  isCoded: (row: number) => boolean;
  /** Whether it has such a code. */
  isGiven: (row: number) => boolean;
  /** The condition that finds the coded rows in the library. Projects may have different names for the code. */
  asks: readonly Ask[];
}

/** Which rows are coded as a directive. */
export function codedAsDirective(index: LibraryIndex, codes: Codebook, words: InWords): CodedAsDirective {
  const ids = codesOfKind(codes, 'directive');
  if (!codes.some(({ id }) => ids.includes(id))) return { isCoded: () => true, isGiven: () => false, asks: [] };
  const { values, above } = codeLines(index, codes, words, 'code');
  const { lineOf } = linesOfCodes(codes, words);
  const tops = codes.filter(({ id, parent }) => ids.includes(id) && !(parent && ids.includes(parent)));
  const lines = new Set(tops.map(({ id }) => lineOf.get(id) ?? -1));
  const asks = [...lines].flatMap((line) => values[line]?.asks ?? []);
  const isGiven = (row: number): boolean => above(codesOf(index, row)).some((line) => lines.has(line));
  return {
    isCoded: isGiven,
    isGiven,
    asks: asks.length > 1 ? asks.map((ask) => ({ ...ask, isAny: true })) : asks,
  };
}

/** A dimension of the rows that `passes` alone; `asks` finds them in the library. */
export const ofRows = (
  { values, of, ...rest }: Dimension,
  { passes, asks }: { passes: (row: number) => boolean; asks: readonly Ask[] },
): Dimension => ({
  ...rest,
  values: values.map((value) => ({ ...value, asks: [...value.asks, ...asks] })),
  of: (row) => (passes(row) ? of(row) : NONE),
});

/** Officials, in the passages that are directives of theirs: who is only named in one does not direct. */
export function speakerDimension(index: LibraryIndex, fold: SearchFold): Dimension {
  const values = officialDimension(index, fold).values.map((value) => ({
    ...value,
    asks: value.asks.map((ask) => ({ ...ask, operator: 'speaker' as const })),
  }));
  const placeOf = new Map(values.map(({ key }, i) => [foldText(key, fold), i]));
  const { speaker } = index.named;
  const places = speaker.values.map((key) => placeOf.get(foldText(key, fold)) ?? 0);
  return { values, of: (row) => distinct(speaker.of.get(row), places), order: 'frequent' };
}

/** The addressees of directives, in the articles' words; both scripts count as one. */
export function addresseeDimension(index: LibraryIndex, fold: SearchFold): Dimension {
  const { values, of } = index.named.addressee;
  const { first, placeOf } = folded(values, fold);
  return {
    values: first.map((value) => ({ key: value, label: value, asks: [{ operator: 'addressee', value }] })),
    of: (row) => distinct(of.get(row), placeOf),
    order: 'frequent',
  };
}

/** Merges values that are equal when folded: the first spelling of each, and for every value its index among these. */
function folded(values: readonly string[], fold: SearchFold): { first: string[]; placeOf: number[] } {
  const first: string[] = [];
  const places = new Map<string, number>();
  const placeOf = values.map((value) => {
    const key = foldText(value, fold);
    const place = places.get(key) ?? first.length;
    if (place === first.length) {
      first.push(value);
      places.set(key, place);
    }
    return place;
  });
  return { first, placeOf };
}

const distinct = (all: readonly number[] | undefined, placeOf: readonly number[]): readonly number[] =>
  all ? [...new Set(all.map((one) => placeOf[one] ?? 0))] : NONE;

const placeList = (place: number | undefined): readonly number[] => (place === undefined ? NONE : [place]);

function tally(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
