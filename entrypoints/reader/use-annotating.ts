import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLatest } from '@/components/hooks/use-latest';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import type { ToastMessage } from '@/components/ui/Toast';
import type { AnnotatedText } from '@/utils/annotator/annotated-text';
import { isBare } from '@/utils/annotator/is-bare';
import { codeName } from '@/utils/codebook/code-name';
import { annotateWords } from '@/utils/i18n/annotate';
import type { Annotation, Selector } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import { LONGEST_QUOTE } from '@/utils/model/limits';
import type { LostPassage } from '@/utils/model/lost-passage';
import { newId } from '@/utils/model/new-id';
import { idOf, kindOf } from '@/utils/notebook/history';
import { type Given, watchGiven } from '@/utils/notebook/recent-codes';
import { paintCursor } from './cursor-paint';
import { annotationsIn, isMadeAt, type Passage } from './passage';
import { pictureNote, wordsOf } from './picture-passage';
import { standingHere } from './standing-here';
import { useAnnotatedText } from './use-annotated-text';
import { useAttach } from './use-attach';
import { useFresh } from './use-fresh';
import { useHistory } from './use-history';
import { type Opened, useOpened } from './use-opened';
import { type QuotingOptions, useQuoting } from './use-quoting';
import { useSaidOnceStored } from './use-said-once-stored';
import { isOtherSelected, useSelected } from './use-selected';
import { useSentenceCursor, type WalkingCursor } from './use-sentence-cursor';

/** The brush gives every selection its code. `choosing` until a code is chosen. */
export type Brush = Code['id'] | 'choosing' | undefined;

/** What the reader does with passages: selecting, walking, annotating, looking at one. */
export interface Annotating extends Pick<Opened, 'card' | 'overlapping' | 'open' | 'close' | 'changeNote'> {
  text: AnnotatedText | undefined;
  /** The current selection. */
  selected: Passage | undefined;
  clearSelection: () => void;
  /** The selection annotated last. Codes, notes and copies apply to it until the reader turns to something else. */
  fresh: Passage | undefined;
  leaveFresh: () => void;
  /** What codes and notes apply to: the selection, else the new annotation, else the sentence under the cursor. */
  passage: Passage | undefined;
  /** The codes of the annotation that covers exactly this passage. */
  given: readonly Code['id'][];
  cursor: WalkingCursor;
  brush: Brush;
  /** The brush's code; undefined until one is chosen. */
  brushCode: Code | undefined;
  /** The ranges of the annotations found in the text. */
  ranges: ReadonlyMap<Annotation['id'], readonly Range[]>;
  /** Where they begin in the text, in UTF-16 units. */
  starts: ReadonlyMap<Annotation['id'], number>;
  orphans: ReadonlyMap<Annotation['id'], LostPassage>;
  /** Annotations whose words were edited, with the selector of the text that replaced them. */
  changed: ReadonlyMap<Annotation['id'], Selector>;
  /** Re-attaches an orphan at `guess`, or else at the selection; false when there is neither. */
  attach: (annotation: Annotation, guess?: Selector) => Promise<boolean>;
  toast: ToastMessage | undefined;
  clearToast: () => void;
  tell: (message: ToastMessage) => void;
  /** How many steps were taken here and not undone. */
  depth: () => number;
  /** Called before `undo` takes back its own last step; returns false when the other history has nothing newer. */
  undoFirst: { current: (() => boolean) | undefined };
  /**
   * Gives the passage a code, or removes it from an annotation that covers exactly it. The cursor moves on unless
   * `stay`.
   */
  code: (code: Code, options?: { stay: boolean }) => void;
  /** Opens the new annotation, or the one at the passage, to write a note; without one, a draft. */
  writeNote: () => void;
  /** Opens the annotation in the passage, or a choice of several; false when there is none. */
  openHere: () => boolean;
  /** The code given last that belongs to this project's codebook, here or on another surface. */
  lastCode: Code['id'] | undefined;
  /** Adds a code to the opened annotation, or removes it. */
  toggleCode: (code: Code) => void;
  forgetReplaced: () => void;
  /**
   * Deletes the opened annotation, else the one that covers exactly the passage or is the only one in the sentence.
   * False when there is none.
   */
  remove: () => boolean;
  setBrush: (brush: Brush) => void;
  /** Copies the quote of the opened annotation, or the passage, with its citation. */
  copy: () => void;
  /** Adds the opened annotation to the board of the reader's essay, or the passage, which is annotated for this. */
  sendToEssay: () => void;
  /** Reports the result of copying. */
  tellCopied: (copying: Promise<string>) => void;
  undo: () => void;
  redo: () => void;
  reveal: (id: Annotation['id']) => boolean;
  /**
   * Puts the cursor on a picture's caption; without one, on the sentence next to it, and then shows the message
   * `beside`. An annotation made there starts its note with the picture, called `name`, because nothing else would say
   * which picture is meant. False when there is no text to stand on.
   */
  standOnPicture: (picture: HTMLImageElement, name: string, beside: string) => boolean;
}

