import type { Look } from '@/utils/codebook/next-look';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { revisionIdOf } from '@/utils/model/derive-id';
import type { Beside } from '@/utils/model/notebook';
import type { Adopted } from './adopt';
import type { Into } from './adopt-codes';
import type { Row, Table } from './judge';

/** The ids that the records of a file have here. */
export interface Names {
  adopted: Adopted;
  /** The file's annotations → the reader's of the same place. */
  places: ReadonlyMap<string, string>;
  /** The project of records that name none; absent in a comparison that nothing follows. */
  into: Into;
  /**
   * When the reader's article was first read, by id: of articles that have a text here and another one in the file of
   * another program.
   */
  read?: ReadonlyMap<string, string>;
  /** The file's codes without a colour → their appearance here. */
  looks?: ReadonlyMap<string, Look>;
}

/** The related records (`beside`) of a file, with the ids that articles and annotations have here. */
export const besideAsHere = (beside: Beside | undefined, { adopted, places }: Names): Beside => ({
  decisions: (beside?.decisions ?? []).map((one) => ({
    ...one,
    articleId: adopted.articles.get(one.articleId) ?? one.articleId,
  })),
  samePersons: beside?.samePersons ?? [],
  projects: beside?.projects ?? [],
  coders: beside?.coders ?? [],
  essays: (beside?.essays ?? []).map((essay) => ({
    ...essay,
    cards: keyedAsHere(essay.cards, places),
    words: keyedAsHere(essay.words, places),
  })),
  preferences: beside?.preferences ?? [],
});

const keyedAsHere = <T>(record: Record<string, T>, names: ReadonlyMap<string, string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [names.get(id) ?? id, value]));

/** Whether any record of a file has another id here. */
export const isRenaming = ({ adopted, places, into }: Names): boolean =>
  into !== undefined || adopted.articles.size + adopted.codes.size + places.size > 0;

/** A record with the reader's ids in every place that refers to an article or a code. */
export function renamed(table: Table, row: Row, names: Names): Row {
  const { places, into } = names;
  const { articles, codes } = names.adopted;
  if (!isRenaming(names) && !names.read?.size && !names.looks?.size) return row;
  const owned = into === undefined ? {} : { project: into };
  const code = (id: string) => codes.get(id) ?? id;
  if (table === 'articles') {
    const { aliases = [], ...article } = row as Article;
    const id = articles.get(row.id) ?? row.id;
    // The id it has in the file belongs to another record here.
    const isOwnId = id !== row.id && !names.adopted.strangers?.has(row.id);
    const old = isOwnId ? [...new Set([...aliases, row.id])] : aliases;
    const named = { ...(into === undefined ? {} : { projects: [into] }), ...article, id };
    return into === undefined || old.length === 0 ? named : { ...named, aliases: old };
  }
  if (table === 'codes') {
    const { parent, ...read } = row as Code;
    const id = code(row.id);
    const isCopy = into !== undefined && id !== row.id;
    const origin = isCopy ? { original: read.original ?? row.id } : {};
    const look = names.looks?.get(row.id);
    return { ...owned, ...read, ...look, ...origin, id, ...(parent ? { parent: code(parent) } : {}) };
  }
  const of = row as Annotation;
  const articleId = articles.get(of.articleId) ?? of.articleId;
  if (table === 'revisions') {
    const { id, sha256, created } = row as Revision;
    const own = { ...(row as Revision), articleId, id: into === undefined ? id : revisionIdOf(articleId, sha256) };
    const first = names.read?.get(articleId);
    // A text saved by another program, often an excerpt, is stored, but not as the newest one.
    return first !== undefined && created >= first ? { ...own, created: justBefore(first) } : own;
  }
  return { ...owned, ...of, id: places.get(of.id) ?? of.id, articleId, codes: [...new Set(of.codes.map(code))] };
}

const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString();
