import type { Article } from '@/utils/model/article';
import { Decision, type Tallies, type Verdict } from '@/utils/model/decision';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

/** The key of a decision: article, rule, quote. */
export type DecisionKey = Pick<Decision, 'articleId' | 'rule' | 'quote'>;

const keyOf = ({ articleId, rule, quote }: DecisionKey): [string, string, string] => [articleId, rule, quote];

/** Stores decisions; one about the same suggestion replaces the earlier one. */
export async function saveDecisions(db: Database, decisions: readonly Decision[]): Promise<void> {
  await db.decisions.bulkPut(decisions.map((decision) => Decision.parse(decision)));
}

/** Deletes decisions, as if they had never been made. */
export async function forgetDecisions(db: Database, keys: readonly DecisionKey[]): Promise<void> {
  await db.decisions.bulkDelete(keys.map(keyOf));
}

/** Deletes all decisions. Returns how many there were. */
export const forgetAllDecisions = async (db: Database): Promise<number> => db.decisions.toCollection().delete();

/** The decisions about the suggestions of one article. */
export async function decisionsOn(db: Database, articleId: Article['id']): Promise<Decision[]> {
  const rows = await db.decisions.where('articleId').equals(articleId).toArray();
  return wholeRows(Decision, rows);
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
