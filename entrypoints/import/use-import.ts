import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { readPreferences, writePreferences } from '@/utils/backup/preferences';
import { forgetLost, notePresence } from '@/utils/backup/presence';
import { switchWords } from '@/utils/i18n/project-switch';
import type { CodeAnswers } from '@/utils/import/adopt-codes';
import type { FileContents } from '@/utils/import/import-format';
import { type Plan, planImport, planReplacement, recordsIn } from '@/utils/import/plan';
import { type Choose, settle } from '@/utils/import/settle';
import type { Columns } from '@/utils/import/table-columns';
import type { Codebook } from '@/utils/model/codebook';
import { newId } from '@/utils/model/new-id';
import type { Preference } from '@/utils/model/preference';
import type { Problem } from '@/utils/model/problem';
import type { Project } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { prepareFold } from '@/utils/platform/load-fold';
import { announceCodebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { existingIn, isUntouched } from '@/utils/store/existing';
import { forgetFact, readFact, writeFact } from '@/utils/store/facts';
import { type Incoming, type LastImport, mergeRecords } from '@/utils/store/merge';
import { currentChoice, readProjects } from '@/utils/store/projects';
import { storageProblem } from '@/utils/store/storage-problem';
import { keepImport, lastImport, undoMerge } from '@/utils/store/undo-merge';
import { db } from './db';
import { type Naming, nameProjects } from './name-projects';
import { type PreferencesPlan, planPreferences } from './preferences-plan';
import { type Offered, type ReadFiles, readFiles } from './read-files';
import { rememberColumns } from './remembered-columns';

/** What importing would do, before anything is done. */
export interface DryRun extends ReadFiles {
  plan: Plan;
  /** What the reader said which codes are. */
  answers: CodeAnswers;
  /** The project of records whose file names none. */
  into: Project['id'];
  projects: readonly Project[];
  /** The reader's own, of all projects: what differs is shown with the names of its codes. */
  codes: Codebook;
  preferences: PreferencesPlan;
  /** A backup of ours, alone: it may take the place of everything. */
  backup?: FileContents;
  /** Projects of the backup that are connected to a place, and where: what takes their place goes to other machines. */
  connected: ConnectedProject[];
  /** Nothing is here yet: the backup takes its place without a question. */
  isUntouched: boolean;
  here: { articles: number; annotations: number };
}

/** A project that is at a place, as the reader knows both. */
export interface ConnectedProject {
  id: Project['id'];
  /** Empty until the reader gives it one. */
  name: string;
  address: string;
  /** The backup has it, too. */
  isInBackup: boolean;
}

type Stage = 'idle' | 'reading' | 'planned' | 'writing';

/** What the reader chose in the report. */
export interface HowToImport {
  choose: Choose | 'replace';
  /** Where a backup takes the place of everything, projects are disconnected: other machines keep what they have. */
  disconnects?: boolean;
  /** Settings and the like come along. */
  withPreferences: boolean;
}

export interface Importing {
  stage: Stage;
  /** How much of what is being done is done; undefined where that cannot be told. */
  percent: number | undefined;
  dryRun: DryRun | undefined;
  last: LastImport | undefined;
  /** The last import was made since the page was opened. */
  isFresh: boolean;
  /** How many records stayed when the last import was undone; undefined before. */
  undone: number | undefined;
  /** Instead of an undoing: another tab imported since, or took the import back. */
  isOvertaken: boolean;
  problem: Problem | undefined;
  look(offered: readonly Offered[]): void;
  /** Says which of the reader's codes one of the file is, and looks again. */
  answer(code: string, ours: string): void;
  /** Says what the columns of a table are, remembers it, and looks again. */
  chooseColumns(header: readonly string[], columns: Columns): void;
  /** Says in which encoding a file is, `at` which place of those that were offered, and looks again. */
  chooseEncoding(at: number, encoding: string): void;
  cancel(): void;
  /** Says which project records go to whose file names none, and looks again. */
  chooseProject(into: Project['id']): void;
  run(name: string, how: HowToImport): void;
  undo(): void;
  keep(): void;
  /** Something else on this page failed. */
  report(error: unknown): void;
}

/** What the reader said beforehand: which codes are which, and the project for what names none. */
interface Said {
  answers: CodeAnswers;
  into?: Project['id'] | undefined;
}

type TellShare = (share: number) => void;

async function planFiles(read: ReadFiles, { answers, into: chosen }: Said, tellShare?: TellShare): Promise<DryRun> {
  const [first, ...others] = read.files;
  const backup = first?.format === 'json' && others.length === 0 ? first : undefined;
  const [articles, annotations] = await Promise.all([db.articles.count(), db.annotations.count()]);
  const into = chosen ?? (await currentChoice(db)).current;
  const existing = existingIn(db);
  return {
    ...read,
    plan: await planImport(read.files, existing, {
      now: instant(),
      answers,
      into,
      ...(tellShare ? { tellShare } : {}),
    }),
    answers,
    into,
    projects: await readProjects(db),
    codes: await existing.codes(),
    preferences: await planPreferences(read.files.flatMap(({ beside }) => beside?.preferences ?? [])),
    ...(backup ? { backup } : {}),
    connected: await connectedProjects(backup),
    isUntouched: await isUntouched(db),
    here: { articles, annotations },
  };
}

async function connectedProjects(backup: FileContents | undefined): Promise<ConnectedProject[]> {
  const places = await db.places.toArray();
  const names = new Map((await db.projects.toArray()).map(({ id, name }) => [id, name]));
  const brought = new Set(backup?.beside?.projects.map(({ id }) => id));
  return places.map(({ id, address }) => ({ id, name: names.get(id) ?? '', address, isInBackup: brought.has(id) }));
}

function* everything(files: Plan['files'], beside: Plan['beside'], choose: Choose, now: string): Generator<Incoming> {
  yield { table: 'projects', rows: beside.projects };
  yield { table: 'coders', rows: beside.coders };
  for (const part of settle(files, choose, now)) yield part as Incoming;
  yield { table: 'decisions', rows: beside.decisions };
  yield { table: 'samePersons', rows: beside.samePersons };
  yield { table: 'essays', rows: beside.essays };
}

async function write(
  { plan, backup, projects, connected, preferences, isUntouched, into }: DryRun,
  naming: Naming,
  { choose, withPreferences, disconnects = false }: HowToImport,
  tellShare: TellShare,
): Promise<LastImport> {
  const replace = choose === 'replace';
  if (replace && !backup) throw new Error('only a backup can take the place of everything');
  // In a notebook where nothing was done yet its one project stays: if the import is undone, what was made since is in it.
  const project = isUntouched ? into : newId();
  const { files, beside } = replace && backup ? await planReplacement(backup, project) : plan;
  const named = { ...beside, projects: nameProjects(beside.projects, replace ? [] : projects, naming) };
  const incoming = everything(files, named, replace ? () => 'theirs' : choose, plan.now);
  await prepareFold(); // within the transaction there is no waiting for it
  const disconnect = replace && disconnects ? connected.map(({ id }) => id) : [];
  const done = await mergeRecords(db, counted(incoming, files, tellShare), { name: naming.name, replace, disconnect });
  // The background ends what it is sending.
  for (const project of disconnect) await send('place.disconnect', { project, erase: false });
  if (withPreferences) {
    await writeFact(db, 'preferences-before', await before(preferences));
    await writePreferences(preferences.changes);
  } else await forgetFact(db, 'preferences-before');
  await Promise.all([forgetLost(), notePresence(db), announceCodebook()]);
  return done;
}

/** Tells of each part that is taken how much of all records it makes. */
function* counted(incoming: Iterable<Incoming>, files: Plan['files'], tellShare: TellShare): Generator<Incoming> {
  const all = recordsIn(files.map(({ contents }) => contents));
  let taken = 0;
  for (const part of incoming) {
    yield part;
    taken += part.rows.length;
    tellShare(all === 0 ? 1 : Math.min(1, taken / all));
  }
}

/** What stands now where preferences are about to be written; undefined values where nothing does. */
async function before({ changes }: PreferencesPlan): Promise<Preference[]> {
  const here = new Map((await readPreferences()).map(({ id, value }) => [id, value]));
  return changes.map(({ id }) => ({ id, value: here.get(id) }));
}

async function restorePreferences(): Promise<void> {
  const known = (await readFact(db, 'preferences-before')) as Preference[] | undefined;
  if (known) await writePreferences(known);
  await forgetFact(db, 'preferences-before');
}

/** Keeps the import of this time for good; another tab's, made since, can still be undone. */
async function keepOnly(at: LastImport['at'] | undefined): Promise<void> {
  if ((await lastImport(db))?.at !== at) return;
  await Promise.all([keepImport(db, at), forgetFact(db, 'preferences-before')]);
}

/** Of a hundred parts of looking at a file, how many are reading it; the rest is comparing. */
const READING = 70;

/** Reading files, the dry run, the import and its undoing. */
export function useImport(): Importing {
  const { first: unnamed } = useWords(switchWords);
  const [stage, setStage] = useState<Stage>('idle');
  const [percent, setPercent] = useState<number>();
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [dryRun, setDryRun] = useState<DryRun>();
  const [last, setLast] = useState<LastImport>();
  const [isFresh, setFresh] = useState(false);
  const [undone, setUndone] = useState<number>();
  const [isOvertaken, setOvertaken] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** The look that takes the last answer into account, while it is under way. */
  const answering = useRef<Promise<DryRun> | undefined>(undefined);

  useEffect(() => {
    lastImport(db).then(setLast, (error: unknown) => setProblem(reportError(storageProblem(error), 'opening')));
  }, []);

  const attempt = useCallback((doing: Stage, back: Stage, act: () => Promise<void>) => {
    setProblem(undefined);
    setOvertaken(false);
    setPercent(undefined);
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
      const read = await readFiles(files, (share) => setPercent(Math.round(share * READING)));
      const comparing: TellShare = (share) => setPercent(Math.round(READING + share * (100 - READING)));
      setDryRun(await planFiles(read, { answers: new Map() }, comparing));
      setStage('planned');
    });

  /** The report stays on screen: only its numbers change, and the next answer comes on top of this one. */
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
        setDryRun(await planFiles(await readFiles(offered), { answers: new Map(), into: dryRun?.into }));
        setStage('planned');
      }),
    chooseEncoding: (at, encoding) =>
      attempt('reading', 'planned', async () => {
        answering.current = undefined;
        const files = offered.map((one, i) => (i === at ? { ...one, encoding } : one));
        setOffered(files);
        setDryRun(await planFiles(await readFiles(files), { answers: new Map(), into: dryRun?.into }));
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
        // Something was done meanwhile, in another tab: now there is a question.
        if (asked?.isUntouched && !(await isUntouched(db))) {
          answering.current = undefined;
          setDryRun(await planFiles(asked, { answers: asked.answers, into: asked.into }));
          setStage('planned');
          return;
        }
        if (asked) {
          setLast(await write(asked, { name, unnamed }, how, (share) => setPercent(Math.round(share * 100))));
          setFresh(true);
        }
        answering.current = undefined;
        setDryRun(undefined);
        setStage('idle');
      }),
    undo: () =>
      attempt('writing', 'idle', async () => {
        const here = await lastImport(db);
        if (here?.at === last?.at) {
          // First: whoever leaves in between can undo again.
          await restorePreferences();
          const stayed = await undoMerge(db, last?.at);
          if (stayed !== undefined) {
            setUndone(stayed);
            await Promise.all([notePresence(db), announceCodebook()]);
            setLast(undefined);
            setStage('idle');
            return;
          }
        }
        // Another tab imported since, or took this one back.
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
