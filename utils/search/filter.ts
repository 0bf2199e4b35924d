import { type Choice, type Conditions, STATE_NAMES } from './conditions';
import {
  type Column,
  codesOf,
  hasNote,
  isChanged,
  isOrphan,
  type LibraryIndex,
  type SparseColumn,
} from './library-index';
import { byArticle, groupsWith, type RowGroups, standsIn } from './row-groups';
import type { Found } from './search';

/** The kinds of conditions that can exclude something from the list. */
export const FACETS = [
  'text',
  'code',
  'official',
  'place',
  'site',
  'source',
  'lang',
  'date',
  'note',
  'orphan',
  'changed',
  'addressee',
  'coder',
  'near',
  'speaker',
] as const;
export type Facet = (typeof FACETS)[number];

const bitOf = (facet: Facet): number => 1 << FACETS.indexOf(facet);

/** Facets that annotations have and articles do not. */
const OF_ANNOTATIONS =
  bitOf('code') |
  bitOf('official') |
  bitOf('place') |
  bitOf('note') |
  bitOf('orphan') |
  bitOf('changed') |
  bitOf('addressee') |
  bitOf('coder') |
  bitOf('near') |
  bitOf('speaker');

/** What only the saved texts tell: rows that share a sentence, and rows that name people at one meeting. */
export interface TextGroups {
  sentence?: RowGroups;
  with?: RowGroups;
}

/** What passes, and how many would pass with other choices. */
export interface Filtered {
  /** For each annotation the facets that exclude it, as bits: 0 passes. */
  rows: Uint16Array;
  /** The same for each article without its annotations. */
  articles: Uint16Array;
  rowCount: number;
  /** How many annotations each choice would leave, the other facets unchanged. */
  counts: Record<'code' | 'official' | 'place' | 'site' | 'source' | 'lang', Uint32Array> & {
    uncoded: number;
    note: number;
    orphan: number;
    changed: number;
  };
  /** How many annotations there would be without the facet. */
  without: Record<Facet, number>;
}

/**
 * Checks everything against the conditions, in one pass. Where a condition needs `groups` that are not known (yet),
 * nothing meets it.
 */
export function filter(
  index: LibraryIndex,
  conditions: Conditions,
  found: Found | undefined,
  groups: TextGroups = {},
): Filtered {
  const ofArticles = articleFails(index, conditions);
  const rows = new Uint16Array(index.count);
  const articles = ofArticles.map(
    (fails, i) => fails | ownFails(conditions) | (found && !found.articles[i] ? bitOf('text') : 0),
  );
  const counts: Filtered['counts'] = {
    // Over `families.ids`: a code counts for all its ancestors.
    code: new Uint32Array(conditions.families.ids.length),
    official: new Uint32Array(index.named.official.values.length),
    place: new Uint32Array(index.named.place.values.length),
    site: new Uint32Array(index.columns.site.values.length),
    source: new Uint32Array(index.columns.source.values.length),
    lang: new Uint32Array(index.columns.lang.values.length),
    uncoded: 0,
    note: 0,
    orphan: 0,
    changed: 0,
  };
  const counters = createCounters(index, conditions, counts);
  const [text, code, official, place, note, orphan] = (
    ['text', 'code', 'official', 'place', 'note', 'orphan'] as const
  ).map(bitOf) as [number, number, number, number, number, number];
  const [changed, addressee, coder, near, speaker] = (
    ['changed', 'addressee', 'coder', 'near', 'speaker'] as const
  ).map(bitOf) as [number, number, number, number, number];
  const isNear = nearPass(index, conditions, groups);
  let rowCount = 0;
  /** How many rows are excluded by each facet alone. */
  const alone = new Uint32Array(FACETS.length);
  for (let row = 0; row < index.count; row++) {
    let fails = ofArticles[index.articleOf[row] ?? 0] ?? 0;
    if (found && !found.rows[row]) fails |= text;
    if (!codesPass(index, row, conditions)) fails |= code;
    if (!namesPass(index.named.official, row, conditions.official)) fails |= official;
    if (!namesPass(index.named.speaker, row, conditions.speaker)) fails |= speaker;
    if (!namesPass(index.named.place, row, conditions.place)) fails |= place;
    if (!namesPass(index.named.addressee, row, conditions.addressee)) fails |= addressee;
    if (!valuePasses(index.coderOf[row] ?? 0, conditions.coder)) fails |= coder;
    if (isNear && !isNear(row)) fails |= near;
    if (conditions.note !== undefined && hasNote(index, row) !== conditions.note) fails |= note;
    if (conditions.orphan !== undefined && isOrphan(index, row) !== conditions.orphan) fails |= orphan;
    if (conditions.changed !== undefined && isChanged(index, row) !== conditions.changed) fails |= changed;
    rows[row] = fails;
    if (fails === 0) {
      rowCount++;
      for (const count of counters) count?.(row);
    } else if ((fails & (fails - 1)) === 0) {
      // The row counts for the other choices of that facet.
      const facet = 31 - Math.clz32(fails);
      alone[facet] = (alone[facet] ?? 0) + 1;
      // A code that must be there in addition would leave none of these.
      if (fails !== code || !conditions.code?.required.length) counters[facet]?.(row);
    }
  }
  const without = Object.fromEntries(FACETS.map((facet, i) => [facet, rowCount + (alone[i] ?? 0)]));
  return { rows, articles, rowCount, counts, without: without as Filtered['without'] };
}

