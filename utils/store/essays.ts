import { generateKeyBetween } from 'fractional-indexing';
import type { Annotation } from '@/utils/model/annotation';
import { Essay, type EssayChange, type SentToEssay } from '@/utils/model/essay';
import { changed } from '@/utils/model/essay-changed';
import { newId } from '@/utils/model/new-id';
import type { Project } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import { binLimit } from './bin';
import type { Database } from './database';
import { choiceTables, currentChoice } from './projects';
import { whole, wholeRows } from './whole-rows';

const latestFirst = (a: Essay, b: Essay): number => (a.modified < b.modified ? 1 : -1);

/** The essays of a project, including those in the bin, last changed first; of all projects when it is undefined. */
export async function readEssays(db: Database, project?: Project['id']): Promise<Essay[]> {
  const rows = await (project === undefined ? db.essays : db.essays.where('project').equals(project)).toArray();
  return wholeRows(Essay, rows).toSorted(latestFirst);
}

/** Begins an essay in the current project. */
export async function addEssay(db: Database, title: string, id = newId()): Promise<Essay> {
  return db.transaction('rw', [db.essays, ...choiceTables(db)], async () => {
    const known = await db.essays.get(id);
    if (known) return whole(Essay, known);
    const now = instant();
    const { current: project } = await currentChoice(db);
    const essay: Essay = { id, project, title, headings: {}, cards: {}, words: {}, created: now, modified: now };
    await db.essays.add(Essay.parse(essay));
    return essay;
  });
}

/** Changes parts of an essay and leaves the others; undefined when there is none. */
export async function changeEssay(db: Database, id: Essay['id'], change: EssayChange): Promise<Essay | undefined> {
  return db.transaction('rw', db.essays, async () => {
    const row = await db.essays.get(id);
    if (!row) return undefined;
    const known = whole(Essay, row);
    const essay = whole(Essay, { ...changed(known, change), modified: instantAfter(known.modified) });
    await db.essays.put(essay);
    return essay;
  });
}

/**
 * Adds annotations to the end of an essay's board. Without `id`, to the essay changed last in the current project, or
 * to a new one when there is none.
 */
export async function sendToEssay(
  db: Database,
  annotations: readonly Annotation['id'][],
  id?: Essay['id'],
): Promise<SentToEssay> {
  return db.transaction('rw', [db.essays, ...choiceTables(db)], async () => {
    const { current } = await currentChoice(db);
    const known = (await readEssays(db, id === undefined ? current : undefined)).filter(({ deleted }) => !deleted);
    const essay = (id === undefined ? known[0] : known.find((one) => one.id === id)) ?? (await addEssay(db, ''));
    const added = [...new Set(annotations)].filter((one) => !essay.cards[one]);
    const last = lastHeading(essay);
    const under = Object.values(essay.cards).filter(({ heading }) => heading === last);
    let rank = under.map((card) => card.rank).reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
    const cards = Object.fromEntries(
      added.map((one) => {
        rank = generateKeyBetween(rank, null);
        return [one, { ...(last === undefined ? {} : { heading: last }), rank }];
      }),
    );
    return { essay: added.length > 0 ? ((await changeEssay(db, essay.id, { cards })) ?? essay) : essay, added };
  });
}

const lastHeading = ({ headings }: Essay): string | undefined =>
  Object.entries(headings).toSorted(([, a], [, b]) => (a.rank < b.rank ? 1 : -1))[0]?.[0];

/** Moves an essay into or out of the bin; false when there is no such essay. */
export async function binEssay(db: Database, id: Essay['id'], isBinned: boolean): Promise<boolean> {
  return db.transaction('rw', db.essays, async () => {
    const row = await db.essays.get(id);
    if (!row) return false;
    const { deleted: _, ...known } = whole(Essay, row);
    const now = instantAfter(known.modified);
    await db.essays.put({ ...known, modified: now, ...(isBinned ? { deleted: instant() } : {}) });
    return true;
  });
}

/**
 * Moves the essays of a deleted project to the project that their quotes move to. Call it in the transaction that moves
 * those.
 */
export async function moveEssays(db: Database, from: Project['id'], to: Project['id']): Promise<void> {
  const essays = await readEssays(db, from);
  await db.essays.bulkPut(essays.map((one) => ({ ...one, project: to, modified: instantAfter(one.modified) })));
}

/** Deletes for ever the essays that have been in the bin for longer than BIN_DAYS. */
export async function purgeEssays(db: Database, now = new Date()): Promise<void> {
  const limit = binLimit(now);
  await db.transaction('rw', db.essays, async () => {
    const old = (await readEssays(db)).filter(({ deleted }) => deleted !== undefined && deleted < limit);
    await db.essays.bulkDelete(old.map(({ id }) => id));
  });
}

/** Whether an essay outside the bin quotes an annotation. */
export async function isOnBoard(db: Database, annotation: string): Promise<boolean> {
  return (await readEssays(db)).some((essay) => !essay.deleted && annotation in essay.cards);
}
