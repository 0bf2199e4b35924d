import type { Fold } from '@/utils/anchoring/fold';
import type { ArticleSlice } from '@/utils/export/format';
import { olderFirst } from '@/utils/export/read-notebook';
import { filterSlice, type NotebookSource } from '@/utils/export/source';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import { Annotation } from '@/utils/model/annotation';
import { Article, Revision } from '@/utils/model/article';
import { articleIn, everyNote, isBinned } from '@/utils/model/article-notes';
import type { Decision } from '@/utils/model/decision';
import type { SamePerson } from '@/utils/model/official';
import { Coder, isInChoice, isOfChoice } from '@/utils/model/project';
import { readCodebook } from '@/utils/store/codes';
import type { Database } from '@/utils/store/database';
import { decisionsOn } from '@/utils/store/decisions';
import { readProjects } from '@/utils/store/projects';
import { samePersons } from '@/utils/store/same-persons';
import { rawRows } from '@/utils/store/user-tables';
import { wholeRows } from '@/utils/store/whole-rows';
import type { ExportSlice } from './slice';

/** Articles read at a time, with all their texts and annotations; this bounds the memory used. */
const BATCH = 8;
/** Records read at a time when they contain texts. */
const RECORDS = 32;
/** Records read at a time when they are small. */
const ROWS = 500;
/** Up to this many articles the counts of a whole notebook are exact; above it, those that have only the bin's count. */
const COUNTED = 50;

interface Choice extends ExportSlice {
  /** Include articles without annotations. */
  withUnannotated: boolean;
  /** Finds quotes in the other Chinese script, as the library does. */
  fold?: Fold;
}

const chunksOf = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Ids of all articles, or of one project's, oldest first. Only ids and dates are kept in memory. */
async function articleOrder(db: Database, isWanted: (article: Article) => boolean): Promise<string[]> {
  const known: Article[] = [];
  for await (const rows of rawRows(db, 'articles'))
    for (const article of wholeRows(Article, rows)) {
      const { id, published, created } = article;
      if (!isBinned(article) && isWanted(article)) known.push({ id, published, created } as Article);
    }
  return known.sort(olderFirst).map(({ id }) => id);
}

/** The chosen annotation ids by article id. */
async function groupChosen(db: Database, ids: string[]): Promise<Map<string, Set<string>>> {
  const groups = new Map<string, Set<string>>();
  for (const chunk of chunksOf(ids, ROWS))
    for (const row of await db.annotations.bulkGet(chunk))
      if (row) groups.set(row.articleId, (groups.get(row.articleId) ?? new Set()).add(row.id));
  return groups;
}

/** A source on disk; `leftOut` counts the articles that it leaves out because nothing in them is annotated. */
export interface DatabaseSource extends NotebookSource {
  leftOut: number;
}

