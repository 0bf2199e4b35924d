import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { everyNote, hasWhole, joinedNotes, noteIn, PARTED, placedIn, withNoteIn } from '@/utils/model/article-notes';
import { idInProject } from '@/utils/model/derive-id';
import { newId } from '@/utils/model/new-id';
import type { Project } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import { canonical } from '@/utils/sync/json';
import { carriedList, carryCodes } from './carry-codes';
import type { Database } from './database';
import { choiceTables } from './projects';
import { wholeRows } from './whole-rows';

/** Where articles go, with their annotations and notes. */
export interface Placing {
  articles: readonly Article['id'][];
  /** The project they leave, or are copied from; absent: every project they are in. */
  from?: Project['id'] | undefined;
  to: Project['id'];
  how: 'move' | 'copy';
}

/** What is needed to undo putting articles into a project. */
export interface Placed {
  /** The articles as they were. */
  articles: Pick<Article, 'id' | 'projects' | 'note' | 'notes' | 'noted'>[];
  /** Moved annotations by their present ids: former ids, projects and codes, and the codes they were given. */
  moved: (Pick<Annotation, 'id' | 'project' | 'codes'> & { was: Annotation['id']; given: Annotation['codes'] })[];
  /** Annotations that were copied, with the time. */
  copies: Pick<Annotation, 'id' | 'modified'>[];
  /** Annotations, as they were, that were dropped because the other project has identical ones. */
  merged: Annotation[];
}

const tablesOf = (db: Database) => [db.articles, db.annotations, db.codes, db.essays, db.places, ...choiceTables(db)];

/**
 * Moves or copies articles into a project, with their annotations, note and necessary codes from the project they come
 * from. An existing copy is not made again, so changes in it stay. An annotation identical to one there is not
 * duplicated. When annotations leave a project connected to a place, they are deleted there and get new ids, so that
 * nothing tells where they went. With `keepsIds` they keep their ids, and what is at the place stays there.
 */
