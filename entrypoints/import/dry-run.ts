import type { CodeAnswers } from '@/utils/import/adopt-codes';
import type { FileContents } from '@/utils/import/import-format';
import { type Plan, type PlanCounts, planImport } from '@/utils/import/plan';
import type { Codebook } from '@/utils/model/codebook';
import type { Essay } from '@/utils/model/essay';
import type { Project } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { existingIn, isUntouched } from '@/utils/store/existing';
import { currentChoice, readProjects } from '@/utils/store/projects';
import { db } from './db';
import { type PreferencesPlan, planPreferences } from './preferences-plan';
import type { ReadFiles } from './read-files';

/** What importing would do, computed before anything is written. */
export interface DryRun extends ReadFiles {
  plan: Plan;
  /** The reader's answers about which codes are the same. */
  answers: CodeAnswers;
  /** The project for records whose file names none. */
  into: Project['id'];
  projects: readonly Project[];
  /** The reader's codes in all projects, to show differences by name. */
  codes: Codebook;
  preferences: PreferencesPlan;
  /** What would become of the projects and essays in the files. */
  beside: BesidePlan;
  /** Present for a single backup of Pressmark, which may replace everything. */
  backup?: FileContents;
  /** Connected projects in the backup, with their places: what replaces them is sent to other machines. */
  connected: ConnectedProject[];
  /** Nothing is here yet, so a backup replaces it without asking. */
  isUntouched: boolean;
  /** With what lies in the bin. */
  here: { articles: number; annotations: number };
  /** Without it, as the library counts. */
  shown: { articles: number; annotations: number };
}

/** How many projects and essays are new, newer, as here, or differ while the reader's stay. */
export type BesidePlan = Record<'projects' | 'essays', PlanCounts>;

/** A project connected to a place, as the reader knows both. */
export interface ConnectedProject {
  id: Project['id'];
  /** Empty until the reader names it. */
  name: string;
  address: string;
  /** It is in the backup as well. */
  isInBackup: boolean;
}

/** The reader's answers so far: which codes are the same, and the project for records whose file names none. */
export interface Said {
  answers: CodeAnswers;
  into?: Project['id'] | undefined;
}

/** Called repeatedly with the progress, from 0 to 1. */
export type TellShare = (share: number) => void;

/** Compares what was read with the notebook and returns what importing it would do. Writes nothing. */
export async function planFiles(
  read: ReadFiles,
  { answers, into: chosen }: Said,
  tellShare?: TellShare,
): Promise<DryRun> {
  const [first, ...others] = read.files;
  const backup = first?.format === 'json' && others.length === 0 ? first : undefined;
  const [articles, annotations] = await Promise.all([db.articles.count(), db.annotations.count()]);
  const [binnedArticles, binnedAnnotations] = await Promise.all(
    [db.articles, db.annotations].map((table) => table.where('deleted').above('').count()),
  );
  const into = chosen ?? (await currentChoice(db)).current;
  const existing = existingIn(db);
  const plan = await planImport(read.files, existing, {
    now: instant(),
    answers,
    into,
    ...(tellShare ? { tellShare } : {}),
  });
  return {
    ...read,
    plan,
    beside: {
      projects: countBeside(plan.beside.projects, await db.projects.toArray(), judgeProject),
      essays: countBeside(plan.beside.essays, await db.essays.toArray(), judgeEssay),
    },
    answers,
    into,
    projects: await readProjects(db),
    codes: await existing.codes(),
    preferences: await planPreferences(read.files.flatMap(({ beside }) => beside?.preferences ?? [])),
    ...(backup ? { backup } : {}),
    connected: await connectedProjects(backup),
    isUntouched: await isUntouched(db),
    here: { articles, annotations },
    shown: { articles: articles - (binnedArticles ?? 0), annotations: annotations - (binnedAnnotations ?? 0) },
  };
}

/** A project that is here keeps its name: `mergeRecords`. */
const judgeProject = (ours: Project, theirs: Project): keyof PlanCounts =>
  ours.name === theirs.name ? 'same' : 'older';

/** An essay is replaced by a newer one. */
const judgeEssay = (ours: Essay, theirs: Essay): keyof PlanCounts =>
  ours.modified < theirs.modified ? 'changed' : ours.modified > theirs.modified ? 'older' : 'same';

/** What can become of a record; of one that several files have, the last of these does. */
const FATES: readonly (keyof PlanCounts)[] = ['same', 'older', 'changed', 'added'];

/** Counts records of the files by their fate, each once; those in a file's bin are not told. */
function countBeside<T extends { id: string; deleted?: unknown }>(
  brought: readonly T[],
  here: readonly T[],
  judge: (ours: T, theirs: T) => keyof PlanCounts,
): PlanCounts {
  const known = new Map(here.map((one) => [one.id, one]));
  const judged = new Map<string, { one: T; fate: keyof PlanCounts }>();
  for (const one of brought) {
    const ours = known.get(one.id);
    const fate = ours ? judge(ours, one) : 'added';
    const before = judged.get(one.id);
    if (!before || FATES.indexOf(before.fate) < FATES.indexOf(fate)) judged.set(one.id, { one, fate });
  }
  const counts: PlanCounts = { added: 0, changed: 0, same: 0, older: 0, conflicts: 0 };
  for (const { one, fate } of judged.values()) if (!one.deleted) counts[fate]++;
  return counts;
}

async function connectedProjects(backup: FileContents | undefined): Promise<ConnectedProject[]> {
  const places = await db.places.toArray();
  const names = new Map((await db.projects.toArray()).map(({ id, name }) => [id, name]));
  const brought = new Set(backup?.beside?.projects.map(({ id }) => id));
  return places.map(({ id, address }) => ({ id, name: names.get(id) ?? '', address, isInBackup: brought.has(id) }));
}
