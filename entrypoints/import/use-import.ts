import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { switchWords } from '@/utils/i18n/project-switch';
import type { Columns } from '@/utils/import/table-columns';
import type { Problem } from '@/utils/model/problem';
import type { Project } from '@/utils/model/project';
import { reportError } from '@/utils/report-error';
import { isUntouched } from '@/utils/store/existing';
import type { LastImport } from '@/utils/store/merge';
import { storageProblem } from '@/utils/store/storage-problem';
import { lastImport, type UndoneImport, undoMerge } from '@/utils/store/undo-merge';
import { db } from './db';
import { type DryRun, planFiles, type Said, type TellShare } from './dry-run';
import { type Offered, readFiles } from './read-files';
import { rememberColumns } from './remembered-columns';
import { type HowToImport, keepOnly, restorePreferences, tellChanged, writeImport } from './write-import';

type Stage = 'idle' | 'reading' | 'planned' | 'writing';

export interface Importing {
  stage: Stage;
  /** Progress of the current work in percent; undefined when unknown. */
  percent: number | undefined;
  dryRun: DryRun | undefined;
  last: LastImport | undefined;
  /** The last import was made since the page was opened. */
  isFresh: boolean;
  /** The result of undoing the last import; undefined before that. */
  undone: UndoneImport | undefined;
  /** Undo was not possible: another tab imported since, or already undid this import. */
  isOvertaken: boolean;
  problem: Problem | undefined;
  look(offered: readonly Offered[]): void;
  /** Answers which of the reader's codes one of the file is, and plans again. */
  answer(code: string, ours: string): void;
  /** Assigns and remembers the columns of a table, and plans again. */
  chooseColumns(header: readonly string[], columns: Columns): void;
  /** Sets the encoding of the file at index `at` among those offered, and reads again. */
  chooseEncoding(at: number, encoding: string): void;
  cancel(): void;
  /** Sets the project for records whose file names none, and plans again. */
  chooseProject(into: Project['id']): void;
  run(name: string, how: HowToImport): void;
  undo(): void;
  keep(): void;
  /** Reports a failure elsewhere on this page. */
  report(error: unknown): void;
}

/**
 * The import that can be undone. If an earlier undo was interrupted before it restored the settings, restores them now.
 */
async function openLast(): Promise<LastImport | undefined> {
  const last = await lastImport(db);
  if (!last) await restorePreferences();
  return last;
}

/** Share of reading in the progress of a dry run, in percent; the rest is comparing. */
const READING = 70;

/** Reading files, the dry run, the import and its undo. */
export function useImport(): Importing {
  const { first: unnamed } = useWords(switchWords);
  const [stage, setStage] = useState<Stage>('idle');
  const [percent, setPercent] = useState<number>();
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [dryRun, setDryRun] = useState<DryRun>();
  const [last, setLast] = useState<LastImport>();
  const [isFresh, setFresh] = useState(false);
  const [undone, setUndone] = useState<UndoneImport>();
  const [isOvertaken, setOvertaken] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** The plan being made for the last answer. */
  const answering = useRef<Promise<DryRun> | undefined>(undefined);

  useEffect(() => {
    openLast().then(setLast, (error: unknown) => setProblem(reportError(storageProblem(error), 'opening')));
  }, []);

  const attempt = useCallback((doing: Stage, back: Stage, act: () => Promise<void>) => {
    setProblem(undefined);
    setOvertaken(false);
    setPercent(undefined);
    setStage(doing);
    // Let a frame be drawn first, so that the status is visible while a large file keeps this page busy.
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
      const read = await readFiles(files, (share) => setPercent(Math.round(share * READING)));
      const comparing: TellShare = (share) => setPercent(Math.round(READING + share * (100 - READING)));
      setDryRun(await planFiles(read, { answers: new Map() }, comparing));
      setStage('planned');
    });

  /** The report stays on screen; only its numbers change, and the next answer builds on this one. */
  const lookAgain = (dryRun: DryRun, said: Required<Said>): void => {
    const { files, names, refused } = dryRun;
    const into = said.into ?? dryRun.into;
    setDryRun({ ...dryRun, answers: said.answers, into });
    answering.current = planFiles({ files, names, refused }, said);
    answering.current.then(
      (planned) => setDryRun((now) => (now?.answers === said.answers ? planned : now)),
      (error: unknown) => setProblem(reportError(storageProblem(error), 'reading')),
    );
  };

  return {
    stage,
    percent,
    dryRun,
    last,
    isFresh,
    undone,
    isOvertaken,
    problem,
    look,
    answer: (code, ours) => {
      if (!dryRun) return;
      lookAgain(dryRun, { answers: new Map(dryRun.answers).set(code, ours), into: dryRun.into });
    },
    chooseProject: (into) => {
      if (dryRun) lookAgain(dryRun, { answers: new Map(dryRun.answers), into });
    },
    chooseColumns: (header, columns) =>
      attempt('reading', 'planned', async () => {
        answering.current = undefined;
        await rememberColumns(header, columns);
        setDryRun(await planFiles(await readFiles(offered), { answers: new Map(dryRun?.answers), into: dryRun?.into }));
        setStage('planned');
      }),
    chooseEncoding: (at, encoding) =>
      attempt('reading', 'planned', async () => {
        answering.current = undefined;
        const files = offered.map((one, i) => (i === at ? { ...one, encoding } : one));
        setOffered(files);
        setDryRun(await planFiles(await readFiles(files), { answers: new Map(dryRun?.answers), into: dryRun?.into }));
        setStage('planned');
      }),
    cancel: () => {
      answering.current = undefined;
      setDryRun(undefined);
      setStage('idle');
    },
    run: (name, how) =>
      attempt('writing', 'planned', async () => {
        const asked = (await answering.current) ?? dryRun;
        // Something was stored in another tab meanwhile, so the reader has to choose after all.
        if (asked?.isUntouched && !(await isUntouched(db))) {
          answering.current = undefined;
          setDryRun(await planFiles(asked, { answers: asked.answers, into: asked.into }));
          setStage('planned');
          return;
        }
        if (asked) {
          const telling: TellShare = (share) => setPercent(Math.round(share * 100));
          const { done, failed } = await writeImport(asked, { name, unnamed }, how, telling);
          setLast(done);
          setFresh(true);
          if (failed !== undefined) setProblem(reportError(storageProblem(failed), 'after an import'));
        }
        answering.current = undefined;
        setDryRun(undefined);
        setStage('idle');
      }),
    undo: () =>
      attempt('writing', 'idle', async () => {
        const here = await lastImport(db);
        if (here?.at === last?.at) {
          const undone = await undoMerge(db, last?.at);
          if (undone) {
            if (undone.takenBack > 0 || undone.stayed === 0) await restorePreferences();
            setUndone(undone);
            setLast(await lastImport(db));
            setStage('idle');
            await tellChanged();
            return;
          }
        }
        // Another tab imported since, or undid this import.
        setFresh(false);
        setLast(await lastImport(db));
        setOvertaken(true);
        setStage('idle');
      }),
    report: (error) => setProblem(reportError(storageProblem(error), 'on the import page')),
    keep: () => {
      setLast(undefined);
      keepOnly(last?.at).catch((error: unknown) => setProblem(reportError(storageProblem(error), 'keeping an import')));
    },
  };
}
