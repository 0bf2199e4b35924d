import { useEffect, useState } from 'preact/hooks';
import { GROUPINGS, type Grouping, SORTS, type Sort } from '@/utils/search/arrange';

/** What the reader chose to see. */
export interface View {
  query: string;
  grouping: Grouping;
  /** Absent: best match during a search, otherwise last annotated. */
  sort: Sort | undefined;
  /** Also show articles without annotations. */
  bareArticles: boolean;
}

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | undefined =>
  all.find((one) => one === value);

function readAddress(): View {
  const given = new URLSearchParams(location.search);
  return {
    query: given.get('q') ?? '',
    grouping: oneOf(GROUPINGS, given.get('group')) ?? 'article',
    sort: oneOf(SORTS, given.get('sort')),
    bareArticles: given.has('all'),
  };
}

/** The hash, which says what is open next to the list, stays. */
function address({ query, grouping, sort, bareArticles }: View): string {
  const said = new URLSearchParams();
  if (query) said.set('q', query);
  if (grouping !== 'article') said.set('group', grouping);
  if (sort) said.set('sort', sort);
  if (bareArticles) said.set('all', '');
  return location.pathname + (said.size > 0 ? `?${said}` : '') + location.hash;
}

/** The view, stored in the page's address so that reloads, bookmarks and the way back restore it. */
export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(readAddress);
  useEffect(() => history.replaceState(null, '', address(view)), [view]);
  return [view, (change) => setView((known) => ({ ...known, ...change }))];
}
