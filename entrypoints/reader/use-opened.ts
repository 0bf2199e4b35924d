import { useRef, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Annotation } from '@/utils/model/annotation';
import type { Changes } from '@/utils/notebook/record-history';

/** The annotation that is being looked at, or several to choose from. */
export interface Opened {
  /** `writing` counts how often the caret was asked into the note. */
  card: { annotation: Annotation; ranges: readonly Range[]; writing: number } | undefined;
  overlapping: { annotations: readonly Annotation[]; ranges: readonly Range[] } | undefined;
  open: (id: Annotation['id'], options?: { write: boolean }) => void;
  /** Opens what was made just now, at `range`, to write a note on; closed without one, it goes again. */
  openFresh: (id: Annotation['id'], range: Range) => void;
  /** Opens the only one, or offers the choice of several; false when there is none. */
  openOneOf: (ids: readonly Annotation['id'][]) => boolean;
  close: () => void;
  /** `noteFrom` is the note that the writer last knew of. */
  changeNote: (note: string, noteFrom: string) => void;
}

export function useOpened(
  record: ShownRecord,
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>,
  changes: Changes,
): Opened {
  const [opened, setOpened] = useState<{ id: Annotation['id']; writing: number; freshAt?: Range }>();
  const [overlapIds, setOverlapIds] = useState<readonly Annotation['id'][]>([]);
  /** The note that is being written: one step of the history, however many letters it has. */
  const noting = useRef<Annotation['id']>(undefined);

  const annotation = record.annotations.find(({ id }) => id === opened?.id);
  // What was made just now is not found in the text yet, but the next letter is already for its note.
  const own = opened && (ranges.get(opened.id) ?? (opened.freshAt ? [opened.freshAt] : undefined));
  const overlaps = overlapIds.flatMap((id) => record.annotations.find((one) => one.id === id) ?? []);
  const place = ranges.get(overlapIds[0] ?? '');

  const close = (): void => {
    setOpened(undefined);
    setOverlapIds([]);
    noting.current = undefined;
    if (opened?.freshAt && annotation?.note === '' && annotation.codes.length === 0) changes.undo();
  };
  const open: Opened['open'] = (id, { write } = { write: false }) => {
    const shown = opened?.id === id ? opened : undefined;
    if (!shown) close();
    const writing = (shown?.writing ?? 0) + (write ? 1 : 0);
    setOpened({ ...shown, id, writing });
  };
  const openFresh: Opened['openFresh'] = (id, range) => {
    close();
    noting.current = id;
    setOpened({ id, writing: 1, freshAt: range });
  };

  return {
    card: annotation && own ? { annotation, ranges: own, writing: opened.writing } : undefined,
    overlapping: overlaps.length > 1 && place ? { annotations: overlaps, ranges: place } : undefined,
    open,
    openFresh,
    openOneOf: (ids) => {
      const [only] = ids;
      close();
      if (ids.length > 1) setOverlapIds(ids);
      else if (only) open(only);
      return only !== undefined;
    },
    close,
    changeNote: (note, noteFrom) => {
      if (!annotation) return;
      changes.change(annotation, { note }, { noteFrom, goesOn: noting.current === annotation.id });
      noting.current = annotation.id;
    },
  };
}
