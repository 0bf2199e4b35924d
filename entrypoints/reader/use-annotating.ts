import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { copyText } from '@/components/export/hand-over';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { type AnnotatedText, createAnnotatedText, type Found } from '@/utils/annotator/annotated-text';
import type { Find } from '@/utils/annotator/remember-places';
import { watchSelection } from '@/utils/annotator/watch-selection';
import { codeName } from '@/utils/codebook/code-name';
import { send } from '@/utils/messaging/send';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import type { LostPassage } from '@/utils/model/lost-passage';
import { newId } from '@/utils/model/new-id';
import { reportError } from '@/utils/report-error';
import { useAttach } from './use-attach';
import type { LiveRecord } from './use-record';

export interface Selected {
  range: Range;
  selector: Selector;
}

/** What the reader is doing with passages: selecting, marking, looking at one. */
export interface Annotating {
  text: AnnotatedText | undefined;
  selected: Selected | undefined;
  opened: { annotation: Annotation; ranges: readonly Range[]; writing: boolean } | undefined;
  /** Where the passages begin in the text. */
  starts: ReadonlyMap<Annotation['id'], number>;
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
  /** Puts a lost annotation at `guess`, or at what is selected; false when nothing is. */
  attach: (annotation: Annotation, guess?: Selector) => Promise<boolean>;
  toast: ToastMessage | undefined;
  clearToast: () => void;
  /** Annotates the selected passage. */
  mark: (codes: Code['id'][], options?: { write: boolean }) => void;
  open: (id: Annotation['id'], options?: { write: boolean }) => void;
  closeCard: () => void;
  toggleCode: (code: Code) => void;
  changeNote: (note: string) => void;
  removeOpened: () => void;
  copySelected: () => void;
  copyOpened: () => void;
  undoRemove: () => void;
  reveal: (id: Annotation['id']) => boolean;
}

const contentOf = ({ id, target, codes, note, origin }: Annotation) => ({ id, target, codes, note, origin });

/** Annotating the text in `body`, kept in `record`, the article's at `address`; until `body` is there, nothing can be selected. */
export function useAnnotating(body: HTMLElement | undefined, address: string, record: LiveRecord): Annotating {
  const t = useMessages();
  const language = useLanguage();
  const [selected, setSelected] = useState<Selected>();
  const [openedId, setOpenedId] = useState<{ id: Annotation['id']; writing: boolean }>();
  const [toast, setToast] = useState<ToastMessage>();
  const lastRemoved = useRef<Annotation | undefined>(undefined);
  const { text, ranges, starts, orphans } = useAnnotatedText(body, address, record);
  const attach = useAttach(record, selected?.selector, setToast);

  useEffect(() => {
    if (!body || !text) return;
    const gone = new AbortController();
    const settle = (range: Range | undefined): void => {
      const selector = range && text.describe(range);
      setSelected(range && selector ? { range, selector } : undefined);
      if (range) setOpenedId(undefined);
    };
    watchSelection(body, settle, gone.signal);
    body.addEventListener(
      'click',
      (event) => {
        if (document.getSelection()?.isCollapsed === false) return;
        const [id] = text.at(event.clientX, event.clientY);
        setOpenedId(id === undefined ? undefined : { id, writing: false });
      },
      { signal: gone.signal },
    );
    return () => gone.abort();
  }, [body, text]);

  const openedAnnotation = record.annotations.find(({ id }) => id === openedId?.id);
  const openedRanges = openedId && ranges.get(openedId.id);
  const opened =
    openedAnnotation && openedRanges
      ? { annotation: openedAnnotation, ranges: openedRanges, writing: openedId.writing }
      : undefined;

  const announce = (codes: readonly Code['id'][]): void => {
    const names = record.codes.filter(({ id }) => codes.includes(id)).map((code) => codeName(code, language));
    if (names.length > 0) setToast({ text: t.markedAs(names.join('、')) });
  };

  const mark = (codes: Code['id'][], { write } = { write: false }): void => {
    if (!selected) return;
    const id = newId();
    const target = { selector: selected.selector, ...(record.revision ? { revision: record.revision } : {}) };
    record.save({ id, target, codes, note: '', origin: { by: 'hand' } });
    document.getSelection()?.removeAllRanges();
    setSelected(undefined);
    if (write) setOpenedId({ id, writing: true });
    else announce(codes);
  };

  const change = (edit: Partial<Pick<Annotation, 'codes' | 'note'>>): void => {
    if (openedAnnotation) record.save({ ...contentOf(openedAnnotation), ...edit });
  };

  const undoRemove = useCallback(() => {
    if (lastRemoved.current) record.restore(lastRemoved.current);
    lastRemoved.current = undefined;
    setToast(undefined);
  }, [record.restore]);

  const copy = (selector: Selector | undefined): void => {
    if (!selector) return;
    copyText(selector.quote.exact).then(
      () => setToast({ text: t.copied }),
      (error: unknown) => setToast({ text: t.problems[reportError(error, 'copying')] }),
    );
  };

  return {
    text,
    selected,
    opened,
    starts,
    orphans,
    attach,
    toast,
    clearToast: useCallback(() => setToast(undefined), []),
    mark,
    open: (id, { write } = { write: false }) => setOpenedId({ id, writing: write }),
    closeCard: () => setOpenedId(undefined),
    toggleCode: ({ id }) => {
      const codes = openedAnnotation?.codes ?? [];
      change({ codes: codes.includes(id) ? codes.filter((code) => code !== id) : [...codes, id] });
    },
    changeNote: (note) => change({ note }),
    removeOpened: () => {
      if (!openedAnnotation) return;
      lastRemoved.current = openedAnnotation;
      record.remove(openedAnnotation.id);
      setOpenedId(undefined);
      setToast({ text: t.removed, action: { label: t.undo, run: undoRemove } });
    },
    copySelected: () => copy(selected?.selector),
    copyOpened: () => copy(openedAnnotation?.target.selector),
    undoRemove,
    reveal: (id) => text?.reveal(id) ?? false,
  };
}

interface Shown extends Found {
  text: AnnotatedText | undefined;
}

const nothing: Found = { ranges: new Map(), starts: new Map(), orphans: new Map() };

/** The annotations of `record` found and painted in `body`. */
function useAnnotatedText(body: HTMLElement | undefined, address: string, { annotations, codes }: LiveRecord): Shown {
  // A changed text has a body of its own: what was found and painted in the old one ends with it.
  const gone = useMemo(() => new AbortController(), [body]);
  const text = useMemo(() => {
    const find: Find = (text, targets) => send('passages.find', { address, text, targets });
    return body && createAnnotatedText(body, find, gone.signal);
  }, [body, address, gone]);
  const [shown, setShown] = useState(nothing);
  useEffect(() => () => gone.abort(), [gone]);
  useEffect(() => {
    let isCurrent = true;
    text?.show(annotations, codes).then(
      (found) => found && isCurrent && setShown(found),
      (error: unknown) => reportError(error, 'painting'),
    );
    return () => {
      isCurrent = false;
    };
  }, [text, annotations, codes]);
  return { text, ...shown };
}
