import { describe, expect, test } from 'vitest';
import { newId } from '@/utils/model/new-id';
import { instant } from '@/utils/model/time';
import { saveAnnotation } from '@/utils/store/annotations';
import { deleteArticlesForEver, moveArticles } from '@/utils/store/article-bin';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { binnedArticles } from '@/utils/store/binned-articles';
import { addEssay, sendToEssay } from '@/utils/store/essays';
import { mergeNotebook } from '@/utils/store/merge';
import { placeArticles, takePlacingBack } from '@/utils/store/place-articles';
import { addProject, chooseProject } from '@/utils/store/projects';
import { extracted } from '../store/sample';
import { all, place, row, two, URL } from './connected';
import { content } from './machines';

describe.each(['couchdb', 'webdav'] as const)('over %s', (kind) => {
  test('neither the records nor the id of another project are sent', async () => {
    const { here, there, stored, article } = await two(kind);
    const other = { id: newId(), name: '私人', created: article.created, modified: article.created };
    await here.db.projects.add(other);
    await here.db.articles.update(article.id, { projects: [here.project, other.id] });
    await saveAnnotation(here.db, { ...content(article.id, '私下'), project: other.id });
    await all(here, there);
    expect(await there.db.annotations.count()).toBe(1);
    expect((await there.db.articles.get(article.id))?.projects).toEqual([here.project]);
    expect((await here.db.articles.get(article.id))?.projects).toEqual([here.project, other.id]);
    expect(stored()).not.toContain(other.id);
  });

  test('an article in two projects has a note in each; a place gets only its own project’s', async () => {
    const { here, there, stored, article } = await two(kind);
    const other = '00000000-0000-4000-8000-00000000000a';
    await saveArticleNote(here.db, article.id, '组里的', '');
    await addProject(here.db, { id: other, name: '私人', codes: { from: 'nothing' } });
    await placeArticles(here.db, { articles: [article.id], from: here.project, to: other, how: 'copy' });
    await saveArticleNote(here.db, article.id, '私下说的', '组里的');
    await all(here, there);
    expect((await there.db.articles.get(article.id))?.note).toBe('组里的');
    await chooseProject(here.db, here.project);
    await saveArticleNote(here.db, article.id, '组里改的', '组里的');
    await all(here, there);
    expect(await there.db.articles.get(article.id)).toMatchObject({ note: '组里改的', projects: [here.project] });
    expect(await there.db.articles.get(article.id)).not.toHaveProperty('notes');
    await chooseProject(there.db, here.project);
    await saveArticleNote(there.db, article.id, '那里改的', '组里改的');
    await all(here, there);
    expect((await here.db.articles.get(article.id))?.notes).toEqual({
      [here.project]: '那里改的',
      [other]: '私下说的',
    });
    expect((await here.db.articles.get(article.id))?.projects).toEqual([here.project, other]);
    expect(stored()).not.toContain('私下说的');
    expect(stored()).not.toContain(other);
    // Nothing is sent for ever to and fro.
    for (const machine of [here, there])
      expect(await machine.db.clocks.where('pending').equals(here.project).count()).toBe(0);

    // An article that one has in a project of its own, and another sends in this one.
    const fresh = extracted({ url: 'https://news.example/c' });
    await chooseProject(here.db, other);
    const { article: own } = await saveArticle(here.db, fresh, fresh.url);
    await saveArticleNote(here.db, own.id, '自己的', '');
    await saveArticle(there.db, fresh, fresh.url);
    await saveArticleNote(there.db, own.id, '大家的', '');
    await all(here, there);
    expect((await there.db.articles.get(own.id))?.note).toBe('大家的');
    expect((await here.db.articles.get(own.id))?.notes).toEqual({ [here.project]: '大家的', [other]: '自己的' });
    expect(stored()).not.toContain('自己的');
  });
});

test('what is deleted for ever from a project that is not connected is told to no place, not even by its id', async () => {
  const { here, there, stored } = await two('couchdb');
  const own = newId();
  await addProject(here.db, {
    id: own,
    name: '私人',
    codes: { from: 'preset', preset: 'politics', language: 'zh-CN' },
  });
  const now = instant();
  const coder = { id: newId(), name: '同事', initials: 'T', created: now, modified: now };
  await here.db.coders.put(coder);
  const made = async (name: string) => {
    const fresh = extracted({ url: `https://news.example/${name}` });
    const { article } = await saveArticle(here.db, fresh, fresh.url);
    await saveAnnotation(here.db, content(article.id, name));
    return article.id;
  };
  const [one, other] = [await made('one'), await made('other')];
  const essay = await addEssay(here.db, '私下写的');
  const ids = new Set<string>([own, one, other, essay.id, coder.id]);
  for (const table of [here.db.codes, here.db.annotations])
    for (const key of await table.where('project').equals(own).primaryKeys()) ids.add(key);
  for (const key of await here.db.revisions.where('articleId').anyOf([one, other]).primaryKeys()) ids.add(key);
  const leaked = () => [...ids].filter((id) => stored().includes(id));
  await all(here, there);
  expect(leaked()).toEqual([]);

  await moveArticles(here.db, [one], { toBin: true });
  await deleteArticlesForEver(here.db, [one]);
  await here.db.coders.delete(coder.id);
  await all(here, there);
  expect(leaked()).toEqual([]);
  expect(await here.db.clocks.where('key').startsWith('revisions:').count()).toBe(0);

  // All of it goes where a backup of another notebook takes its place.
  await mergeNotebook(
    here.db,
    { codes: [], articles: [], revisions: [], annotations: [], decisions: [], samePersons: [] },
    { name: '', replace: true },
  );
  await all(here, there);
  expect(await here.db.articles.get(other)).toBeUndefined();
  expect(leaked()).toEqual([]);
  const known = await there.db.clocks.toCollection().primaryKeys();
  expect(known.filter((key) => ids.has(key.split(':')[1] ?? ''))).toEqual([]);
});

