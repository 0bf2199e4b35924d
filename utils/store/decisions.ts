import type { Article } from '@/utils/model/article';
import { Decision, type Tallies, type Verdict } from '@/utils/model/decision';
import type { Project } from '@/utils/model/project';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** The key of a decision: article, rule, quote. */
export type DecisionKey = Pick<Decision, 'articleId' | 'rule' | 'quote'>;

const keyOf = ({ articleId, rule, quote }: DecisionKey): [string, string, string] => [articleId, rule, quote];

/**
 * Stores decisions made in a project. One about the same suggestion replaces the earlier one there; where another
 * project has decided it, that verdict stays, and is then known in both.
 */
export async function saveDecisions(
  db: Database,
  project: Project['id'],
  decisions: readonly Decision[],
): Promise<void> {
  await db.transaction('rw', db.decisions, async () => {
    const known = await db.decisions.bulkGet(decisions.map(keyOf));
    const rows = decisions.map((decision, i) => {
      const row = known[i];
      if (row && !row.projects) return decision;
      const others = row?.projects?.filter((id) => id !== project) ?? [];
      return { ...(row && others.length > 0 ? row : decision), projects: [...others, project] };
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
      const projects = row?.projects?.filter((id) => id !== project) ?? [];
      if (row && projects.length > 0) await db.decisions.put({ ...row, projects });
      else if (row) await db.decisions.delete(keyOf(row));
    }
  });
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
  return decision.projects.includes(project) ? [{ ...decision, projects: [project] }] : [];
}

/** By rule, how its suggestions were decided, and how often. Reads only an index: the quotes stay on disk. */
export async function tallyDecisions(db: Database): Promise<Tallies> {
  const tallies: Tallies = {};
  const pairs = (await db.decisions.orderBy('[rule+verdict]').keys()) as unknown as [string, Verdict][];
  for (const [rule, verdict] of pairs) {
    tallies[rule] ??= { accepted: 0, corrected: 0, rejected: 0 };
    tallies[rule][verdict] += 1;
  }
  return tallies;
}
