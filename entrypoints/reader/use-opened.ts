import { useRef, useState } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import type { Annotation } from '@/utils/model/annotation';
import { instant } from '@/utils/model/time';
import type { Changes } from '@/utils/notebook/record-history';

/** The opened annotation, or several to choose from. */
export interface Opened {
  /** `writing` counts how often the note was asked to take the caret. A draft is not stored yet. */
  card: { annotation: Annotation; ranges: readonly Range[]; writing: number; isDraft: boolean } | undefined;
  overlapping: { annotations: readonly Annotation[]; ranges: readonly Range[] } | undefined;
  open: (id: Annotation['id'], options?: { write: boolean }) => void;
  /** Opens a new annotation at `range` to write its note, before it has been located in the text. */
  openFresh: (id: Annotation['id'], range: Range) => void;
  /** Opens a card to write a note in. The annotation is created with the first letter or code. */
  openDraft: (content: Content, range: Range) => void;
  /** Turns the card's draft into an annotation with these fields; false when the card has no draft. */
  keepDraft: (fields: Pick<Annotation, 'codes'> | Pick<Annotation, 'note'>) => boolean;
  /** Opens the only one, or a choice of several; false when there is none. */
  openOneOf: (ids: readonly Annotation['id'][]) => boolean;
  close: () => void;
  /** `noteFrom` is the note as the writer last saw it. */
  changeNote: (note: string, noteFrom: string) => void;
}

type Content = Parameters<Changes['save']>[0];

const asAnnotation = (draft: Content): Annotation => {
  const now = instant();
  return { ...draft, articleId: '', created: now, modified: now };
};

export function useOpened(
  record: ShownRecord,
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>,
  changes: Changes,
): Opened {
  const [opened, setOpened] = useState<{
    id: Annotation['id'];
    writing: number;
    freshAt?: Range;
    draft?: Content;
  }>();
  const [overlapIds, setOverlapIds] = useState<readonly Annotation['id'][]>([]);
  /** The annotation whose note is being written; all its letters are one step of the history. */
  const noting = useRef<Annotation['id']>(undefined);

  const stored = record.annotations.find(({ id }) => id === opened?.id);
  const draft = stored ? undefined : opened?.draft;
  const annotation = stored ?? (draft && asAnnotation(draft));
  // A new annotation has not been located yet, but the next letter already belongs to its note.
  const own = opened && (ranges.get(opened.id) ?? (opened.freshAt ? [opened.freshAt] : undefined));
  const overlaps = overlapIds.flatMap((id) => record.annotations.find((one) => one.id === id) ?? []);
  const place = ranges.get(overlapIds[0] ?? '');

  const close = (): void => {
    setOpened(undefined);
    setOverlapIds([]);
    noting.current = undefined;
  };
  const open: Opened['open'] = (id, { write } = { write: false }) => {
    const shown = opened?.id === id ? opened : undefined;
    if (!shown) close();
    const writing = (shown?.writing ?? 0) + (write ? 1 : 0);
    setOpened({ ...shown, id, writing });
  };
  const openFresh: Opened['openFresh'] = (id, range) => {
    close();
    setOpened({ id, writing: 1, freshAt: range });
  };
  const keepDraft: Opened['keepDraft'] = (fields) => {
    if (!draft) return false;
    noting.current = draft.id;
    changes.save({ ...draft, ...fields });
    return true;
  };

  return {
    card:
      annotation && own
        ? { annotation, ranges: own, writing: opened.writing, isDraft: draft !== undefined }
        : undefined,
    overlapping: overlaps.length > 1 && place ? { annotations: overlaps, ranges: place } : undefined,
    open,
    openFresh,
    openDraft: (content, range) => {
      close();
      setOpened({ id: content.id, writing: 1, freshAt: range, draft: content });
    },
    keepDraft,
    openOneOf: (ids) => {
      const [only] = ids;
      close();
      if (ids.length > 1) setOverlapIds(ids);
      else if (only) open(only);
      return only !== undefined;
    },
    close,
    changeNote: (note, noteFrom) => {
      if (!annotation || (draft && note.trim() === '')) return;
      if (keepDraft({ note })) return;
      changes.change(annotation, { note }, { noteFrom, goesOn: noting.current === annotation.id });
      noting.current = annotation.id;
    },
  };
}
