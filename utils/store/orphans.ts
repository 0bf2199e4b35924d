import type { DBCore, DBCoreTransaction } from 'dexie';
import type { Fold } from '@/utils/anchoring/fold';
import { isPlain, standingsIn } from '@/utils/anchoring/orphans';
import type { Annotation } from '@/utils/model/annotation';
import { type Article, Revision } from '@/utils/model/article';
import type { Standing } from '@/utils/model/lost-passage';
import { rowsWith } from './dbcore';
import { wholeRows } from './whole-rows';

let fold: Fold | undefined;

/**
 * Sets the table of Traditional and Simplified Chinese. Call it before any write that may need it, because a
 * transaction cannot wait for it.
 */
export function knowFold(known: Fold): void {
  fold = known;
}

/** The text of a stored revision; undefined where it is not stored. */
export type TextOf = (articleId: Article['id'], revision: string) => Promise<string | undefined>;

/** Hashes of the revisions whose texts are needed to locate these annotations in `text`. */
export function revisionsAsked(annotations: readonly Annotation[], text: string | undefined): string[] {
  if (text === undefined) return [];
  const open = annotations.filter(({ target }) => !isPlain(text, target));
  return [...new Set(open.flatMap(({ target }) => target.revision ?? []))];
}

/**
 * Those annotations of an article whose passages are not in its newest text as they were marked, in the same way as
 * surfaces show it. Empty without a saved text. `texts`: texts of the revisions requested, if stored.
 */
export function standingsAmong(
  annotations: readonly Annotation[],
  text: string | undefined,
  texts: ReadonlyMap<string, string>,
): Map<Annotation['id'], Standing> {
  if (text === undefined) return new Map();
  const open = annotations.filter(({ target }) => !isPlain(text, target));
  const targets = open.map(({ target }) => target);
  const standings = standingsIn(text, targets, texts, fold);
  return new Map(open.map(({ id }, i) => [id, standings[i] ?? 'as-marked']));
}

/** The same, requesting each text. */
export async function standingsOf(
  annotations: readonly Annotation[],
  text: string | undefined,
  textOf: TextOf,
): Promise<Map<Annotation['id'], Standing>> {
  const texts = new Map<string, string>();
  const [articleId] = annotations.map((one) => one.articleId);
  for (const revision of articleId === undefined ? [] : revisionsAsked(annotations, text)) {
    const stored = await textOf(articleId as string, revision);
    if (stored !== undefined) texts.set(revision, stored);
  }
  return standingsAmong(annotations, text, texts);
}

/** Reads revisions' texts within a transaction, beneath Dexie's own layers. */
export const textsIn =
  (core: DBCore, trans: DBCoreTransaction): TextOf =>
  async (articleId, revision) => {
    const at = { table: 'revisions', index: ['articleId', 'sha256'], key: [articleId, revision] };
    return wholeRows(Revision, await rowsWith(core, trans, at))[0]?.text;
  };
