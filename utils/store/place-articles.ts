import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { everyNote, noteIn, PARTED, placedIn, withNoteIn } from '@/utils/model/article-notes';
import { idInProject } from '@/utils/model/derive-id';
import type { Project } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import { carriedList, carryCodes } from './carry-codes';
import type { Database } from './database';
import { choiceTables } from './projects';
import { wholeRows } from './whole-rows';

/** Where articles go, with what was said of them. */
export interface Placing {
  articles: readonly Article['id'][];
  /** What they leave, or are copied from; absent: every project they are in. */
  from?: Project['id'] | undefined;
  to: Project['id'];
  how: 'move' | 'copy';
}

/** What a placing did, to take it back. */
export interface Placed {
  /** As they were. */
  articles: Pick<Article, 'id' | 'projects' | 'note' | 'notes' | 'noted'>[];
  /** As they were, of those that moved. */
  moved: Pick<Annotation, 'id' | 'project' | 'codes'>[];
  /** Of those that were copied. */
  copies: Annotation['id'][];
}

/**
 * Moves or copies articles into a project, with all that was said of them in the one they come from, and the codes that
 * takes. A copy made before is not made again: what was said in it since stays.
 */
export async function placeArticles(db: Database, { articles: ids, from, to, how }: Placing): Promise<Placed> {
  return db.transaction('rw', [db.articles, db.annotations, db.codes, ...choiceTables(db)], async () => {
    const articles = wholeRows(Article, await db.articles.bulkGet([...ids]));
    const rows = await db.annotations
      .where('articleId')
      .anyOf(articles.map(({ id }) => id))
      .toArray();
    const said = wholeRows(Annotation, rows).filter(
      ({ project, deleted }) =>
        project !== to && (from === undefined || project === from) && (how === 'move' || !deleted),
    );
    const carried = await carryCodes(
      db,
      said.flatMap(({ codes }) => codes),
      to,
    );
    const now = instant();
    const placed = said.map((one) => ({
      ...one,
      project: to,
      codes: carriedList(one.codes, carried),
      modified: instantAfter(one.modified, now),
    }));
    const copies = placed.map((one) => ({ ...one, id: idInProject(to, one.id) }));
    const there = how === 'copy' ? await db.annotations.bulkGet(copies.map(({ id }) => id)) : [];
    const fresh = how === 'copy' ? copies.filter((_, i) => !there[i]) : [];
    await db.annotations.bulkPut(how === 'move' ? placed : fresh);
    await db.articles.bulkPut(
      articles.map((article) => {
        const left =
          how === 'move'
            ? (article.projects ?? []).filter((id) => from !== undefined && id !== from)
            : (article.projects ?? []);
        const projects = [...new Set([...left, to])];
        // What is said of the article comes along, as its annotations do; what was said there since stays.
        const note = from === undefined ? everyNote(article) : noteIn(article, from);
        return { ...placedIn(article, projects, { [to]: note }), changed: instantAfter(article.changed, now) };
      }),
    );
    return {
      articles: articles.map(({ id, projects, note, notes, noted }) => ({
        id,
        ...(projects ? { projects } : {}),
        note,
        ...(notes ? { notes } : {}),
        ...(noted ? { noted } : {}),
      })),
      moved:
        how === 'move' ? said.map(({ id, project, codes }) => ({ id, ...(project ? { project } : {}), codes })) : [],
      copies: fresh.map(({ id }) => id),
    };
  });
}

/** Takes a placing back. Codes that came along stay; what was changed since keeps its words. */
export async function takePlacingBack(db: Database, { articles, moved, copies }: Placed): Promise<void> {
  await db.transaction('rw', [db.articles, db.annotations], async () => {
    const now = instant();
    const rows = await db.annotations.bulkGet(moved.map(({ id }) => id));
    await db.annotations.bulkPut(
      rows.flatMap((row, i) => (row ? [{ ...row, ...moved[i], modified: instantAfter(row.modified, now) }] : [])),
    );
    await db.annotations.bulkDelete(copies);
    const known = await db.articles.bulkGet(articles.map(({ id }) => id));
    await db.articles.bulkPut(
      known.flatMap((row, i) => {
        const before = articles[i];
        return row && before ? [{ ...unplaced(row, before), changed: instantAfter(row.changed, now) }] : [];
      }),
    );
  });
}

/**
 * The article as it stood, with its words as they were. Words written since are kept: those of an article that moved go back
 * with it, those about a copy join what is said in the project it was copied from.
 */
function unplaced(row: Article, { projects = [], note, notes, noted }: Placed['articles'][number]): Article {
  const { notes: _, projects: now = [], ...rest } = row;
  const was: Article = { ...rest, note, ...(projects.length > 0 ? { projects } : {}), ...(notes ? { notes } : {}) };
  if (row.noted === noted) return was;
  const left = now.find((id) => !projects.includes(id));
  const back = projects.find((id) => !now.includes(id));
  const kept = projects
    .filter((id) => now.includes(id))
    .reduce((article, id) => withNoteIn(article, id, noteIn(row, id)), was);
  if (left === undefined) return kept;
  const written = noteIn(row, left);
  if (back !== undefined) return withNoteIn(kept, back, written);
  const [first] = projects;
  const there = first === undefined ? '' : noteIn(kept, first);
  if (first === undefined || there.includes(written)) return kept;
  return withNoteIn(kept, first, there === '' ? written : `${there}${PARTED}${written}`);
}
