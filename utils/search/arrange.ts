import type { Filtered } from './filter';
import { codesOf, type LibraryIndex } from './library-index';
import type { Found } from './search';

export const GROUPINGS = ['article', 'code', 'official', 'date'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTS = ['relevance', 'marked', 'newest', 'oldest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export const KINDS = { article: 0, annotation: 1, text: 2, group: 3 } as const;

/**
 * The list as it is shown: the kind of each line and what it is about: an annotation's row, an article's number (also
 * for `text`, the line about its saved text), or a group's number.
 */
export interface Arrangement {
  kinds: Uint8Array;
  refs: Uint32Array;
  groups: Group[];
  /** Rows left out because their group or article is folded, by its number. */
  hidden?: ReadonlyMap<number, readonly number[]>;
  /** How many articles have something in the list, and how many of them an annotation. */
  articleCount: number;
  annotatedCount: number;
  /** How many of the others are found by their saved text: by their title, source or note are those left. */
  textCount: number;
}

export interface Group {
  /** The id of a code, a date, a person (the register's key) or a folded quote; undefined for the group of the rest. */
  key: string | undefined;
  count: number;
  /** Its first annotation. */
  row: number;
}

export interface ArrangeOptions {
  grouping: Grouping;
  sort: Sort;
  /** Ids in the reader's order. */
  codeOrder: readonly string[];
  /** Codes that say that a passage names an official. */
  officialCodes: ReadonlySet<string>;
  /** Whether articles without annotations are listed, too. */
  bareArticles: boolean;
  /** The folded quote of a row: officials with the same quote are grouped. */
  quoteOf: (row: number) => string;
}

/** Arranges what passed the filter. */
export function arrange(
  index: LibraryIndex,
  filtered: Filtered,
  found: Found | undefined,
  options: ArrangeOptions,
): Arrangement {
  const lines = createLines(filtered.rowCount * 2 + index.articles.length * 2);
  const shown = new Uint8Array(index.articles.length);
  for (let row = 0; row < index.count; row++) if (!filtered.rows[row]) shown[index.articleOf[row] ?? 0] = 1;
  // An article without annotations: asked for, or found by its own words.
  const byItself = (article: number): boolean =>
    filtered.articles[article] === 0 &&
    index.articles[article]?.day !== '' &&
    (found !== undefined || options.bareArticles || shown[article] === 1);
  const listed = index.articles.map((_, i) => i).filter((article) => shown[article] || byItself(article));
  const articles = articleOrder(index, filtered, found, options.sort, listed);
  const groups: Group[] = [];
  if (options.grouping === 'article') {
    for (const article of articles) {
      lines.add(KINDS.article, article);
      if (found?.texts[article] && filtered.articles[article] === 0) lines.add(KINDS.text, article);
      for (let row = index.firstOf[article] ?? 0; row < (index.firstOf[article + 1] ?? 0); row++) {
        if (!filtered.rows[row]) lines.add(KINDS.annotation, row);
      }
    }
  } else {
    const rows = rowOrder(index, filtered, found, options.sort, articles);
    for (const { rows: own, ...group } of grouped(index, rows, options)) {
      lines.add(KINDS.group, groups.length);
      groups.push(group);
      for (const row of own) lines.add(KINDS.annotation, row);
    }
    for (const article of articles) {
      if (shown[article] && !found?.texts[article]) continue;
      lines.add(KINDS.article, article);
      if (found?.texts[article]) lines.add(KINDS.text, article);
    }
  }
  return {
    ...lines.finish(),
    groups,
    articleCount: articles.length,
    annotatedCount: articles.filter((article) => shown[article]).length,
    textCount: articles.filter((article) => !shown[article] && found?.texts[article]).length,
  };
}

function createLines(most: number) {
  let kinds = new Uint8Array(most);
  let refs = new Uint32Array(most);
  let length = 0;
  return {
    add(kind: number, ref: number): void {
      if (length === kinds.length) {
        // A row with several codes is listed under each of them.
        const [moreKinds, moreRefs] = [new Uint8Array(length * 2 + 16), new Uint32Array(length * 2 + 16)];
        moreKinds.set(kinds);
        moreRefs.set(refs);
        [kinds, refs] = [moreKinds, moreRefs];
      }
      kinds[length] = kind;
      refs[length++] = ref;
    },
    finish: () => ({ kinds: kinds.slice(0, length), refs: refs.slice(0, length) }),
  };
}

const collator = new Intl.Collator(['zh', 'en'], { numeric: true });
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** These articles in the order of `sort`. */
function articleOrder(
  index: LibraryIndex,
  filtered: Filtered,
  found: Found | undefined,
  sort: Sort,
  listed: number[],
): number[] {
  const day = (i: number): string => index.articles[i]?.day ?? '';
  if (sort === 'title') return titleOrder(index, listed);
  if (sort === 'newest') return listed.sort((a, b) => byText(day(b), day(a)));
  if (sort === 'oldest') return listed.sort((a, b) => byText(day(a), day(b)));
  const when = new Float64Array(index.articles.length);
  const best = new Float64Array(index.articles.length);
  for (const article of listed) {
    best[article] = found?.articles[article] ?? 0;
    for (let row = index.firstOf[article] ?? 0; row < (index.firstOf[article + 1] ?? 0); row++) {
      if (filtered.rows[row]) continue;
      when[article] = Math.max(when[article] ?? 0, index.created[row] ?? 0);
      best[article] = Math.max(best[article] ?? 0, found?.rows[row] ?? 0);
    }
    // Without annotations: by when it was read.
    if (when[article] === 0) when[article] = index.articles[article]?.read ?? 0;
  }
  const isRelevance = sort === 'relevance' && found !== undefined;
  return listed.sort((a, b) => (isRelevance ? (best[b] ?? 0) - (best[a] ?? 0) : 0) || (when[b] ?? 0) - (when[a] ?? 0));
}

// Comparing titles by language is slow: done once for each index.
const titlePlaces = new WeakMap<LibraryIndex, Uint32Array>();

function titleOrder(index: LibraryIndex, listed: number[]): number[] {
  let places = titlePlaces.get(index);
  if (!places) {
    places = new Uint32Array(index.articles.length);
    const all = index.articles.map(({ title }, i) => ({ title, i }));
    all.sort((a, b) => collator.compare(a.title, b.title));
    for (const [place, { i }] of all.entries()) places[i] = place;
    titlePlaces.set(index, places);
  }
  const placeOf = places;
  return listed.sort((a, b) => (placeOf[a] ?? 0) - (placeOf[b] ?? 0));
}

const createdOrders = new WeakMap<LibraryIndex, Uint32Array>();

/** All rows, last marked first. */
function createdOrder(index: LibraryIndex): Uint32Array {
  const known = createdOrders.get(index);
  if (known) return known;
  const order = Uint32Array.from({ length: index.count }, (_, i) => i);
  order.sort((a, b) => (index.created[b] ?? 0) - (index.created[a] ?? 0));
  createdOrders.set(index, order);
  return order;
}

/** The rows that passed, in the order of `sort`. */
function rowOrder(
  index: LibraryIndex,
  filtered: Filtered,
  found: Found | undefined,
  sort: Sort,
  articles: readonly number[],
): Uint32Array {
  const rows = new Uint32Array(filtered.rowCount);
  let at = 0;
  const add = (row: number): void => {
    if (!filtered.rows[row]) rows[at++] = row;
  };
  if (sort === 'marked' || sort === 'relevance') {
    for (const row of createdOrder(index)) add(row);
    const scores = sort === 'relevance' ? found?.rows : undefined;
    return scores ? rows.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)) : rows;
  }
  for (const article of articles) {
    for (let row = index.firstOf[article] ?? 0; row < (index.firstOf[article + 1] ?? 0); row++) add(row);
  }
  return rows;
}

