import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { forgetLost, notePresence } from '@/utils/backup/presence';
import type { CodeAnswers } from '@/utils/import/adopt';
import type { FileContents } from '@/utils/import/import-format';
import { type Choose, type Plan, planImport, planReplacement, settle } from '@/utils/import/plan';
import type { Columns } from '@/utils/import/table-columns';
import { newId } from '@/utils/model/new-id';
import type { Problem } from '@/utils/model/problem';
import { instant } from '@/utils/model/time';
import { prepareFold } from '@/utils/platform/load-fold';
import { announceCodebook } from '@/utils/protocol/events';
import { reportError } from '@/utils/report-error';
import { existingIn, isUntouched } from '@/utils/store/existing';
import { type Incoming, type LastImport, mergeRecords } from '@/utils/store/merge';
import { currentChoice } from '@/utils/store/projects';
import { storageProblem } from '@/utils/store/storage-problem';
import { keepImport, lastImport, undoMerge } from '@/utils/store/undo-merge';
import { db } from './db';
import { type Offered, type ReadFiles, readFiles } from './read-files';
import { rememberColumns } from './remembered-columns';

/** What importing would do, before anything is done. */
export interface DryRun extends ReadFiles {
  plan: Plan;
  /** What the reader said which codes are. */
  answers: CodeAnswers;
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
  /** Says which of the reader's codes one of the file is, and looks again. */
  answer(code: string, ours: string): void;
  /** Says what the columns of a table are, remembers it, and looks again. */
  chooseColumns(header: readonly string[], columns: Columns): void;
  cancel(): void;
  run(name: string, choose: Choose | 'replace'): void;
  undo(): void;
  keep(): void;
  /** Something else on this page failed. */
  report(error: unknown): void;
}

async function planFiles(read: ReadFiles, answers: CodeAnswers): Promise<DryRun> {
  const [first, ...others] = read.files;
  const backup = first?.format === 'json' && others.length === 0 ? first : undefined;
  const [articles, annotations] = await Promise.all([db.articles.count(), db.annotations.count()]);
  return {
    ...read,
    plan: await planImport(read.files, existingIn(db), {
      now: instant(),
      answers,
      into: (await currentChoice(db)).current,
    }),
    answers,
    ...(backup ? { backup } : {}),
    isUntouched: await isUntouched(db),
    here: { articles, annotations },
  };
}

function* everything(files: Plan['files'], beside: Plan['beside'], choose: Choose, now: string): Generator<Incoming> {
  yield { table: 'projects', rows: beside.projects };
  yield { table: 'coders', rows: beside.coders };
  for (const part of settle(files, choose, now)) yield part as Incoming;
  yield { table: 'decisions', rows: beside.decisions };
  yield { table: 'samePersons', rows: beside.samePersons };
}

async function write({ plan, backup }: DryRun, name: string, choose: Choose | 'replace'): Promise<LastImport> {
  const replace = choose === 'replace';
  if (replace && !backup) throw new Error('only a backup can take the place of everything');
  const { files, beside } = replace && backup ? await planReplacement(backup, newId()) : plan;
  const incoming = everything(files, beside, replace ? () => 'theirs' : choose, plan.now);
  await prepareFold(); // within the transaction there is no waiting for it
  const done = await mergeRecords(db, incoming, { name, replace });
  await Promise.all([forgetLost(), notePresence(db), announceCodebook()]);
  return done;
}

/** Reading files, the dry run, the import and its undoing. */
export function useImport(): Importing {
  const [stage, setStage] = useState<Stage>('idle');
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [dryRun, setDryRun] = useState<DryRun>();
  const [last, setLast] = useState<LastImport>();
  const [undone, setUndone] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  /** The look that takes the last answer into account, while it is under way. */
  const answering = useRef<Promise<DryRun> | undefined>(undefined);

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

  const look = (files: readonly Offered[]): void =>
    attempt('reading', 'idle', async () => {
      setUndone(undefined);
      answering.current = undefined;
      scrollTo({ top: 0 });
      setOffered(files);
      setDryRun(await planFiles(await readFiles(files), new Map()));
      setStage('planned');
    });

  return {
    stage,
    dryRun,
    last,
    undone,
    problem,
    look,
    answer: (code, ours) => {
      if (!dryRun) return;
      const { files, names, refused } = dryRun;
      const answers = new Map(dryRun.answers).set(code, ours);
      // The report stays on screen: only its numbers change, and the next answer comes on top of this one.
      setDryRun({ ...dryRun, answers });
      answering.current = planFiles({ files, names, refused }, answers);
      answering.current.then(
        (planned) => setDryRun((now) => (now?.answers === answers ? planned : now)),
        (error: unknown) => setProblem(reportError(storageProblem(error), 'reading')),
      );
    },
    chooseColumns: (header, columns) =>
      attempt('reading', 'planned', async () => {
        answering.current = undefined;
        await rememberColumns(header, columns);
        setDryRun(await planFiles(await readFiles(offered), new Map()));
        setStage('planned');
      }),
    cancel: () => {
      answering.current = undefined;
      setDryRun(undefined);
      setStage('idle');
    },
    run: (name, choose) =>
      attempt('writing', 'planned', async () => {
        const asked = (await answering.current) ?? dryRun;
        if (asked) setLast(await write(asked, name, choose));
        answering.current = undefined;
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
