import { useEffect, useMemo, useState } from 'preact/hooks';
import { codesOfKind } from '@/utils/codebook/code-kinds';
import { type Arrangement, arrange } from '@/utils/search/arrange';
import { type Conditions, resolveConditions } from '@/utils/search/conditions';
import { type Filtered, filter, type TextGroups } from '@/utils/search/filter';
import { quoteOf } from '@/utils/search/library-index';
import { codeHits } from '@/utils/search/named-codes';
import { parseQuery, type Query } from '@/utils/search/query';
import { createTextScanner } from '@/utils/search/scan-texts';
import { type Found, search, type TextHits, termKey } from '@/utils/search/search';
import { savedTexts } from '@/utils/store/texts';
import { db } from './db';
import type { LibraryMemory } from './library-memory';
import { useTextGroups } from './use-text-groups';
import type { View } from './use-view';

/** The part of the notebook that a view shows. */
export interface Results {
  query: Query;
  conditions: Conditions;
  found: Found | undefined;
  filtered: Filtered;
  /** What the conditions need from the saved texts, as far as it has been read. */
  groups: TextGroups;
  arrangement: Arrangement;
  /** The saved texts are still being searched. */
  isSearchingTexts: boolean;
  /** What the conditions need from them is still being read: nothing is counted before. */
  isCounted: boolean;
}

const NO_HITS: TextHits = new Map();

/** How long typing must pause before the saved texts are searched, in ms. */
const REST_MS = 120;

/** The annotations that match a query, not yet in the order of a list. */
export type Slice = Pick<Results, 'query' | 'conditions' | 'found' | 'filtered' | 'groups'> & {
  /** What the conditions need from the saved texts is still being read. */
  isReading: boolean;
};

/**
 * Searches and filters again whenever the query or the notebook changes. `hits`: articles whose saved text contains the
 * words.
 */
export function useSlice({ index, codes, fold }: LibraryMemory, query: Query, hits: TextHits = NO_HITS): Slice {
  const found = useMemo(
    () => search(index, query.terms, hits, codeHits(index, query.terms, codes, fold)),
    [index, query, hits, codes, fold],
  );
  const conditions = useMemo(() => resolveConditions(query, index, codes, fold), [query, index, codes, fold]);
  const { groups, isReading } = useTextGroups({ index, fold }, query);
  const filtered = useMemo(() => filter(index, conditions, found, groups), [index, conditions, found, groups]);
  return { query, conditions, found, filtered, groups, isReading };
}

/** Searches, filters and sorts again whenever the view or the notebook changes. */
export function useResults(memory: LibraryMemory, view: View): Results {
  const { index, codes, fold } = memory;
  const query = useMemo(() => parseQuery(view.query, fold), [view.query, fold]);
  const { hits, isSearching } = useTextHits({ index, fold, codes }, query);
  const { conditions, found, filtered, groups, isReading } = useSlice(memory, query, hits);
  const arrangement = useMemo(
    () =>
      arrange(index, filtered, found, {
        grouping: view.grouping,
        sort: view.sort ?? (found ? 'relevance' : 'marked'),
        codeOrder: codes.map(({ id }) => id),
        officialCodes: new Set(codesOfKind(codes, 'official')),
        bareArticles: view.bareArticles,
        quoteOf: (row) => quoteOf(index, row),
      }),
    [index, filtered, found, codes, view.grouping, view.sort, view.bareArticles],
  );
  const isSearchingTexts = isSearching || isReading;
  return { query, conditions, found, filtered, groups, arrangement, isSearchingTexts, isCounted: !isReading };
}

function useTextHits(
  { index, fold }: Pick<LibraryMemory, 'index' | 'fold' | 'codes'>,
  { terms }: Query,
): { hits: TextHits; isSearching: boolean } {
  const scanner = useMemo(() => createTextScanner(() => savedTexts(db), fold), [fold]);
  const [result, setResult] = useState<{ key: string; index: unknown; hits: TextHits }>();
  const key = terms.map(termKey).join('\n');
  useEffect(() => scanner.forget(), [scanner, index]);
  useEffect(() => {
    if (key === '') return;
    const later = new AbortController();
    const timer = setTimeout(() => {
      scanner.scan(index, terms, later.signal).then(
        (hits) => setResult({ key, index, hits }),
        () => undefined, // the query has changed since
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      later.abort();
    };
    // `key` contains everything about the terms that matters.
  }, [scanner, index, key]);
  const isCurrent = result?.key === key && result.index === index;
  return { hits: isCurrent ? result.hits : NO_HITS, isSearching: key !== '' && !isCurrent };
}