type RowGroup = Group & { rows: number[] };

function grouped(index: LibraryIndex, rows: Uint32Array, options: ArrangeOptions): RowGroup[] {
  const groups = options.grouping === 'official' ? byOfficial(index, rows, options) : byNumber(index, rows, options);
  const ordered = groups.filter(({ key }) => key !== undefined).sort(orders[options.grouping](options));
  const rest = groups.filter(({ key }) => key === undefined);
  return [...ordered, ...rest]
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ ...group, count: group.rows.length, row: group.rows[0] ?? 0 }));
}

const emptyGroup = (key: string | undefined): RowGroup => ({ key, count: 0, row: 0, rows: [] });

/** By code or day, which the index has as numbers. */
function byNumber(index: LibraryIndex, rows: Uint32Array, { grouping }: ArrangeOptions): RowGroup[] {
  const { day } = index.columns;
  const keys = grouping === 'code' ? index.codeIds : day.values;
  const groups = keys.map((key) => emptyGroup(key || undefined));
  const without = emptyGroup(undefined);
  for (const row of rows) {
    if (grouping === 'date') groups[day.of[index.articleOf[row] ?? 0] ?? 0]?.rows.push(row);
    else {
      const end = index.codeStarts[row + 1] ?? 0;
      let at = index.codeStarts[row] ?? 0;
      if (at === end) without.rows.push(row);
      for (; at < end; at++) groups[index.codes[at] ?? 0]?.rows.push(row);
    }
  }
  return [...groups, without];
}

/** The longest quote, in UTF-16 code units, that may be somebody's name with offices. */
const LONGEST_NAME = 60;

/** Whether a quote is a statement rather than a name. */
const isSentence = (quote: string): boolean =>
  quote.length > LONGEST_NAME || /[。！？!?；;…]|(?:\p{Ll}{3}|[^\p{L}\s])\.["')\]]*$/u.test(quote);

/**
 * Groups by whom a row names or quotes, under each of them; otherwise by the quote where the code says that it names
 * somebody. A whole sentence is nobody's name.
 */
function byOfficial(index: LibraryIndex, rows: Uint32Array, { officialCodes, quoteOf }: ArrangeOptions): RowGroup[] {
  const { values, of } = index.named.official;
  const groups = new Map<string | undefined, RowGroup>();
  const isOfficial = index.codeIds.map((id) => officialCodes.has(id));
  const keysOf = (row: number): (string | undefined)[] => {
    const named = of.get(row);
    if (named) return named.map((place) => values[place]);
    const quote = codesOf(index, row).some((code) => isOfficial[code]) ? quoteOf(row) : undefined;
    return [quote === undefined || isSentence(quote) ? undefined : quote];
  };
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { ...emptyGroup(key), rows: [row] });
    }
  }
  return [...groups.values()];
}

type Compare = (a: RowGroup, b: RowGroup) => number;

const orders: Record<Grouping, (options: ArrangeOptions) => Compare> = {
  article: () => () => 0,
  code: ({ codeOrder }) => {
    const place = new Map(codeOrder.map((id, i) => [id, i]));
    const of = ({ key }: RowGroup): number => place.get(key ?? '') ?? codeOrder.length;
    return (a, b) => of(a) - of(b);
  },
  official: () => (a, b) => b.rows.length - a.rows.length,
  date:
    ({ sort }) =>
    (a, b) =>
      sort === 'oldest' ? byText(a.key ?? '', b.key ?? '') : byText(b.key ?? '', a.key ?? ''),
};