test.each([
  ['couchdb', 'couchdb'],
  ['webdav', 'couchdb'],
] as const)(
  'an article in two projects at two places (%s, %s) keeps the note of each on every machine',
  async (...kinds) => {
    const [one, other] = [place(kinds[0]), place(kinds[1])];
    const here = one.machine();
    const second = newId();
    const { article } = await saveArticle(here.db, extracted(), URL);
    await saveArticleNote(here.db, article.id, 'N1 of first', '');
    const first = (await here.db.projects.toCollection().first())?.id ?? '';
    await addProject(here.db, { id: second, name: 'Second', codes: { from: 'nothing' } });
    await placeArticles(here.db, { articles: [article.id], from: first, to: second, how: 'copy' });
    await saveArticleNote(here.db, article.id, 'N2 of second', 'N1 of first');
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
    await all(here, alsoHere, there, alsoThere);
    const notes = { [first]: 'N1 of first', [second]: 'N2 of second' };
    for (const machine of [here, there]) {
      expect((await machine.db.articles.get(article.id))?.notes).toEqual(notes);
      expect(await machine.db.arrivals.toArray()).toEqual([]);
    }

    // Said in one and, before anything is sent, in the other; sent by another way round.
    await chooseProject(there.db, second);
    await saveArticleNote(there.db, article.id, 'N2 there', 'N2 of second');
    await chooseProject(there.db, first);
    await saveArticleNote(there.db, article.id, 'N1 there', 'N1 of first');
    await all(there, here, alsoThere, alsoHere);
    for (const machine of [here, there])
      expect((await machine.db.articles.get(article.id))?.notes).toEqual({ [first]: 'N1 there', [second]: 'N2 there' });
    expect(one.stored()).not.toContain(second);
    expect(one.stored()).not.toContain('N2 there');
  },
);

test('an article deleted at the place of one project stays in the other here, with its note', async () => {
  const { here, there, article } = await two('couchdb');
  const own = newId();
  await addProject(here.db, { id: own, name: '自己的', codes: { from: 'nothing' } });
  await placeArticles(here.db, { articles: [article.id], from: here.project, to: own, how: 'copy' });
  await saveArticleNote(here.db, article.id, '私下说的', '');
  await moveArticles(there.db, [article.id], { toBin: true, project: there.project });
  await all(there, here);
  const row = await here.db.articles.get(article.id);
  expect(row).toMatchObject({ projects: [own], note: '私下说的' });
  expect(row).not.toHaveProperty('deleted');
  expect((await there.db.articles.get(article.id))?.deleted).toBeDefined();
  expect(await binnedArticles(here.db)).toMatchObject([{ id: article.id, from: here.project, annotations: 1 }]);
  // Changes made to it here do not bring it back there.
  await saveArticleNote(here.db, article.id, '私下再说', '私下说的');
  await all(here, there);
  expect((await there.db.articles.get(article.id))?.deleted).toBeDefined();
  await moveArticles(there.db, [article.id], { toBin: false });
  await all(there, here);
  expect((await here.db.articles.get(article.id))?.projects?.toSorted()).toEqual([own, here.project].toSorted());
});

test('an article moved to a private project leaves the place, which does not learn where it went', async () => {
  const { here, there, article, annotation, stored } = await two('couchdb');
  const { id: essay } = await addEssay(here.db, '摘录');
  await sendToEssay(here.db, [annotation.id], essay);
  const own = newId();
  await addProject(here.db, { id: own, name: '自己的', codes: { from: 'nothing' } });
  const placed = await placeArticles(here.db, { articles: [article.id], from: here.project, to: own, how: 'move' });
  await all(here, there);
  expect(stored()).not.toContain(own);
  expect(await row(there, annotation)).toBeUndefined();
  expect((await here.db.articles.get(article.id))?.projects).toEqual([own]);
  const moved = await here.db.annotations.where('articleId').equals(article.id).toArray();
  expect(moved).toMatchObject([{ project: own, note: '第一条笔记' }]);
  expect(Object.keys((await here.db.essays.get(essay))?.cards ?? {})).toEqual([moved[0]?.id]);

  await takePlacingBack(here.db, placed);
  await all(here, there);
  const back = await there.db.annotations.where('articleId').equals(article.id).toArray();
  expect(back).toMatchObject([{ project: here.project, note: '第一条笔记' }]);
  expect(Object.keys((await here.db.essays.get(essay))?.cards ?? {})).toEqual([back[0]?.id]);
});