/** In the order of `FACETS`, what adds a row to the counts of its choices; undefined where a facet has none. */
function createCounters(
  index: LibraryIndex,
  { families: { above } }: Conditions,
  counts: Filtered['counts'],
): (((row: number) => void) | undefined)[] {
  const { codes, codeStarts, articleOf } = index;
  /** The row for which each code was last counted, from 1: a parent counts once for two of its children. */
  const lastRow = new Uint32Array(counts.code.length);
  const ofNames = (facet: 'official' | 'place') => {
    const { of } = index.named[facet];
    const numbers = counts[facet];
    return (row: number): void => {
      for (const value of of.get(row) ?? []) numbers[value] = (numbers[value] ?? 0) + 1;
    };
  };
  const ofColumn = (facet: 'site' | 'source' | 'lang') => {
    const { of } = index.columns[facet];
    const numbers = counts[facet];
    return (row: number): void => {
      const value = of[articleOf[row] ?? 0] ?? 0;
      numbers[value] = (numbers[value] ?? 0) + 1;
    };
  };
  const byFacet: Partial<Record<Facet, (row: number) => void>> = {
    code(row) {
      const end = codeStarts[row + 1] ?? 0;
      let at = codeStarts[row] ?? 0;
      if (at === end) counts.uncoded++;
      for (; at < end; at++) {
        for (const code of above[codes[at] ?? 0] ?? []) {
          if (lastRow[code] === row + 1) continue;
          lastRow[code] = row + 1;
          counts.code[code] = (counts.code[code] ?? 0) + 1;
        }
      }
    },
    official: ofNames('official'),
    place: ofNames('place'),
    site: ofColumn('site'),
    source: ofColumn('source'),
    lang: ofColumn('lang'),
    note(row) {
      if (hasNote(index, row)) counts.note++;
    },
    orphan(row) {
      if (isOrphan(index, row)) counts.orphan++;
    },
    changed(row) {
      if (isChanged(index, row)) counts.changed++;
    },
  };
  return FACETS.map((facet) => byFacet[facet]);
}

