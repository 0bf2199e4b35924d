import { expect, test } from 'vitest';
import type { Article } from '@/utils/model/article';
import { noteIn } from '@/utils/model/article-notes';
import { newId } from '@/utils/model/new-id';
import { saveAnnotation } from '@/utils/store/annotations';
import { moveArticles } from '@/utils/store/article-bin';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { placeArticles } from '@/utils/store/place-articles';
import { addProject } from '@/utils/store/projects';
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

test('what a colleague deletes in a shared project and restores has the note of that project again', async () => {
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

test('of two notes written at once both are kept, where the words of one are in the other and say the opposite', async () => {
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
