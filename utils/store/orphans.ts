import type { DBCore, DBCoreTransaction } from 'dexie';
import type { Fold } from '@/utils/anchoring/fold';
import { isPlain, orphansIn, type Referees } from '@/utils/anchoring/orphans';
import type { Annotation } from '@/utils/model/annotation';
import { type Article, Revision } from '@/utils/model/article';
import { wholeRows } from './whole-rows';

let fold: Fold | undefined;

/**
 * Tells the table of Traditional and Simplified Chinese, before anything is written that may need it: within a transaction
 * it cannot be waited for.
 */
export function knowFold(known: Fold): void {
  fold = known;
}

/** The text of a stored revision; undefined where it is not stored. */
export type TextOf = (articleId: Article['id'], revision: string) => Promise<string | undefined>;

/**
 * The ids of those annotations of one article whose passage is not in its newest text, as a surface that shows this text
 * would say. Where no text was saved, nobody can say so.
 */
export async function orphansAmong(
  annotations: readonly Annotation[],
  text: string | undefined,
  textOf: TextOf,
): Promise<Set<Annotation['id']>> {
  if (text === undefined) return new Set();
  const open = annotations.filter(({ target }) => !isPlain(text, target));
  const referees = new Map<string, string>();
  for (const { articleId, target } of open) {
    const { revision } = target;
    if (revision === undefined || referees.has(revision)) continue;
    const stored = await textOf(articleId, revision);
    if (stored !== undefined) referees.set(revision, stored);
  }
  const lost = isOrphanIn(text, open, referees);
  return new Set(open.filter((_, i) => lost[i]).map(({ id }) => id));
}

const isOrphanIn = (text: string, annotations: readonly Annotation[], referees: Referees): boolean[] =>
  orphansIn(
    text,
    annotations.map(({ target }) => target),
    referees,
    fold,
  );

/** Reads revisions' texts within a transaction, beneath Dexie's own layers. */
export const textsIn =
  (core: DBCore, trans: DBCoreTransaction): TextOf =>
  async (articleId, revision) => {
    const table = core.table('revisions');
    const index = table.schema.getIndexByKeyPath(['articleId', 'sha256']);
    if (!index) return undefined;
    const key = [articleId, revision];
    const range = { type: 1, lower: key, upper: key } as const; // one key
    const { result } = await table.query({ trans, values: true, query: { index, range } });
    return wholeRows(Revision, result)[0]?.text;
  };
