import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import type { Project } from '@/utils/model/project';
import { readCodebook } from './codes';
import type { Database } from './database';
import { KnownRows } from './known-rows';
import { codebookOf, readProjects } from './projects';
import { wholeRows } from './whole-rows';

const SCHEMAS = { codes: Code, articles: Article, revisions: Revision, annotations: Annotation };

/** A stored row, if it has the right format; a damaged one counts as none, so that a file can mend it. */
export const ifWhole = <T extends keyof Notebook>(table: T, row: unknown): Notebook[T][number] | undefined =>
  SCHEMAS[table].safeParse(row).success ? (row as Notebook[T][number]) : undefined;

/** The notebook as an import queries it: some records at a time, never all of it. */
export function existingIn(db: Database) {
  const rows = {
    codes: new KnownRows(db.codes as never),
    articles: new KnownRows(db.articles as never),
    revisions: new KnownRows(db.revisions as never),
    annotations: new KnownRows(db.annotations as never),
  };
  return {
    codes: () => readCodebook(db),
    async articlesAt(addresses: readonly string[]): Promise<Article[]> {
      const found = [
        ...(await db.articles.where('url').anyOf(addresses).toArray()),
        ...(await db.articles.where('addresses').anyOf(addresses).toArray()),
      ];
      return wholeRows(Article, new Map(found.map((row) => [row.id, row])).values());
    },
    async records<T extends keyof Notebook>(
      table: T,
      ids: readonly string[],
    ): Promise<(Notebook[T][number] | undefined)[]> {
      const found = await rows[table].get(ids);
      return found.map((row) => (row === undefined ? undefined : ifWhole(table, row)));
    },
    async annotationsOf(articleId: string): Promise<Annotation[]> {
      return wholeRows(Annotation, await db.annotations.where('articleId').equals(articleId).toArray());
    },
    /** From the index alone: no text is read. */
    async texts(articleIds?: readonly string[]): Promise<Pick<Revision, 'id' | 'articleId' | 'sha256'>[]> {
      const asked = articleIds && new Set(articleIds);
      const found: Pick<Revision, 'id' | 'articleId' | 'sha256'>[] = [];
      await db.revisions.orderBy('[articleId+sha256]').eachKey((key, { primaryKey }) => {
        const [articleId, sha256] = key as unknown as [string, string];
        if (!asked || asked.has(articleId)) found.push({ id: primaryKey, articleId, sha256 });
      });
      return found;
    },
  };
}

/** Whether nothing was ever stored or connected here, so that a restore may replace it without asking. */
export async function isUntouched(db: Database): Promise<boolean> {
  const none = [db.articles, db.annotations, db.essays, db.places];
  return db.transaction('r', [...none, db.codes, db.projects], async () => {
    const counts = await Promise.all(none.map((table) => table.count()));
    if (counts.some((count) => count > 0)) return false;
    const [project, ...others] = await readProjects(db);
    if (!project || others.length > 0 || project.name !== '') return false;
    return hasReadyCodes(db, project.id);
  });
}

/** Whether a project's codebook is still the one that every notebook begins with. */
export async function hasReadyCodes(db: Database, project: Project['id']): Promise<boolean> {
  return JSON.stringify(await readCodebook(db, project)) === JSON.stringify(codebookOf(project, startingCodebook));
}
