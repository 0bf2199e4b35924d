import { codesIn } from '@/utils/codebook/codes-in';
import { presetCodes } from '@/utils/codebook/presets';
import { byRank, ranked } from '@/utils/codebook/ranks';
import { Code, type Codebook } from '@/utils/model/codebook';
import type { FirstCodes } from '@/utils/model/codebook-edit';
import { newId } from '@/utils/model/new-id';
import { Project, ProjectChoice } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import type { Database } from './database';
import { whole, wholeRows } from './whole-rows';

/** Tables that a transaction needs to know the current project. */
export const choiceTables = (db: Database) => [db.projects, db.facts] as const;

const oldestFirst = (a: Project, b: Project): number =>
  a.created === b.created ? (a.id < b.id ? -1 : 1) : a.created < b.created ? -1 : 1;

/** The projects outside the bin, oldest first. */
export async function readProjects(db: Database): Promise<Project[]> {
  return wholeRows(Project, await db.projects.toArray())
    .filter(({ deleted }) => !deleted)
    .toSorted(oldestFirst);
}

/**
 * The current project and whether all are shown: the reader's last choice, or the oldest project. Undefined when there
 * is no project, as in a database damaged by something else.
 */
export async function readChoice(db: Database): Promise<ProjectChoice | undefined> {
  const [fact, projects] = await Promise.all([db.facts.get('project'), readProjects(db)]);
  const chosen = ProjectChoice.safeParse(fact?.value).data;
  if (chosen && projects.some(({ id }) => id === chosen.current)) return chosen;
  const [first] = projects;
  return first && { current: first.id, all: chosen?.all ?? false };
}

/** The same, but creates a project when there is none; for transactions that write to it. */
export async function currentChoice(db: Database): Promise<ProjectChoice> {
  return db.transaction('rw', [...choiceTables(db)], async () => {
    const known = await readChoice(db);
    if (known) return known;
    const project = newProject('');
    await db.projects.add(project);
    return { current: project.id, all: false };
  });
}

/** Makes this project current and shows only it; `undefined` shows all. */
export async function chooseProject(db: Database, id: Project['id'] | undefined): Promise<ProjectChoice> {
  return db.transaction('rw', [...choiceTables(db)], async () => {
    const { current } = await currentChoice(db);
    const row = id === undefined ? undefined : await db.projects.get(id);
    const choice = row && !row.deleted ? { current: row.id, all: false } : { current, all: id === undefined };
    await db.facts.put({ id: 'project', value: choice });
    return choice;
  });
}

/** A project that is not stored yet; `now` is an Instant. */
export function newProject(name: string, id = newId(), now = instant()): Project {
  return { id, name, created: now, modified: now };
}

/** A preset's codes as the codebook of one project, in order. */
export const codebookOf = (project: Project['id'], codes: Codebook): Codebook => ranked(codesIn(project, codes));

/** Adds a project with its first codes and chooses it; an existing one is only chosen. */
export async function addProject(
  db: Database,
  { id, name, codes }: { id: Project['id']; name: string; codes: FirstCodes },
): Promise<Project> {
  return db.transaction('rw', [...choiceTables(db), db.codes], async () => {
    const known = await db.projects.get(id);
    const project = known ?? Project.parse(newProject(name, id));
    if (!known) {
      await db.projects.add(project);
      await db.codes.bulkAdd(codebookOf(id, await readyCodes(db, codes)));
    }
    await chooseProject(db, id);
    return project;
  });
}

async function readyCodes(db: Database, codes: FirstCodes): Promise<Codebook> {
  if (codes.from === 'nothing') return [];
  if (codes.from === 'preset') return presetCodes(codes.preset, codes.language);
  const rows = await db.codes.where('project').equals(codes.project).toArray();
  return wholeRows(Code, rows).toSorted(byRank);
}

/** Changes a project; undefined when there is none. */
export async function changeProject(
  db: Database,
  id: Project['id'],
  change: { name?: string | undefined; exportFormat?: string | undefined },
): Promise<Project | undefined> {
  return db.transaction('rw', db.projects, async () => {
    const row = await db.projects.get(id);
    if (!row) return undefined;
    const known = whole(Project, row);
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const project = whole(Project, { ...known, ...said, modified: instantAfter(known.modified) });
    await db.projects.put(project);
    return project;
  });
}

/** Restores projects that are annotated or imported again. Call it in that transaction. */
export async function reviveProjects(db: Database, ids: Iterable<Project['id']>): Promise<void> {
  const rows = (await db.projects.bulkGet([...new Set(ids)])).filter((row) => row?.deleted !== undefined) as Project[];
  await db.projects.bulkPut(rows.map(({ deleted: _, ...row }) => ({ ...row, modified: instantAfter(row.modified) })));
}