/** A source that reads part of the notebook from disk, a few articles at a time. */
export async function databaseSource(db: Database, choice: Choice): Promise<DatabaseSource> {
  const chosen = choice.annotations && (await groupChosen(db, choice.annotations));
  const wanted = choice.articles && new Set(choice.articles);
  const view = { current: choice.project ?? '', all: choice.project === undefined };
  const all = await articleOrder(db, (article) => isInChoice(article, view));
  const isAll = !wanted && !chosen;
  const isWhole = isAll && view.all;
  const order = all.filter((id) => isAll || wanted?.has(id) || chosen?.has(id));
  // Articles that were chosen individually are always included.
  const keepsBare = choice.withUnannotated || wanted !== undefined;

  const inView = (article: Article): Article =>
    choice.project === undefined ? { ...article, note: everyNote(article) } : articleIn(article, view);

  async function read(ids: string[]): Promise<ArticleSlice[]> {
    const tables = [db.articles, db.revisions, db.annotations];
    return db.transaction('r', tables, async () => {
      const articles = wholeRows(Article, await db.articles.bulkGet(ids)).map(inView);
      return Promise.all(
        articles.map(async (article) => {
          const [revisions, annotations] = await Promise.all([
            db.revisions.where('articleId').equals(article.id).toArray(),
            db.annotations.where('articleId').equals(article.id).toArray(),
          ]);
          const only = chosen?.get(article.id);
          const kept = annotations.filter((one) => (!only || only.has(one.id)) && isOfChoice(one, view));
          return {
            article,
            revisions: wholeRows(Revision, revisions),
            annotations: wholeRows(Annotation, kept),
            ...(choice.fold ? { fold: choice.fold } : {}),
          };
        }),
      );
    });
  }

  /** In a file of one project, an article that is in several names only that one. */
  const inOne = (article: Article): Article =>
    choice.project === undefined ? article : { ...article, projects: [choice.project] };

  async function* slices(): AsyncGenerator<ArticleSlice> {
    for (const ids of chunksOf(order, BATCH))
      for (const slice of await read(ids))
        if (keepsBare || slice.annotations.some(({ deleted }) => !deleted)) yield slice;
  }

  const isCounted = (one: Annotation): boolean =>
    !one.deleted && isOfChoice(one, view) && (!chosen || chosen.get(one.articleId)?.has(one.id) === true);
  const said = isWhole && (keepsBare || order.length > COUNTED) ? undefined : await countOf(db, order, isCounted);
  const articles = keepsBare ? order.length : (said?.annotated ?? (await countAnnotated(db, order)));

  const codes = await readCodebook(db, choice.project);
  const projects = (await readProjects(db)).filter(({ id }) => view.all || id === choice.project);
  const coders = wholeRows(Coder, await db.coders.toArray());
  return {
    codes,
    coders,
    leftOut: order.length - articles,
    counts: {
      articles,
      revisions: isWhole ? await db.revisions.count() : order.length,
      annotations: said?.annotations ?? (await countAll(db)),
      codes: codes.length,
      decisions: isWhole ? await db.decisions.count() : order.length,
      samePersons: await db.samePersons.count(),
      projects: projects.length,
      coders: coders.length,
      essays: isWhole ? await db.essays.count() : 0,
      preferences: 0,
    },
    async *slices(filter) {
      for await (const slice of slices()) {
        const kept = filterSlice(slice, filter);
        if (kept) yield kept;
      }
    },
    async *records(table) {
      if (table === 'codes') yield* codes;
      else if (table === 'projects') yield* projects;
      else if (table === 'coders') yield* coders;
      else if (table === 'preferences')
        return; // part of backups only
      else if (isWhole) for await (const rows of rawRows(db, table, RECORDS)) yield* rows as object[];
      else if (table === 'essays')
        return; // part of a whole notebook or a project's own file only
      else if (table === 'decisions') yield* decisionsOf(db, slices(), choice.project);
      else if (table === 'samePersons') yield* samePersonsOf(db, slices());
      else for await (const slice of slices()) yield* table === 'articles' ? [inOne(slice.article)] : slice[table];
    },
  };
}

/** Counts these articles' annotations that satisfy `isCounted`, and the articles that have any. */
async function countOf(
  db: Database,
  articles: string[],
  isCounted: (annotation: Annotation) => boolean,
): Promise<{ annotations: number; annotated: number }> {
  let [total, annotated] = [0, 0];
  for (const ids of chunksOf(articles, RECORDS)) {
    const some = await Promise.all(ids.map((id) => db.annotations.where('articleId').equals(id).toArray()));
    for (const count of some.map((ofOne) => ofOne.filter(isCounted).length)) {
      total += count;
      annotated += Number(count > 0);
    }
  }
  return { annotations: total, annotated };
}

/** How many of these articles have annotations, if only in the bin. */
async function countAnnotated(db: Database, articles: string[]): Promise<number> {
  const annotated = new Set<unknown>(await db.annotations.orderBy('articleId').uniqueKeys());
  return articles.filter((id) => annotated.has(id)).length;
}

const countAll = async (db: Database): Promise<number> =>
  (await db.annotations.count()) - (await db.annotations.where('deleted').above('').count());

type Slices = AsyncIterable<ArticleSlice>;

/** The reader's decisions on suggestions in these articles. */
async function* decisionsOf(db: Database, slices: Slices, project: string | undefined): AsyncGenerator<Decision> {
  for await (const { article } of slices) yield* await decisionsOn(db, article.id, project);
}

/** Merged persons among those that these articles name. */
async function* samePersonsOf(db: Database, slices: Slices): AsyncGenerator<SamePerson> {
  const known = await samePersons(db);
  if (known.length === 0) return;
  const named = new Set<string>();
  for await (const { annotations } of slices)
    for (const { official, directive } of annotations) {
      if (official) named.add(personKey(official));
      if (directive) named.add(personKey(speakerOf(directive)));
    }
  yield* known.filter(({ id }) => named.has(id));
}
