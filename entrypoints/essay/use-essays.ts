import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { changeBack } from '@/utils/essay/board';
import type { Essay, EssayChange } from '@/utils/model/essay';
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
  bin: (id: Essay['id'], isBinned: boolean) => void;
  /** Changes the one on the board; resolves once it is stored, rejects when it is not. */
  change: (change: EssayChange) => Promise<void>;
  /** Absent while there is nothing to take back. */
  undo: (() => void) | undefined;
}

const STEPS = 50;
const idInAddress = (): string => location.hash.slice(1);

/** The essays of the project that is looked at, kept up to date; the address says which one is open. */
export function useEssays(): Essays {
  const [all, setAll] = useState<Essay[]>();
  const [open, setOpen] = useState<EssayOnBoard>();
  const [problem, setProblem] = useState<Problem>();
  const [steps, setSteps] = useState<{ essay: Essay['id']; back: EssayChange }[]>([]);
  const latest = useRef<EssayOnBoard>(undefined);
  latest.current = open;

  const failed = useCallback((error: unknown): void => setProblem(reportError(error, 'the essay')), []);
  const refresh = useCallback(async (): Promise<void> => {
    const essays = await send('essays.read', {});
    const alive = essays.filter(({ deleted }) => !deleted);
    const wanted = alive.find(({ id }) => id === idInAddress()) ?? alive[0];
    const onBoard = wanted && (await send('essay.open', { id: wanted.id }));
    setAll(essays);
    setOpen(onBoard);
    setProblem(undefined);
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const again = (): void => void refresh().catch(failed);
    again();
    watchEssays(again, signal);
    watchNotebook(again, signal);
    watchCodebook(again, signal);
    addEventListener('hashchange', again, { signal });
    return () => controller.abort();
  }, [refresh, failed]);

  const write = useCallback(async (id: Essay['id'], change: EssayChange): Promise<void> => {
    const essay = await send('essay.change', { id, change });
    if (essay && latest.current?.essay.id === id) setOpen({ ...latest.current, essay });
  }, []);
  const change = async (wanted: EssayChange): Promise<void> => {
    if (!open) return;
    const back = changeBack(open.essay, wanted);
    await write(open.essay.id, wanted).catch((error: unknown) => {
      failed(error);
      throw error;
    });
    // Typing is undone in its field.
    if (!wanted.words && wanted.title === undefined)
      setSteps((known) => [...known, { essay: open.essay.id, back }].slice(-STEPS));
  };
  const last = steps.findLast(({ essay }) => essay === open?.essay.id);
  return {
    all,
    open,
    problem,
    choose: (id) => {
      location.hash = id;
    },
    add: () => {
      const id = newId();
      send('essay.add', { id, title: '' }).then(() => {
        location.hash = id;
      }, failed);
    },
    bin: (id, isBinned) => void send('essay.bin', { id, isBinned }).catch(failed),
    change,
    undo:
      last &&
      (() => {
        setSteps((known) => known.filter((one) => one !== last));
        void write(last.essay, last.back).catch(failed);
      }),
  };
}