function codesPass(index: LibraryIndex, row: number, { code, uncoded }: Conditions): boolean {
  if (!code && uncoded === undefined) return true;
  const codes = codesOf(index, row);
  if (uncoded !== undefined && (codes.length === 0) !== uncoded) return false;
  if (!code) return true;
  let isWanted = !code.isAsked;
  for (const one of codes) {
    if (code.unwanted[one]) return false;
    if (code.wanted[one]) isWanted = true;
  }
  return isWanted && code.required.every((wanted) => codes.some((one) => wanted[one] === 1));
}

function namesPass({ of }: SparseColumn, row: number, choice: Choice | undefined): boolean {
  if (!choice) return true;
  const names = of.get(row) ?? [];
  if (names.some((one) => choice.unwanted[one])) return false;
  if (choice.isAsked && !names.some((one) => choice.wanted[one])) return false;
  return choice.required.every((wanted) => names.some((one) => wanted[one]));
}

/** Whether the one value that everything has matches. */
const valuePasses = (value: number, choice: Choice | undefined): boolean =>
  !choice ||
  (!choice.unwanted[value] &&
    (!choice.isAsked || choice.wanted[value] === 1) &&
    choice.required.every((wanted) => wanted[value] === 1));

/** Whether a row is near what the query asks for; undefined when it does not ask for that. */
function nearPass(
  index: LibraryIndex,
  { article, sentence, with: seated }: Conditions,
  groups: TextGroups,
): ((row: number) => boolean) | undefined {
  const hasCode = (row: number, wanted: Uint8Array): boolean => codesOf(index, row).some((one) => wanted[one] === 1);
  const names = (row: number, wanted: Uint8Array): boolean =>
    (index.named.official.of.get(row) ?? []).some((one) => wanted[one] === 1);
  const asked = [
    { choice: article, among: byArticle(index.articleOf, index.articles.length), holds: hasCode },
    { choice: sentence, among: groups.sentence, holds: hasCode },
    { choice: seated, among: groups.with, holds: names },
  ].filter(({ choice }) => choice);
  if (asked.length === 0) return undefined;
  const passes = asked.map(({ choice, among, holds }) => {
    if (!choice || !among) return () => false;
    const marks = (wanted: Uint8Array): Uint8Array => groupsWith(among, (row) => holds(row, wanted));
    const [wanted, unwanted] = [marks(choice.wanted), marks(choice.unwanted)];
    const required = choice.required.map(marks);
    return (row: number): boolean =>
      !standsIn(among, row, unwanted) &&
      (!choice.isAsked || standsIn(among, row, wanted)) &&
      required.every((one) => standsIn(among, row, one));
  });
  return (row) => passes.every((pass) => pass(row));
}

/** An article alone has no code, note on a passage or orphan, so conditions on these exclude it. */
const ownFails = ({ code, official, speaker, place, addressee, coder, ...states }: Conditions): number =>
  [code, official, speaker, place, addressee, coder, states.article, states.sentence, states.with].some(Boolean) ||
  STATE_NAMES.some((name) => states[name] !== undefined)
    ? OF_ANNOTATIONS
    : 0;

function articleFails(index: LibraryIndex, { site, source, lang, after, before }: Conditions): Uint16Array {
  const fails = new Uint16Array(index.articles.length);
  const hold = (facet: 'site' | 'source' | 'lang', choice: Choice | undefined, column: Column): void => {
    if (!choice) return;
    for (let i = 0; i < fails.length; i++) {
      const value = column.of[i] ?? 0;
      if (!valuePasses(value, choice)) fails[i] = (fails[i] ?? 0) | bitOf(facet);
    }
  };
  hold('site', site, index.columns.site);
  hold('source', source, index.columns.source);
  hold('lang', lang, index.columns.lang);
  if (after === undefined && before === undefined) return fails;
  index.articles.forEach(({ day }, i) => {
    const isEarly = after !== undefined && day.slice(0, after.length) < after;
    const isLate = before !== undefined && day.slice(0, before.length) > before;
    if (isEarly || isLate || day === '') fails[i] = (fails[i] ?? 0) | bitOf('date');
  });
  return fails;
}
