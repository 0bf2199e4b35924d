import type { Project, ProjectCounts } from '@/utils/model/project';
import type { Database } from './database';

/** How much a project holds, without what is in the bin. */
export async function countProject(db: Database, id: Project['id']): Promise<ProjectCounts> {
  return db.transaction('r', db.articles, db.annotations, db.codes, db.places, async () => {
    const [all, said, binnedArticles, binned, codes] = await Promise.all([
      db.articles.where('projects').equals(id).count(),
      db.annotations.where('project').equals(id).count(),
      db.articles
        .where('deleted')
        .above('')
        .filter(({ projects }) => projects?.includes(id) === true)
        .count(),
      db.annotations
        .where('deleted')
        .above('')
        .filter(({ project }) => project === id)
        .count(),
      db.codes.where('project').equals(id).count(),
    ]);
    const isConnected = (await db.places.get(id)) !== undefined;
    return {
      articles: all - binnedArticles,
      annotations: said - binned,
      codes,
      ...(isConnected ? { isConnected } : {}),
    };
  });
}
