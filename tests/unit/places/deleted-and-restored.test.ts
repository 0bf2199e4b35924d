import { expect, test } from 'vitest';
import type { Article } from '@/utils/model/article';
import { noteIn } from '@/utils/model/article-notes';
import { newId } from '@/utils/model/new-id';
import { saveAnnotation } from '@/utils/store/annotations';
import { deleteArticlesForEver, moveArticles } from '@/utils/store/article-bin';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { binnedArticles } from '@/utils/store/binned-articles';
import { placeArticles } from '@/utils/store/place-articles';
import { addProject, chooseProject } from '@/utils/store/projects';
import { extracted } from '../store/sample';
import { all, place, row, two, URL, write } from './connected';
import { content, notesOf } from './machines';

/** Every write has a moment of its own. */
const nextMoment = () => new Promise((done) => setTimeout(done, 5));

/** Two machines that share one article in two projects, each project at a place of its own. */
async function twoMachinesInTwoProjects() {
  const [one, other] = [place('webdav'), place('couchdb')];
  const here = one.machine();
  const { article } = await saveArticle(here.db, extracted(), URL);
  const first = (await here.db.projects.toCollection().first())?.id ?? '';
  const second = newId();
  await saveArticleNote(here.db, article.id, 'note in the first', '', first);
  await addProject(here.db, { id: second, name: 'Second', codes: { from: 'nothing' } });
  await placeArticles(here.db, { articles: [article.id], from: first, to: second, how: 'copy' });
  await saveArticleNote(here.db, article.id, 'note in the second', 'note in the first', second);
  for (const project of [first, second]) await saveAnnotation(here.db, { ...content(article.id, project), project });
  await here.connect(one.wish, { project: first });
  await here.run();
  const alsoHere = other.machine(here.db);
  await alsoHere.connect(other.wish, { project: second });
  await alsoHere.run();
  const there = one.machine();
  await there.connect(one.wish, { join: true });
  await there.run();
  const alsoThere = other.machine(there.db);
  await alsoThere.connect(other.wish, { join: true });
  await alsoThere.run();
  const sync = () => all(here, alsoHere, there, alsoThere);
  await sync();
  return { here, there, first, second, id: article.id, sync };
}

test('an article deleted from every project and restored has its note in each again, on both machines', async () => {
  const { here, there, first, second, id, sync } = await twoMachinesInTwoProjects();
  await nextMoment();
  await moveArticles(here.db, [id], { toBin: true });
  await sync();
  await nextMoment();
  await moveArticles(here.db, [id], { toBin: false });
  await sync();
  await sync();
  for (const { db } of [here, there]) {
    const article = (await db.articles.get(id)) as Article;
    expect(article.projects?.toSorted()).toEqual([first, second].toSorted());
    expect([noteIn(article, first), noteIn(article, second)]).toEqual(['note in the first', 'note in the second']);
  }
});

/** A colleague in each of two projects of ours, which have one article; each project has a place of its own. */
async function colleagueInEach() {
  const [one, other] = [place('couchdb'), place('webdav')];
  const here = one.machine();
  const { article } = await saveArticle(here.db, extracted(), URL);
  const first = (await here.db.projects.toCollection().first())?.id ?? '';
  const second = newId();
  await saveArticleNote(here.db, article.id, 'said in the first', '', first);
  await addProject(here.db, { id: second, name: 'Second', codes: { from: 'nothing' } });
  await placeArticles(here.db, { articles: [article.id], from: first, to: second, how: 'copy' });
  await saveArticleNote(here.db, article.id, 'said in the second', 'said in the first', second);
  await here.connect(one.wish, { project: first });
  await here.run();
  const alsoHere = other.machine(here.db);
  await alsoHere.connect(other.wish, { project: second });
  await alsoHere.run();
  const [inFirst, inSecond] = [one.machine(), other.machine()];
  await inFirst.connect(one.wish, { join: true });
  await inSecond.connect(other.wish, { join: true });
  const sync = () => all(here, alsoHere, inFirst, inSecond);
  await sync();
  const isBinned = async ({ db }: { db: typeof here.db }) =>
    ((await db.articles.get(article.id)) as Article).deleted !== undefined;
  return { here, alsoHere, inFirst, inSecond, first, second, id: article.id, sync, isBinned };
}

