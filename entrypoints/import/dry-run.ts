import type { CodeAnswers } from '@/utils/import/adopt-codes';
import type { FileContents } from '@/utils/import/import-format';
import { type Plan, planImport } from '@/utils/import/plan';
import type { Codebook } from '@/utils/model/codebook';
import type { Project } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { existingIn, isUntouched } from '@/utils/store/existing';
import { currentChoice, readProjects } from '@/utils/store/projects';
import { db } from './db';
import { type PreferencesPlan, planPreferences } from './preferences-plan';
import type { ReadFiles } from './read-files';

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

/** What the reader said beforehand: which codes are which, and the project for what names none. */
export interface Said {
  answers: CodeAnswers;
  into?: Project['id'] | undefined;
}

/** Told again and again how much is done: 0 to 1. */
export type TellShare = (share: number) => void;

/** Compares what was read with the notebook, and says what importing it would do; writes nothing. */
export async function planFiles(
  read: ReadFiles,
  { answers, into: chosen }: Said,
  tellShare?: TellShare,
): Promise<DryRun> {
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
