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

/** Essays, and the one on the board. */
export interface Essays {
  /** Undefined until they are read. */
  all: Essay[] | undefined;
  open: EssayOnBoard | undefined;
  problem: Problem | undefined;
  choose: (id: Essay['id']) => void;
  add: () => void;
  /** Into the bin, with a message. */
  bin: (id: Essay['id']) => void;
  /** Out of it. */
  restore: (id: Essay['id']) => void;
  /** Changes the one on the board at once; resolves once it is stored, rejects when it is not and it is as it was. */
  change: (change: EssayChange) => Promise<void>;
  /** The same of what is typed, which is undone in its field. */
  type: (change: EssayChange) => Promise<void>;
  /** Corrects fields of a quoted article, with a message; `undo` takes it back in its turn. */
  correct: Correct;
  /** Whether there is anything to take back. */
  canUndo: boolean;
  /** Takes the last change back, and says what came of it, or that there is nothing to take back. */
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

/** The essays of the project that is looked at, kept up to date; the address says which one is open. `tell`: of corrections and of undoing. */
export function useEssays(tell: (message: ToastMessage) => void): Essays {
  const t = useWords(essayWords);
  const m = useMessages();
  const [all, setAll] = useState<Essay[]>();
  const [stored, setStored] = useState<EssayOnBoard>();
  /** What is being stored, in its order: the board shows it already, or the next key would be for what is no more. */
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [unread, setUnread] = useState<Problem>();
  /** Stays until something is written: reading the essays meanwhile does not make it untrue. */
  const [unwritten, setUnwritten] = useState<Problem>();
  /** Each with the essay that was on the board; a deleted one comes back whichever is there now. */
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
      // What was asked for later is the answer.
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

  /** Rejects when nothing was written, which is said. */
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
  /** Gives what there is to say where it cannot be taken back for good. */
  const takeBackChange = async (step: Step): Promise<string | undefined> => {
    // The field that was left for the button may still be writing its words.
    await writing.current;
    const now = latest.current?.essay;
    if (now?.id !== step.before.id) return undefined;
    const back = changeBack(step, now);
    // Words were typed since that it would cost.
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
