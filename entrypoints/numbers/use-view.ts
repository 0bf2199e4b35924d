import { useEffect, useState } from 'preact/hooks';

export const KINDS = ['months', 'codes', 'directed', 'sites', 'coders', 'words', 'timeline', 'meetings'] as const;
export type Kind = (typeof KINDS)[number];

export const UNITS = ['month', 'year'] as const;
export const LEVELS = ['passage', 'sentence', 'article'] as const;
export const BASES = ['quotes', 'texts'] as const;
export const COUNTED = ['words', 'phrases'] as const;

/** The state of the page as given in its address. */
export interface View {
  kind: Kind;
  /** A query in the library's syntax that selects what is counted. */
  query: string;
  unit: (typeof UNITS)[number];
  level: (typeof LEVELS)[number];
  /** The two slices to compare. '' for `here` lets the page choose; '' for `there` means everything else. */
  here: string;
  there: string;
  basis: (typeof BASES)[number];
  counted: (typeof COUNTED)[number];
  /** Key of the official whose titles are shown; '' for the one with the most passages. */
  official: string;
}

const oneOf = <T extends string>(all: readonly [T, ...T[]] | readonly T[], value: string | null): T =>
  all.find((one) => one === value) ?? (all[0] as T);

function readAddress(): View {
  const given = new URLSearchParams(location.search);
  return {
    kind: oneOf(KINDS, given.get('view')),
    query: given.get('q') ?? '',
    unit: oneOf(UNITS, given.get('unit')),
    level: oneOf(LEVELS, given.get('level')),
    here: given.get('here') ?? '',
    there: given.get('there') ?? '',
    basis: oneOf(BASES, given.get('basis')),
    counted: oneOf(COUNTED, given.get('count')),
    official: given.get('official') ?? '',
  };
}

/** The address of a view; defaults are left out. */
export function addressOf({ kind, query, unit, level, here, there, basis, counted, official }: View): string {
  const said = new URLSearchParams();
  const say = (name: string, value: string, ordinary: string): void => {
    if (value !== ordinary) said.set(name, value);
  };
  say('view', kind, KINDS[0]);
  say('q', query, '');
  say('unit', unit, UNITS[0]);
  say('level', level, LEVELS[0]);
  say('here', here, '');
  say('there', there, '');
  say('basis', basis, BASES[0]);
  say('count', counted, COUNTED[0]);
  say('official', official, '');
  return location.pathname + (said.size > 0 ? `?${said}` : '');
}

/** Typed changes replace the current history entry; chosen ones add a new one, so that Back returns here. */
export type ChangeView = (change: Partial<View>, way: 'typed' | 'chosen') => void;

/** The view, stored in the page's address. */
export function useView(): [View, ChangeView] {
  const [view, setView] = useState(readAddress);
  useEffect(() => {
    const controller = new AbortController();
    addEventListener('popstate', () => setView(readAddress()), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  const change: ChangeView = (changed, way) => {
    const next = { ...view, ...changed };
    if (way === 'typed') history.replaceState(history.state, '', addressOf(next));
    else if (addressOf(next) !== addressOf(view)) history.pushState(null, '', addressOf(next));
    setView(next);
  };
  return [view, change];
}
