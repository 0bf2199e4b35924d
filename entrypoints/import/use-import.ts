import { useCallback, useEffect, useState } from 'preact/hooks';
import { forgetLost, notePresence } from '@/utils/backup/presence';
import type { FileContents } from '@/utils/import/import-format';
import { type Planned, planAll } from '@/utils/import/plan-all';
import { type Choose, settle } from '@/utils/import/settle';
import type { Problem } from '@/utils/model/problem';
import { prepareFold } from '@/utils/platform/load-fold';
import { announceCodebook } from '@/utils/protocol/events';
import { reportError } from '@/utils/report-error';
import { isUntouched, readExisting } from '@/utils/store/existing';
import { type LastImport, type Merge, mergeNotebook } from '@/utils/store/merge';
import { storageProblem } from '@/utils/store/storage-problem';
import { keepImport, lastImport, undoMerge } from '@/utils/store/undo-merge';
import { db } from './db';
import { type Offered, type ReadFiles, readFiles } from './read-files';

/** What importing would do, before anything is done. */
export interface DryRun extends ReadFiles, Planned {
  /** A backup of ours, alone: it may take the place of everything. */
  backup?: FileContents;
  /** Nothing is here yet: the backup takes its place without a question. */
  isUntouched: boolean;
  here: { articles: number; annotations: number };
}

type Stage = 'idle' | 'reading' | 'planned' | 'writing';

export interface Importing {
  stage: Stage;
  dryRun: DryRun | undefined;
  last: LastImport | undefined;
  /** How many records stayed when the last import was undone; undefined before. */
  undone: number | undefined;
  problem: Problem | undefined;
  look(offered: readonly Offered[]): void;
  cancel(): void;
  run(name: string, choose: Choose | 'replace'): void;
  undo(): void;
  keep(): void;
  /** Something else on this page failed. */
  report(error: unknown): void;
}

async function plan(offered: readonly Offered[]): Promise<DryRun> {
  const read = await readFiles(offered);
  const merged = {
    articles: read.files.flatMap(({ notebook }) => notebook.articles),
    annotations: read.files.flatMap(({ notebook }) => notebook.annotations),
    revisions: [],
    codes: [],
  };
  const existing = await readExisting(db, merged);
  const [first, ...others] = read.files;
  const backup = first?.format === 'json' && others.length === 0 ? first : undefined;
  const [articles, annotations] = await Promise.all([db.articles.count(), db.annotations.count()]);
  return {
    ...read,
    ...planAll(read.files, existing),
    ...(backup ? { backup } : {}),
    isUntouched: await isUntouched(db),
    here: { articles, annotations },
  };
}

async function write({ plan, beside, backup }: DryRun, name: string, choose: Choose | 'replace'): Promise<LastImport> {
  const replace = choose === 'replace';
  const merge: Merge =
    choose === 'replace'
      ? { ...(backup ?? fail()).notebook, ...((backup ?? fail()).beside ?? beside) }
      : { ...settle(plan, choose), ...beside };
  await prepareFold(); // within the transaction there is no waiting for it
  const done = await mergeNotebook(db, merge, { name, replace });
  await Promise.all([forgetLost(), notePresence(db), announceCodebook()]);
  return done;
}

function fail(): never {
  throw new Error('only a backup can take the place of everything');
}

/** Reading files, the dry run, the import and its undoing. */
export function useImport(): Importing {
  const [stage, setStage] = useState<Stage>('idle');
  const [dryRun, setDryRun] = useState<DryRun>();
  const [last, setLast] = useState<LastImport>();
  const [undone, setUndone] = useState<number>();
  const [problem, setProblem] = useState<Problem>();

  useEffect(() => {
    lastImport(db).then(setLast, (error: unknown) => setProblem(reportError(storageProblem(error), 'opening')));
  }, []);

  const attempt = useCallback((doing: Stage, back: Stage, act: () => Promise<void>) => {
    setProblem(undefined);
    setStage(doing);
    // A frame first, so that what is being done is on screen while a big file keeps this page busy.
    requestAnimationFrame(() =>
      setTimeout(() =>
        act().catch((error: unknown) => {
          setProblem(reportError(storageProblem(error), doing));
          setStage(back);
        }),
      ),
    );
  }, []);

  return {
    stage,
    dryRun,
    last,
    undone,
    problem,
    look: (offered) =>
      attempt('reading', 'idle', async () => {
        setUndone(undefined);
        scrollTo({ top: 0 });
        setDryRun(await plan(offered));
        setStage('planned');
      }),
    cancel: () => {
      setDryRun(undefined);
      setStage('idle');
    },
    run: (name, choose) =>
      attempt('writing', 'planned', async () => {
        if (dryRun) setLast(await write(dryRun, name, choose));
        setDryRun(undefined);
        setStage('idle');
      }),
    undo: () =>
      attempt('writing', 'idle', async () => {
        setUndone(await undoMerge(db));
        await Promise.all([notePresence(db), announceCodebook()]);
        setLast(undefined);
        setStage('idle');
      }),
    report: (error) => setProblem(reportError(storageProblem(error), 'on the import page')),
    keep: () => {
      setLast(undefined);
      keepImport(db).catch((error: unknown) => setProblem(reportError(storageProblem(error), 'keeping an import')));
    },
  };
}
