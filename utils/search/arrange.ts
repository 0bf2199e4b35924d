import type { Filtered } from './filter';
import { codesOf, type LibraryIndex } from './library-index';
import type { Found } from './search';

export const GROUPINGS = ['article', 'code', 'official', 'date'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTS = ['relevance', 'marked', 'newest', 'oldest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export const KINDS = { article: 0, annotation: 1, text: 2, group: 3 } as const;

/**
 * The list as it is shown: for each line its kind and what it is about. An annotation's row, an article's number (also
 * for `text`, the line about its saved text), or the number of a group.
 */
export interface Arrangement {
  kinds: Uint8Array;
  refs: Uint32Array;
  groups: Group[];
  /** Articles with something in the list. */
  articleCount: number;
}

export interface Group {
  /** Of a code, an official, a day; undefined: of those that have none. */
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
  /** Codes that say: this is an official. */
  officialCodes: ReadonlySet<string>;
  /** Also articles of which nothing is marked. */
  bareArticles: boolean;
  /** Quote of a row, folded: officials of the same quote are one. */
  quoteOf: (row: number) => string;
}

/** Puts what passed in order. */
export function arrange(
  index: LibraryIndex,
  filtered: Filtered,
  found: Found | undefined,
  options: ArrangeOptions,
): Arrangement {
  const lines = createLines(filtered.rowCount * 2 + index.articles.length * 2);
  const shown = new Uint8Array(index.articles.length);
  for (let row = 0; row < index.count; row++) if (!filtered.rows[row]) shown[index.articleOf[row] ?? 0] = 1;
  // An article by itself: asked for, or found by its own words.
  const byItself = (article: number): boolean =>
    filtered.articles[article] === 0 &&
    index.articles[article]?.day !== '' &&
    (found !== undefined || options.bareArticles || shown[article] === 1);
  const articles = articleOrder(index, filtered, found, options.sort).filter(
    (article) => shown[article] || byItself(article),
  );
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
  return { ...lines.finish(), groups, articleCount: articles.length };
}

function createLines(most: number) {
  let kinds = new Uint8Array(most);
  let refs = new Uint32Array(most);
  let length = 0;
  return {
    add(kind: number, ref: number): void {
      if (length === kinds.length) {
        // A row with several codes stands under each of them.
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

/** All articles in the order of `sort`. */
function articleOrder(index: LibraryIndex, filtered: Filtered, found: Found | undefined, sort: Sort): number[] {
  const all = index.articles.map((_, i) => i);
  const day = (i: number): string => index.articles[i]?.day ?? '';
  if (sort === 'title') return titleOrder(index, all);
  if (sort === 'newest') return all.sort((a, b) => byText(day(b), day(a)));
  if (sort === 'oldest') return all.sort((a, b) => byText(day(a), day(b)));
  const latest = new Float64Array(all.length);
  const best = new Float64Array(all.length);
  all.forEach((i) => {
    latest[i] = index.articles[i]?.read ?? 0;
    best[i] = found?.articles[i] ?? 0;
  });
  const marked = new Float64Array(all.length);
  for (let row = 0; row < index.count; row++) {
    if (filtered.rows[row]) continue;
    const article = index.articleOf[row] ?? 0;
    marked[article] = Math.max(marked[article] ?? 0, index.created[row] ?? 0);
    best[article] = Math.max(best[article] ?? 0, found?.rows[row] ?? 0);
  }
  const when = (i: number): number => marked[i] || (latest[i] ?? 0);
  const isRelevance = sort === 'relevance' && found !== undefined;
  return all.sort((a, b) => (isRelevance ? (best[b] ?? 0) - (best[a] ?? 0) : 0) || when(b) - when(a));
}

// Comparing titles as people order them is slow: once for each index.
const titleOrders = new WeakMap<LibraryIndex, number[]>();

function titleOrder(index: LibraryIndex, all: number[]): number[] {
  const known = titleOrders.get(index);
  if (known) return [...known];
  const order = all.sort((a, b) => collator.compare(index.articles[a]?.title ?? '', index.articles[b]?.title ?? ''));
  titleOrders.set(index, order);
  return [...order];
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
  const groups = new Map<string, RowGroup>();
  const without: RowGroup = { key: undefined, count: 0, row: 0, rows: [] };
  for (const row of rows) {
    const keys = keysOf(index, row, options);
    if (keys.length === 0) without.rows.push(row);
    for (const key of keys) {
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { key, count: 0, row, rows: [row] });
    }
  }
  const ordered = [...groups.values()].sort(orders[options.grouping](options));
  if (without.rows.length > 0) ordered.push(without);
  return ordered.map((group) => ({ ...group, count: group.rows.length, row: group.rows[0] ?? 0 }));
}

function keysOf(index: LibraryIndex, row: number, { grouping, officialCodes, quoteOf }: ArrangeOptions): string[] {
  const codes = (): string[] => Array.from(codesOf(index, row), (code) => index.codeIds[code] ?? '');
  if (grouping === 'code') return codes();
  if (grouping === 'date') return [index.articles[index.articleOf[row] ?? 0]?.day ?? ''].filter(Boolean);
  const person = index.people.get(row);
  if (person !== undefined) return [person];
  return codes().some((code) => officialCodes.has(code)) ? [quoteOf(row)] : [];
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