test('an article that a colleague deletes leaves only that project, on every machine', async () => {
  const { here, alsoHere, inFirst, inSecond, first, second, id, sync, isBinned } = await colleagueInEach();
  // Written before, and sent to the place of the other project after it came in.
  await saveArticleNote(here.db, id, 'said in the first, later', 'said in the first', first);
  await nextMoment();
  await moveArticles(inSecond.db, [id], { toBin: true, project: second });
  await inSecond.run();
  await alsoHere.run();
  expect(await here.db.articles.get(id)).toMatchObject({ projects: [first], note: 'said in the first, later' });
  await sync();
  expect(await isBinned(inFirst)).toBe(false);
  expect((await inFirst.db.articles.get(id))?.note).toBe('said in the first, later');
  expect(await isBinned(here)).toBe(false);
  expect(await isBinned(inSecond)).toBe(true);
  expect(await binnedArticles(inFirst.db)).toEqual([]);
});

test('an article deleted here from all projects and by two colleagues is one entry in the bin', async () => {
  const { here, inFirst, inSecond, first, second, id, sync, isBinned } = await colleagueInEach();
  await nextMoment();
  await moveArticles(here.db, [id], { toBin: true });
  await sync();
  for (const machine of [here, inFirst, inSecond]) {
    expect(await isBinned(machine)).toBe(true);
    expect(await binnedArticles(machine.db)).toHaveLength(1);
  }
  // One of them puts it back into his project: it stays in the bin of the other.
  await nextMoment();
  await moveArticles(inSecond.db, [id], { toBin: false, project: second });
  await sync();
  expect(await here.db.articles.get(id)).toMatchObject({ projects: [second], note: 'said in the second' });
  expect(await binnedArticles(here.db)).toMatchObject([{ id, from: first }]);
  expect(await isBinned(inFirst)).toBe(true);
});

test('an article copied into a shared project later reaches the others with its text', async () => {
  const { here, there } = await two('couchdb');
  const own = newId();
  await addProject(here.db, { id: own, name: 'Private', codes: { from: 'nothing' } });
  await chooseProject(here.db, own);
  const fresh = extracted({ url: 'https://news.example/c' });
  const { article } = await saveArticle(here.db, fresh, fresh.url);
  await all(here, there);
  expect(await there.db.articles.get(article.id)).toBeUndefined();
  await placeArticles(here.db, { articles: [article.id], from: own, to: here.project, how: 'copy' });
  await all(here, there);
  expect((await there.db.articles.get(article.id))?.projects).toEqual([here.project]);
  expect(await there.db.revisions.where('articleId').equals(article.id).count()).toBe(1);
});

test('an article permanently deleted in one project is reported once, and keeps its text in the other', async () => {
  const { here, inFirst, inSecond, first, second, id, sync } = await colleagueInEach();
  await nextMoment();
  await moveArticles(inSecond.db, [id], { toBin: true, project: second });
  await deleteArticlesForEver(inSecond.db, [id]);
  await sync();
  const article = await here.db.articles.get(id);
  expect(article).toMatchObject({ projects: [first], note: 'said in the first' });
  expect(article).not.toHaveProperty('left');
  expect(await here.db.revisions.where('articleId').equals(id).count()).toBe(1);
  const said = (await here.db.arrivals.toArray()).map(({ record, outcome }) => ({ record, outcome }));
  expect(said).toEqual([{ record: id, outcome: 'deleted' }]);
  expect((await inFirst.db.articles.get(id))?.projects).toEqual([first]);
});

test('an article that a colleague deletes and restores has that project’s note again', async () => {
  const { here, there, article } = await two('webdav');
  const own = newId();
  await addProject(here.db, { id: own, name: 'Private', codes: { from: 'nothing' } });
  await saveArticleNote(here.db, article.id, 'of the team', '', here.project);
  await placeArticles(here.db, { articles: [article.id], from: here.project, to: own, how: 'copy' });
  await saveArticleNote(here.db, article.id, 'my own', 'of the team', own);
  await all(here, there);
  await nextMoment();
  await moveArticles(there.db, [article.id], { toBin: true, project: here.project });
  await all(here, there);
  await nextMoment();
  await moveArticles(there.db, [article.id], { toBin: false });
  await all(here, there);
  await all(here, there);
  const mine = (await here.db.articles.get(article.id)) as Article;
  expect(mine.projects).toContain(here.project);
  expect([noteIn(mine, here.project), noteIn(mine, own)]).toEqual(['of the team', 'my own']);
});

test('two notes written at once are both kept, even if one contains the other’s words and says the opposite', async () => {
  const { here, there, annotation, article } = await two('webdav');
  await write(here, annotation, { note: '可信' });
  await saveArticleNote(here.db, article.id, '可信', '', here.project);
  await nextMoment();
  await write(there, annotation, { note: '不可信' });
  await saveArticleNote(there.db, article.id, '不可信', '', here.project);
  await all(here, there);
  for (const machine of [here, there]) {
    expect(notesOf(await row(machine, annotation))).toEqual(['不可信', '可信']);
    expect((await machine.db.articles.get(article.id))?.note).toBe('不可信\n\n— — —\n\n可信');
  }
});