export interface AnnotatingOptions extends QuotingOptions {
  /** The canonical address of the article. */
  address: string;
  /** BCP 47. */
  lang: string;
}

/** Annotating the text in `body`, stored in `record`. Until there is a `body`, nothing can be selected. */
export function useAnnotating(
  body: HTMLElement | undefined,
  record: ShownRecord,
  { address, lang, ...options }: AnnotatingOptions,
): Annotating {
  const t = useMessages();
  const words = useWords(annotateWords);
  const language = useLanguage();
  const [brush, setBrush] = useState<Brush>();
  const [toast, setToast] = useState<ToastMessage>();
  const [givenHere, setGivenHere] = useState<Code['id']>();
  const given = useWatched<Given | undefined>(undefined, watchGiven);
  const { text, ranges, starts, orphans, changed } = useAnnotatedText(body, address, record);
  const changes = useHistory(record);
  /** The current record, for code that runs after an await. */
  const now = useRef(record);
  now.current = record;
  const { openOneOf, openFresh, openDraft, keepDraft, ...opened } = useOpened(record, ranges, changes);
  const walk = useSentenceCursor(text, lang);
  const { fresh, markedJustNow, leaveFresh } = useFresh(record);

  const say = (text: string, action?: ToastMessage['action']): void =>
    setToast({ text, ...(action ? { action } : {}) });
  const sayOnceStored = useSaidOnceStored(record, (text) =>
    setToast({ text, action: { label: t.undo, run: () => undo() }, ofPassage: true }),
  );
  /** Clears the message about the previous passage or the article; keeps any other that can be undone. */
  const leaveSaid = (): void => setToast((said) => (said?.action && !said.stays && !said.ofPassage ? said : undefined));

  const contentOf = ({ selector, note = '' }: Passage, codes: Code['id'][]) => {
    const { revision } = now.current;
    const target = { selector, ...(revision ? { revision } : {}) };
    return { id: newId(), target, codes, note, origin: { by: 'hand' as const } };
  };
  /** Whether the passage is longer than a record may be; if so, says it. */
  const isTooLong = ({ selector }: Passage): boolean => {
    const tooLong = selector.quote.exact.length > LONGEST_QUOTE;
    if (tooLong) say(t.problems['too-long']);
    return tooLong;
  };
  /** Returns undefined when the passage is longer than a record may be. */
  const annotate = (passage: Passage, code?: Code): Annotation | undefined => {
    if (isTooLong(passage)) return undefined;
    if (passage.by === 'selection') clearSelection(passage.range);
    const annotation = changes.save(contentOf(passage, code ? [code.id] : []));
    if (code) sayOnceStored(annotation.id, t.markedAs(codeName(code, language)));
    return annotation;
  };

  const brushCode = record.codes.find(({ id }) => id === brush);
  const onSelected = useLatest((passage: Passage): void => {
    opened.close();
    leaveFresh();
    leaveSaid();
    walk.leave();
    if (brushCode) annotate(passage, brushCode);
  });
  const [selected, clearSelection] = useSelected(body, text, onSelected);
  useClick(body, ({ clientX, clientY }) => {
    if (document.getSelection()?.isCollapsed === false) return;
    leaveFresh();
    leaveSaid();
    openOneOf(text?.at(clientX, clientY).map(({ id }) => id) ?? []);
  });

  const { card } = opened;
  const draftAt = card?.isDraft ? card.ranges[0] : undefined;
  useEffect(() => {
    if (!draftAt) return;
    paintCursor(draftAt); // shows where the note belongs although nothing is annotated yet
    return () => paintCursor(walk.passage?.range);
  }, [draftAt]);
  const shownId = card?.annotation.id;
  useEffect(() => text?.select(shownId), [text, shownId]);

  const marked = fresh?.passage.by === 'selection' ? fresh.passage : undefined;
  const passage = selected ?? marked ?? walk.passage;
  // Moving the cursor turns away from the new annotation.
  const cursor: WalkingCursor = {
    ...walk,
    move: (step, from) => {
      leaveFresh();
      return walk.move(step, from);
    },
  };
  const here = useMemo(
    () => (passage && text ? annotationsIn(text, ranges, passage.position) : []),
    [passage, text, ranges],
  );
  const exactId = here.find(({ isExact }) => isExact)?.id;
  const exactIn = ({ annotations }: Pick<ShownRecord, 'annotations'>): Annotation | undefined =>
    annotations.find((one) => one.id === exactId || (passage && isMadeAt(one.target.selector, passage.selector)));
  const exact = exactIn(record);

  const toggle = (annotation: Annotation, code: Code): boolean => {
    const { id } = code;
    const isGiven = !annotation.codes.includes(id);
    changes.change(annotation, {
      codes: isGiven ? [...annotation.codes, id] : annotation.codes.filter((one) => one !== id),
    });
    sayOnceStored(annotation.id, (isGiven ? t.markedAs : words.takenAway)(codeName(code, language)));
    return isGiven;
  };

  const turn = (way: 'undo' | 'redo') => (): void => {
    const turned = changes[way]();
    const step = turned === 'changed-since' ? undefined : turned;
    const position = step && text?.positionOf(...(ranges.get(idOf(step)) ?? []));
    const isGone = step && !(way === 'undo' ? step.before : step.after);
    // Its card would come back with it, and take the next keys for its note.
    if (isGone && idOf(step) === shownId) opened.close();
    // A wrong annotation that is undone is usually replaced: select its passage again.
    const isJustMade = isGone && way === 'undo' && fresh?.id === idOf(step);
    if (isJustMade && fresh.passage.by === 'selection' && !brush) selectRange(fresh.passage.range);
    else if (way === 'redo' && step && selected) clearSelection();
    leaveFresh();
    if (walk.passage && position) walk.standOn(position);
    if (turned === 'changed-since') say(t.changedSince);
    else if (step) say((way === 'undo' ? words.undone : words.redone)[kindOf(step)]);
    else say(way === 'undo' ? t.nothingToUndo : words.nothingToRedo);
  };
  const undoFirst = useRef<() => boolean>(undefined);
  const undo = (): void => {
    if (!undoFirst.current?.()) turn('undo')();
  };
  const quoting = useQuoting({ ...options, annotate, markedJustNow, tell: setToast, undo: () => undo() });
  const attach = useAttach(changes, { revision: record.revision, selected: selected?.selector, tell: setToast, undo });

  return {
    ...opened,
    text,
    selected,
    clearSelection: () => clearSelection(),
    fresh: marked,
    leaveFresh,
    passage,
    given: exact?.codes ?? [],
    cursor,
    brush,
    brushCode,
    ranges,
    starts,
    orphans,
    changed,
    attach,
    toast,
    tell: setToast,
    depth: changes.depth,
    undoFirst,
    clearToast: useCallback(() => setToast(undefined), []),
    lastCode: [givenHere, ...(given?.last ?? [])].find((id) => record.codebook.some((code) => code.id === id)),
    code: (code, { stay } = { stay: false }) => {
      if (!passage) return;
      setGivenHere(code.id);
      // Creating a code takes time; another passage may be selected by now.
      const exact = exactIn(now.current);
      const hasGoneOn = passage.by === 'selection' && body !== undefined && isOtherSelected(body, passage.range);
      // Pressing a code twice deletes the annotation that it made, so that no unwanted one remains.
      const isAlone =
        exact?.codes.join() === code.id && isBare({ ...exact, codes: [] }) && !quoting.isInEssay(exact.id);
      if (isAlone && changes.isMadeByCode(exact.id)) {
        changes.remove(exact, { isTakenBack: true });
        if (passage.by === 'selection' && !hasGoneOn) selectRange(passage.range);
        return say(words.undone.marked);
      }
      const made = exact ? undefined : annotate(passage, code);
      const isGiven = exact ? toggle(exact, code) : made !== undefined;
      if (exact && selected) clearSelection(selected.range);
      if (!hasGoneOn) markedJustNow(exact?.id ?? made?.id, passage);
      if (passage.by === 'cursor' && isGiven && !stay) walk.move('next', passage.position);
    },
    writeNote: () => {
      leaveFresh();
      leaveSaid();
      if (fresh && !selected) openFresh(fresh.id, fresh.passage.range);
      else if (exact) opened.open(exact.id, { write: true });
      else if (passage && !isTooLong(passage)) {
        if (selected) clearSelection(selected.range);
        openDraft(contentOf(passage, []), passage.range);
      }
    },
    openHere: () => {
      leaveFresh();
      return openOneOf(here.map(({ id }) => id));
    },
    toggleCode: (code) => {
      if (!opened.card) return;
      setGivenHere(code.id);
      const { id } = opened.card.annotation;
      if (keepDraft({ codes: [code.id] })) sayOnceStored(id, t.markedAs(codeName(code, language)));
      else toggle(now.current.annotations.find((one) => one.id === id) ?? opened.card.annotation, code);
    },
    forgetReplaced: () => opened.card && record.forgetReplaced(opened.card.annotation.id),
    remove: () => {
      const [alone, another] = passage?.by === 'cursor' ? here : [];
      const annotation = card?.annotation ?? exact ?? record.annotations.find(({ id }) => !another && id === alone?.id);
      if (!annotation || opened.overlapping) return false;
      opened.close();
      leaveFresh();
      if (card?.isDraft) return true;
      changes.remove(annotation);
      say(t.removed, { label: t.undo, run: undo });
      return true;
    },
    setBrush: (next) => {
      leaveFresh();
      setBrush(next);
    },
    copy: () => {
      const quote = (opened.card?.annotation.target.selector ?? passage?.selector)?.quote.exact;
      if (quote === undefined) return;
      const standing = opened.card && standingHere(opened.card.annotation.id, { changed, orphans });
      quoting.copy(quote, opened.card || exact ? undefined : passage, standing);
    },
    sendToEssay: () => {
      const known = opened.card?.annotation ?? exact;
      const made = known ?? (passage && annotate(passage));
      if (!made) return;
      if (!known && passage) markedJustNow(made.id, passage);
      quoting.sendToEssay(made.id);
    },
    tellCopied: quoting.tellCopied,
    undo,
    redo: turn('redo'),
    reveal: (id) => text?.reveal(id) ?? false,
    standOnPicture: (picture, name, beside) => {
      const { range, where } = wordsOf(picture) ?? {};
      const position = range && text?.positionOf(range);
      if (!position) return false;
      if (where === 'caption') walk.standOn(position);
      else {
        say(beside);
        walk.standOn(position, { note: pictureNote(picture, name), nearest: where });
      }
      return true;
    },
  };
}

function selectRange(range: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function useClick(element: HTMLElement | undefined, onClick: (event: MouseEvent) => void): void {
  const click = useLatest(onClick);
  useEffect(() => {
    const gone = new AbortController();
    element?.addEventListener('click', click, { signal: gone.signal });
    return () => gone.abort();
  }, [element, click]);
}
