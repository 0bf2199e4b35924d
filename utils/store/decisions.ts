import type { Article } from '@/utils/model/article';
import { Decision, type Tallies, type Verdict } from '@/utils/model/decision';
import type { Project } from '@/utils/model/project';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** The key of a decision: article, rule, quote. */
export type DecisionKey = Pick<Decision, 'articleId' | 'rule' | 'quote'>;

const keyOf = ({ articleId, rule, quote }: DecisionKey): [string, string, string] => [articleId, rule, quote];

/** What each project decided, in the order of `projects`; empty where none is named. */
const verdictsOf = ({ projects = [], verdict, verdicts }: Decision): Map<Project['id'], Verdict> =>
  new Map(projects.map((id) => [id, verdicts?.[id] ?? verdict]));

/** The decision as these projects made it; none where they are none. */
function madeIn(made: ReadonlyMap<Project['id'], Verdict>, { verdicts: _, ...decision }: Decision): Decision[] {
  const [verdict] = made.values();
  if (verdict === undefined) return [];
  const others = [...made].filter(([, other]) => other !== verdict);
  const verdicts = others.length > 0 ? { verdicts: Object.fromEntries(others) } : {};
  return [{ ...decision, verdict, projects: [...made.keys()], ...verdicts }];
}

/**
 * Stores decisions made in a project. One about the same suggestion replaces the earlier one there; what other projects
 * decided stays.
 */
export async function saveDecisions(
  db: Database,
  project: Project['id'],
  decisions: readonly Decision[],
): Promise<void> {
  await db.transaction('rw', db.decisions, async () => {
    const known = await db.decisions.bulkGet(decisions.map(keyOf));
    const rows = decisions.flatMap((decision, i) => {
      const row = known[i];
      if (row && !row.projects) return [decision];
      const made = row ? verdictsOf(row) : new Map<Project['id'], Verdict>();
      made.set(project, decision.verdict);
      const [first] = made.keys();
      return madeIn(made, row && first !== project ? row : decision);
    });
    await db.decisions.bulkPut(rows.map((row) => Decision.parse(row)));
  });
}

/** Takes decisions of a project back, as if they had never been made there. */
export async function forgetDecisions(
  db: Database,
  project: Project['id'],
  keys: readonly DecisionKey[],
): Promise<void> {
  await db.transaction('rw', db.decisions, async () => {
    for (const row of await db.decisions.bulkGet(keys.map(keyOf))) {
      if (!row) continue;
      const made = verdictsOf(row);
      made.delete(project);
      const [left] = madeIn(made, row);
      if (left) await db.decisions.put(left);
      else await db.decisions.delete(keyOf(row));
    }
  });
}

/** A decision with what further projects decided in another row; undefined where that row has nothing new. */
function withVerdictsOf(known: Decision, other: Decision): Decision | undefined {
  if (!known.projects) return;
  const made = verdictsOf(known);
  const before = made.size;
  for (const [project, verdict] of verdictsOf(other)) if (!made.has(project)) made.set(project, verdict);
  return made.size > before ? madeIn(made, known)[0] : undefined;
}

/**
 * What an import writes of its decisions: each once, with the verdicts of all projects. What a project decided here
 * stays. `here`: the stored row of each, or undefined.
 */
export function joinDecisions(
  decisions: readonly Decision[],
  here: readonly unknown[],
): { row: Decision; before: object | undefined }[] {
  const changes = new Map<string, { row: Decision; before: object | undefined }>();
  for (const [i, decision] of decisions.entries()) {
    const key = JSON.stringify(keyOf(decision));
    const before = here[i] as object | undefined;
    const known = changes.get(key)?.row ?? wholeRows(Decision, before ? [before] : [])[0];
    const row = known ? withVerdictsOf(known, decision) : decision;
    if (row) changes.set(key, { row, before });
  }
  return [...changes.values()];
}

/** Deletes all decisions. Returns how many there were. */
export const forgetAllDecisions = async (db: Database): Promise<number> => db.decisions.toCollection().delete();

/** The decisions about the suggestions of one article, in one project or (absent) in any. */
export async function decisionsOn(
  db: Database,
  articleId: Article['id'],
  project?: Project['id'],
): Promise<Decision[]> {
  const rows = wholeRows(Decision, await db.decisions.where('articleId').equals(articleId).toArray());
  return project === undefined ? rows : rows.flatMap((row) => decisionIn(project, row));
}

/** A decision as one project has it, without naming others; none where it was made in others only. */
export function decisionIn(project: Project['id'], decision: Decision): Decision[] {
  if (!decision.projects) return [decision];
  const verdict = verdictsOf(decision).get(project);
  return verdict === undefined ? [] : madeIn(new Map([[project, verdict]]), decision);
}

/**
 * By rule, how its suggestions were decided, and how often; of several projects the first one's verdict counts. Reads
 * only an index: the quotes stay on disk.
 */
export async function tallyDecisions(db: Database): Promise<Tallies> {
  const tallies: Tallies = {};
  const pairs = (await db.decisions.orderBy('[rule+verdict]').keys()) as unknown as [string, Verdict][];
  for (const [rule, verdict] of pairs) {
    tallies[rule] ??= { accepted: 0, corrected: 0, rejected: 0 };
    tallies[rule][verdict] += 1;
  }
  return tallies;
}
