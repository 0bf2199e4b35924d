import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';

/** One record that differs and is not clearly newer: ours stays unless the reader says otherwise. */
export interface Conflict<T> {
  ours: T;
  theirs: T;
  /** `older`: the file's was changed before ours. `same-time`: both claim one moment, or tell none. */
  why: 'older' | 'same-time';
}

/** What importing would do to one table. */
export interface TablePlan<T> {
  added: T[];
  /** Newer in the file than here: replaces ours, which has the same id. */
  changed: T[];
  /** How many the reader already has, word for word. */
  same: number;
  conflicts: Conflict<T>[];
}

/** A dry run. `added` and `changed` of all tables belong in one transaction. */
export interface ImportPlan {
  codes: TablePlan<Code>;
  articles: TablePlan<Article>;
  revisions: TablePlan<Revision>;
  annotations: TablePlan<Annotation>;
}

/** Compares a file with what the reader has. `existing` may be limited to records whose id, url or name is in the file. */
export function planImport(incoming: Notebook, existing: Notebook): ImportPlan {
  const { codes, articles, revisions, annotations } = adopt(incoming, existing);
  return {
    codes: compare(codes, existing.codes, ({ modified }) => modified),
    articles: compare(articles, existing.articles, ({ changed }) => changed),
    revisions: compare(revisions, existing.revisions, ({ created }) => created),
    annotations: compare(annotations, existing.annotations, ({ modified }) => modified),
  };
}

function compare<T extends { id: string }>(
  incoming: T[],
  existing: T[],
  changedAt: (record: T) => string,
): TablePlan<T> {
  const oursById = new Map(existing.map((record) => [record.id, record]));
  const plan: TablePlan<T> = { added: [], changed: [], same: 0, conflicts: [] };
  for (const theirs of incoming) {
    const ours = oursById.get(theirs.id);
    if (!ours) plan.added.push(theirs);
    else if (isSame(ours, theirs)) plan.same++;
    else if (changedAt(theirs) > changedAt(ours)) plan.changed.push(theirs);
    else plan.conflicts.push({ ours, theirs, why: changedAt(theirs) < changedAt(ours) ? 'older' : 'same-time' });
  }
  return plan;
}

/**
 * The file's records under the reader's own ids, where both name one thing: an article by its address, a code by its
 * names, case aside. Without it, importing from another machine or program would double every article and code.
 */
function adopt(incoming: Notebook, existing: Notebook): Notebook {
  const articleIds = rename(incoming.articles, existing.articles, ({ url }) => url);
  const codeIds = rename(incoming.codes, existing.codes, ({ names }) => `${names.zh}\n${names.en}`.toLowerCase());
  if (articleIds.size === 0 && codeIds.size === 0) return incoming;
  const article = (id: string) => articleIds.get(id) ?? id;
  const code = (id: string) => codeIds.get(id) ?? id;
  return {
    // The reader's own record of an adopted thing stands as it is.
    articles: incoming.articles.filter(({ id }) => !articleIds.has(id)),
    codes: incoming.codes
      .filter(({ id }) => !codeIds.has(id))
      .map((record) => (record.parent ? { ...record, parent: code(record.parent) } : record)),
    revisions: incoming.revisions.map((record) => ({
      ...record,
      articleId: article(record.articleId),
      id: record.id.replace(record.articleId, article(record.articleId)),
    })),
    annotations: incoming.annotations.map((record) => ({
      ...record,
      articleId: article(record.articleId),
      codes: [...new Set(record.codes.map(code))],
    })),
  };
}

/** The file's id → ours, for records that are one thing under two ids. */
function rename<T extends { id: string }>(incoming: T[], existing: T[], nameOf: (record: T) => string) {
  const ids = new Set(existing.map(({ id }) => id));
  const oursByName = new Map(existing.map((record) => [nameOf(record), record.id]));
  return new Map(
    incoming.flatMap((record) => {
      const ours = ids.has(record.id) ? undefined : oursByName.get(nameOf(record));
      return ours ? [[record.id, ours] as const] : [];
    }),
  );
}

/** Whether two JSON values say the same, the order of keys aside. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const entries = Object.entries(a).filter(([, value]) => value !== undefined);
  const others = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
}