export async function placeArticles(
  db: Database,
  { articles: ids, from, to, how }: Placing,
  { keepsIds = false } = {},
): Promise<Placed> {
  return db.transaction('rw', tablesOf(db), async () => {
    const articles = wholeRows(Article, await db.articles.bulkGet([...ids]));
    const rows = await db.annotations
      .where('articleId')
      .anyOf(articles.map(({ id }) => id))
      .toArray();
    const all = wholeRows(Annotation, rows);
    const coming = all.filter(
      ({ project, deleted }) =>
        project !== to && (from === undefined || project === from) && (how === 'move' || !deleted),
    );
    const carried = await carryCodes(
      db,
      coming.flatMap(({ codes }) => codes),
      to,
    );
    const isTwin = await twinsOf(
      db,
      all.filter(({ project }) => project === to),
    );
    const shared = await projectsWithPlaces(db);
    const staysThere = ({ project }: Annotation): boolean => keepsIds && project !== undefined && shared.has(project);
    const [twins, said] = divided(
      coming,
      (one) => !staysThere(one) && isTwin({ ...one, codes: carriedList(one.codes, carried) }),
    );
    const now = instant();
    const placed = said.map((one) => ({
      ...one,
      project: to,
      codes: carriedList(one.codes, carried),
      modified: instantAfter(one.modified, now),
    }));
    const copies = placed.map((one) => ({ ...one, id: idInProject(to, one.id) }));
    const there = await db.annotations.bulkGet(copies.map(({ id }) => id));
    const fresh = how === 'copy' ? copies.filter((_, i) => !there[i]) : [];
    const moved = said.map((one, i) => {
      const isRenamed = !keepsIds && one.project !== undefined && shared.has(one.project);
      return isRenamed ? (there[i] ? newId() : idInProject(to, one.id)) : one.id;
    });
    await db.annotations.bulkPut(how === 'move' ? placed.map((one, i) => ({ ...one, id: moved[i] ?? one.id })) : fresh);
    const merged = how === 'move' ? twins : [];
    await db.annotations.bulkDelete(merged.map(({ id }) => id));
    if (how === 'move') await rename(db, new Map(said.map(({ id }, i) => [id, moved[i] ?? id])));
    await db.articles.bulkPut(
      articles.map((article) => {
        const left =
          how === 'move'
            ? (article.projects ?? []).filter((id) => from !== undefined && id !== from)
            : (article.projects ?? []);
        const projects = [...new Set([...left, to])];
        // The note comes along like the annotations; the target project's own note stays.
        const brought = from === undefined ? everyNote(article) : noteIn(article, from);
        const placed = placedIn(article, projects, { [to]: brought });
        // A moved article is left nowhere else, so both notes are kept.
        const both = joinedNotes([noteIn(placed, to), ...brought.split(PARTED)]);
        return {
          ...(how === 'move' ? withNoteIn(placed, to, both) : placed),
          changed: instantAfter(article.changed, now),
        };
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
        how === 'move'
          ? said.map(({ id, project, codes }, i) => ({
              id: moved[i] ?? id,
              was: id,
              ...(project ? { project } : {}),
              codes,
              given: placed[i]?.codes ?? [],
            }))
          : [],
      copies: fresh.map(({ id, modified }) => ({ id, modified })),
      merged,
    };
  });
}

/**
 * Returns a test of whether an annotation duplicates one of these or one tested earlier: same passage, and every field
 * that a reader writes equal. One in the bin, with replaced notes, or on an essay's board never counts as a duplicate.
 */
async function twinsOf(db: Database, there: readonly Annotation[]): Promise<(one: Annotation) => boolean> {
  const onBoards = new Set(
    (await db.essays.toArray()).flatMap(({ cards, words }) => Object.keys({ ...cards, ...words })),
  );
  const isPlain = ({ id, deleted, replaced }: Annotation): boolean => !deleted && !replaced && !onBoards.has(id);
  const living = there.filter(({ deleted }) => !deleted);
  const known = new Set(living.map(saying));
  return (one) => {
    if (!isPlain(one)) return false;
    const said = saying(one);
    if (known.has(said)) return true;
    known.add(said);
    return false;
  };
}

/** The content of an annotation, its passage and its coder, as a text for comparison. */
function saying({ target, codes, note, directive, entered, official, coder, articleId }: Annotation): string {
  const { quote, position, copy } = target.selector;
  const place = [target.revision, position?.start, position?.end, copy?.nth, quote.exact, quote.prefix, quote.suffix];
  const facts = {
    ...(directive ? { directive } : {}),
    ...(entered ? { entered } : {}),
    ...(official ? { official } : {}),
  };
  return canonical([articleId, place.map((part) => part ?? null), codes.toSorted(), note, coder ?? null, facts]);
}

/** Splits a list by a condition: those that meet it, and the others. */
function divided<T>(all: readonly T[], isSo: (one: T) => boolean): [T[], T[]] {
  const some = new Set(all.filter(isSo));
  return [[...some], all.filter((one) => !some.has(one))];
}

/**
 * Undoes placing articles into a project. Codes that were copied stay; annotations changed since keep their text and
 * codes, and an edited copy stays.
 */
export async function takePlacingBack(db: Database, { articles, moved, copies, merged }: Placed): Promise<void> {
  await db.transaction('rw', tablesOf(db), async () => {
    const now = instant();
    const shared = await projectsWithPlaces(db);
    const rows = await db.annotations.bulkGet(moved.map(({ id }) => id));
    const back = await Promise.all(
      rows.map(async (row, i) => {
        const before = moved[i];
        if (!row || !before) return undefined;
        const { was, project, codes, given } = before;
        const isSame = row.codes.length === given.length && row.codes.every((id, at) => id === given[at]);
        const isGone = row.project !== undefined && shared.has(row.project);
        return {
          ...row,
          id: row.id === was && !isGone ? was : newId(),
          ...(project ? { project } : {}),
          codes: isSame || !project ? codes : carriedList(row.codes, await carryCodes(db, row.codes, project)),
          modified: instantAfter(row.modified, now),
        };
      }),
    );
    await db.annotations.bulkPut(back.flatMap((row) => row ?? []));
    await rename(db, new Map(back.flatMap((row, i) => (row && moved[i] ? [[moved[i].id, row.id] as const] : []))));
    await db.annotations.bulkPut(
      merged.map((one) => ({
        ...one,
        // If its project is connected to a place, it was deleted there.
        id: one.project !== undefined && shared.has(one.project) ? newId() : one.id,
        modified: instantAfter(one.modified, now),
      })),
    );
    const copied = await db.annotations.bulkGet(copies.map(({ id }) => id));
    const isTouched = copied.map((row, i) => row !== undefined && row.modified !== copies[i]?.modified);
    await db.annotations.bulkDelete(copies.filter((_, i) => !isTouched[i]).map(({ id }) => id));
    const stay = copied.filter((_, i) => isTouched[i]);
    const known = await db.articles.bulkGet(articles.map(({ id }) => id));
    await db.articles.bulkPut(
      known.flatMap((row, i) => {
        const before = articles[i];
        if (!row || !before) return [];
        const still = stay.flatMap((one) => (one?.articleId === row.id && one.project ? [one.project] : []));
        const was = { ...before, projects: [...new Set([...(before.projects ?? []), ...still])] };
        return [{ ...unplaced(row, was), changed: instantAfter(row.changed, now) }];
      }),
    );
  });
}

/** The projects that are connected to a place. */
async function projectsWithPlaces(db: Database): Promise<Set<Project['id']>> {
  return new Set((await db.places.toCollection().primaryKeys()) as Project['id'][]);
}

/** Replaces annotations by those with new ids (old → new) on the boards of essays. */
async function rename(db: Database, ids: ReadonlyMap<Annotation['id'], Annotation['id']>): Promise<void> {
  const old = [...ids].flatMap(([from, to]) => (from === to ? [] : [from]));
  if (old.length === 0) return;
  await db.annotations.bulkDelete(old);
  const renamed = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [ids.get(id) ?? id, value]));
  const essays = (await db.essays.toArray()).filter(({ cards, words }) => old.some((id) => cards[id] || words[id]));
  await db.essays.bulkPut(
    essays.map((essay) => ({
      ...essay,
      cards: renamed(essay.cards),
      words: renamed(essay.words),
      modified: instantAfter(essay.modified),
    })),
  );
}

/**
 * The article as it was, with its notes. Text written since is kept: for a moved article it goes back with it, for a
 * copy it is added in the original project.
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
  if (first === undefined || hasWhole(there, written)) return kept;
  return withNoteIn(kept, first, there === '' ? written : `${there}${PARTED}${written}`);
}
