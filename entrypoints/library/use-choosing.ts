import { useMemo, useState } from 'preact/hooks';
import type { Arrangement } from '@/utils/search/arrange';
import type { LibraryIndex } from '@/utils/search/library-index';
import { allChosen, chosenAt, chosenBetween, keyOfLine } from './lines';

/** The active line and the selection: annotations, and articles that have none in the list. */
export interface Choosing {
  /** -1 when there is none. */
  active: number;
  /** The active line's key from `keyOfLine`; undefined when there is none. */
  key: string | undefined;
  selected: ReadonlySet<string>;
  goTo: (line: number, options?: { extend: boolean }) => void;
  /** Adds what a line stands for to the selection, or removes it. */
  toggle: (line: number) => void;
  /** Chooses everything from the last chosen line to this one. */
  extendTo: (line: number) => void;
  selectAll: () => void;
  clear: () => void;
}

/** The ids among these that still belong to an annotation or article. */
function existingIn(index: LibraryIndex, ids: ReadonlySet<string>): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  const existing = new Set<string>();
  for (const { id } of index.articles) if (ids.has(id)) existing.add(id);
  for (let row = 0; row < index.count && existing.size < ids.size; row++) {
    const id = index.idOf(row);
    if (ids.has(id)) existing.add(id);
  }
  return existing.size === ids.size ? ids : existing;
}

/** Keeps the active line and the selection whatever the order of the list. */
export function useChoosing(index: LibraryIndex, arrangement: Arrangement, initialKey?: string): Choosing {
  const [place, setPlace] = useState<{ key: string; line: number } | undefined>(
    initialKey === undefined ? undefined : { key: initialKey, line: 0 },
  );
  const [chosen, setSelected] = useState<ReadonlySet<string>>(new Set());
  // Annotations deleted since, here or elsewhere, leave the selection.
  const selected = useMemo(() => existingIn(index, chosen), [index, chosen]);
  const [anchor, setAnchor] = useState(0);
  const count = arrangement.kinds.length;

  const active = useMemo(() => {
    if (!place) return -1;
    if (place.line < count && keyOfLine(index, arrangement, place.line) === place.key) return place.line;
    for (let line = 0; line < count; line++) if (keyOfLine(index, arrangement, line) === place.key) return line;
    return -1;
  }, [place, index, arrangement, count]);

  const clamp = (line: number): number => Math.max(0, Math.min(count - 1, line));
  const putAt = (line: number): void => setPlace({ key: keyOfLine(index, arrangement, line), line });
  const extendTo = (wanted: number): void => {
    const line = clamp(wanted);
    const [from, to] = anchor < line ? [anchor, line] : [line, anchor];
    setSelected(new Set(chosenBetween(index, arrangement, { from, to, end: line })));
    putAt(line);
  };
  return {
    active,
    key: place?.key,
    selected,
    goTo: (wanted, { extend } = { extend: false }) => {
      if (count === 0) return;
      if (extend) return extendTo(wanted);
      setAnchor(clamp(wanted));
      putAt(clamp(wanted));
    },
    toggle: (line) => {
      const ids = chosenAt(index, arrangement, line);
      const isAll = ids.every((id) => selected.has(id));
      const rest = [...selected].filter((id) => !ids.includes(id));
      setSelected(new Set(isAll ? rest : [...rest, ...ids]));
      setAnchor(line);
      putAt(line);
    },
    extendTo,
    selectAll: () => setSelected(new Set(allChosen(index, arrangement))),
    clear: () => setSelected(new Set()),
  };
}
