import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import type { Here } from './adopt';

/** Records by table and id. */
export type Pending = { [T in keyof Notebook]: ReadonlyMap<string, Notebook[T][number]> };

/** A notebook in memory, to be compared with. */
export function hereOf(notebook: Notebook): Here {
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  return layered(
    {
      codes: byId(notebook.codes),
      articles: byId(notebook.articles),
      revisions: byId(notebook.revisions),
      annotations: byId(notebook.annotations),
    },
    undefined,
  );
}

/** The notebook as it would be with these records in it, in place of those of the same id. */
export function layered(top: Pending, below: Here | undefined): Here {
  const withTop = <T extends { id: string }>(rows: readonly T[], above: Iterable<T>): T[] => [
    ...new Map([...rows, ...above].map((row) => [row.id, row])).values(),
  ];
  return {
    codes: async (): Promise<Code[]> => withTop((await below?.codes()) ?? [], top.codes.values()),
    async articlesAt(addresses): Promise<Article[]> {
      const asked = new Set(addresses);
      const found = [...top.articles.values()].filter(
        (article) => asked.has(article.url) || article.addresses.some((address) => asked.has(address)),
      );
      return withTop((await below?.articlesAt(addresses)) ?? [], found);
    },
    async records(table, ids) {
      const rows = (await below?.records(table, ids)) ?? [];
      return ids.map((id, i) => (top[table].get(id) as (typeof rows)[number]) ?? rows[i]);
    },
    async annotationsOf(articleId): Promise<Annotation[]> {
      const own = [...top.annotations.values()].filter((annotation) => annotation.articleId === articleId);
      return withTop((await below?.annotationsOf(articleId)) ?? [], own);
    },
    async texts(articleIds): Promise<Pick<Revision, 'id' | 'articleId' | 'sha256'>[]> {
      const asked = articleIds && new Set(articleIds);
      const own = [...top.revisions.values()].filter(({ articleId }) => !asked || asked.has(articleId));
      return withTop((await below?.texts(articleIds)) ?? [], own);
    },
  };
}
