import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { type Correct, useToldCorrection } from '@/components/hooks/use-told-correction';
import { useUndoList } from '@/components/hooks/use-undo-list';
import type { ToastMessage } from '@/components/ui/Toast';
import { changeBack, type Step } from '@/utils/essay/board';
import { essayWords } from '@/utils/i18n/essay';
import type { Essay, EssayChange } from '@/utils/model/essay';
import { changed } from '@/utils/model/essay-changed';
import { newId } from '@/utils/model/new-id';
import type { Problem } from '@/utils/model/problem';
import type { EssayOnBoard } from '@/utils/protocol/essay-requests';
import { watchCodebook, watchEssays, watchNotebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** The essays, and the one on the board. */
export interface Essays {
  /** Undefined until they have been read. */
  all: Essay[] | undefined;
  open: EssayOnBoard | undefined;
  problem: Problem | undefined;
  choose: (id: Essay['id']) => void;
  add: () => void;
  /** Moves an essay to the bin, with a message. */
  bin: (id: Essay['id']) => void;
  /** Restores an essay from the bin. */
  restore: (id: Essay['id']) => void;
  /**
   * Changes the essay on the board at once. Resolves when the change is stored; rejects when it could not be and was
   * reverted.
   */
  change: (change: EssayChange) => Promise<void>;
  /** The same for typed text, whose undo happens in its field. */
  type: (change: EssayChange) => Promise<void>;
  /** Corrects fields of a quoted article, with a message; `undo` takes it back in its turn. */
  correct: Correct;
  /** Whether there is anything to undo. */
  canUndo: boolean;
  /** Undoes the last change and reports the result, or says that there is nothing to undo. */
  undo: () => void;
}

interface Pending {
  id: Essay['id'];
  change: EssayChange;
}

const idInAddress = (): string => location.hash.slice(1);

const withPending = (board: EssayOnBoard, pending: readonly Pending[]): EssayOnBoard => {
  const own = pending.filter(({ id }) => id === board.essay.id);
  return own.length === 0
    ? board
    : { ...board, essay: own.reduce((essay, { change }) => changed(essay, change), board.essay) };
};

/**
 * The essays of the projects in view, kept up to date; the address says which one is open. `tell` shows messages about
 * corrections and undo.
 */
export function useEssays(tell: (message: ToastMessage) => void): Essays {
  const t = useWords(essayWords);
  const m = useMessages();
  const [all, setAll] = useState<Essay[]>();
  const [stored, setStored] = useState<EssayOnBoard>();
  /** Changes being stored, in order. The board shows them already, so that the next key acts on the new state. */
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [unread, setUnread] = useState<Problem>();
  /** A writing problem stays until something has been written; reading the essays does not clear it. */
  const [unwritten, setUnwritten] = useState<Problem>();
  /** Each step with the essay that was on the board. The deletion of an essay can be undone whichever is there now. */
  const steps = useUndoList<Essay['id'] | undefined>(tell);
  const latest = useRef<EssayOnBoard>(undefined);
  latest.current = stored;
  const open = useMemo(() => stored && withPending(stored, pending), [stored, pending]);
  const turn = useRef(0);
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  const refresh = useCallback(async (): Promise<void> => {
    const own = ++turn.current;
    try {
      const essays = await send('essays.read', {});
      const alive = essays.filter(({ deleted }) => !deleted);
      const wanted = alive.find(({ id }) => id === idInAddress()) ?? alive[0];
      const onBoard = wanted && (await send('essay.open', { id: wanted.id }));
      // A later request takes precedence.
      if (own !== turn.current) return;
      setAll(essays);
      setStored(onBoard);
      setUnread(undefined);
    } catch (error) {
      if (own === turn.current) setUnread(reportError(error, 'reading the essays'));
    }
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const again = (): void => void refresh();
    again();
    watchEssays(again, signal);
    watchNotebook(again, signal);
    watchCodebook(again, signal);
    addEventListener('hashchange', again, { signal });
    return () => {
      controller.abort();
      turn.current++;
    };
  }, [refresh]);

  /** Rejects when nothing was written, after reporting it. */
  const written = async <T>(writing: Promise<T>): Promise<T> => {
    try {
      const done = await writing;
      setUnwritten(undefined);
      return done;
    } catch (error) {
      setUnwritten(reportError(error, 'the essay'));
      throw error;
    }
  };
  const write = async (id: Essay['id'], change: EssayChange): Promise<void> => {
    const own = { id, change };
    setPending((known) => [...known, own]);
    const asked = written(send('essay.change', { id, change }))
      .then((essay) => {
        if (!essay || latest.current?.essay.id !== id) return;
        latest.current = { ...latest.current, essay };
        setStored(latest.current);
      })
      .finally(() => setPending((known) => known.filter((one) => one !== own)));
    writing.current = asked.catch(() => undefined);
    await asked;
  };
  const type = async (change: EssayChange): Promise<void> => {
    if (open) await write(open.essay.id, change);
  };
  const change = async (wanted: EssayChange): Promise<void> => {
    if (!open) return;
    const made = { before: open.essay, change: wanted };
    const step = steps.add(() => takeBackChange(made), open.essay.id);
    try {
      await write(open.essay.id, wanted);
    } catch (error) {
      steps.drop(step);
      throw error;
    }
  };
  /** Resolves to a message when the step can never be undone. */
  const takeBackChange = async (step: Step): Promise<string | undefined> => {
    // The text field that lost the focus to the button may still be saving.
    await writing.current;
    const now = latest.current?.essay;
    if (now?.id !== step.before.id) return undefined;
    const back = changeBack(step, now);
    // Undoing it would lose text typed since.
    if (Object.keys(back).length === 0) return t.headingStays;
    await write(now.id, back);
    return undefined;
  };
  const correct = useToldCorrection((message) => {
    const essay = latest.current?.essay.id;
    tell(essay === undefined ? message : steps.withStep(message, essay));
  });
  const isHere = (essay: Essay['id'] | undefined): boolean => essay === undefined || essay === open?.essay.id;
  return {
    all,
    open,
    problem: unwritten ?? unread,
    choose: (id) => {
      location.hash = id;
    },
    add: () => {
      const id = newId();
      written(send('essay.add', { id, title: '' })).then(
        () => {
          location.hash = id;
        },
        () => undefined,
      );
    },
    bin: (id) => {
      const restore = async (): Promise<void> => {
        await send('essay.bin', { id, isBinned: false });
        location.hash = id;
      };
      written(send('essay.bin', { id, isBinned: true })).then(
        () => tell(steps.withStep({ text: t.removed, action: { label: m.undo, run: restore } }, undefined)),
        () => undefined,
      );
    },
    restore: (id) => void written(send('essay.bin', { id, isBinned: false })).catch(() => undefined),
    change,
    type,
    correct,
    canUndo: steps.last(isHere) !== undefined,
    undo: () => void steps.takeLastBack({ isWanted: isHere }),
  };
}
