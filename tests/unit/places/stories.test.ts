import { describe, expect, test } from 'vitest';
import { undoArrival } from '@/utils/places/undo-arrival';
import { deleteArticlesForEver, moveArticles } from '@/utils/store/article-bin';
import { saveArticleNote } from '@/utils/store/article-note';
import { changeCodebook } from '@/utils/store/codes';
import { placeArticles } from '@/utils/store/place-articles';
import { addProject } from '@/utils/store/projects';
import { all, row, two, write } from './connected';
import type { Machine } from './machines';

const PRIVATE = '00000000-0000-4000-8000-00000000000b';

const nothingWaits = async (...machines: Machine[]) => {
  for (const { db, project } of machines) expect(await db.clocks.where('pending').equals(project).count()).toBe(0);
};

describe.each(['couchdb', 'webdav'] as const)('over %s', (kind) => {
  test('an article moved to a private project here, and permanently deleted there, stays here with its annotations', async () => {
    const { here, there, article, annotation, stored } = await two(kind);
    await addProject(here.db, { id: PRIVATE, name: '私人', codes: { from: 'nothing' } });
    await placeArticles(here.db, { articles: [article.id], from: here.project, to: PRIVATE, how: 'move' });
    await moveArticles(there.db, [article.id], { toBin: true });
    await deleteArticlesForEver(there.db, [article.id]);
    await all(here, there);
    expect(await there.db.articles.count()).toBe(0);
    expect(await there.db.annotations.count()).toBe(0);
    expect(await here.db.articles.get(article.id)).toMatchObject({ projects: [PRIVATE] });
    expect(await here.db.annotations.toArray()).toMatchObject([{ project: PRIVATE, note: annotation.note }]);
    expect(await here.db.revisions.where('articleId').equals(article.id).count()).toBe(1);
    expect(stored()).not.toContain(PRIVATE);
    await nothingWaits(here, there);
  });

  test('a code renamed here and merged there leaves its replacement on both, with its uses', async () => {
    const { here, there, annotation } = await two(kind);
    const [from, into] = await here.db.codes.where('project').equals(here.project).toArray();
    if (!from || !into) throw new Error('no codes');
    await write(here, annotation, { codes: [from.id] });
    await all(here, there);
    await changeCodebook(here.db, {
      kind: 'change',
      id: from.id,
      fields: { names: { ...from.names, zh: '另一个名字' } },
    });
    await changeCodebook(there.db, { kind: 'merge', ids: [from.id], into: into.id });
    await all(here, there);
    for (const machine of [here, there]) {
      expect(await machine.db.codes.get(from.id)).toBeUndefined();
      expect((await row(machine, annotation))?.codes).toEqual([into.id]);
    }
    const codebook = ({ db, project }: Machine) => db.codes.where('project').equals(project).toArray();
    expect(await codebook(here)).toEqual(await codebook(there));
    await nothingWaits(here, there);
  });

  test('an arrival undone after further edits takes back only what nobody has written since', async () => {
    const { here, there, annotation } = await two(kind);
    const [code] = await here.db.codes.where('project').equals(here.project).toArray();
    await write(here, annotation, { note: '这里写的' });
    await write(there, annotation, { note: '那里写的', codes: [code?.id ?? ''] });
    await all(here, there);
    const [arrival] = await here.db.arrivals.toArray();
    await write(here, annotation, { note: '看过之后再写的' });
    await all(here, there);
    await undoArrival(here.db, arrival?.id ?? 0);
    await all(here, there);
    const [mine, theirs] = [await row(here, annotation), await row(there, annotation)];
    expect(mine).toMatchObject({ note: '看过之后再写的', codes: [] });
    expect(mine).toEqual(theirs);
    await nothingWaits(here, there);
  });

  test('an annotation permanently deleted elsewhere with its article is undone with the article', async () => {
    const { here, there, article, annotation } = await two(kind);
    await saveArticleNote(here.db, article.id, '文章的笔记', '');
    await all(here, there);
    await moveArticles(there.db, [article.id], { toBin: true });
    await deleteArticlesForEver(there.db, [article.id]);
    await all(here, there);
    expect(await here.db.articles.count()).toBe(0);
    const arrivals = await here.db.arrivals.toArray();
    const line = arrivals.find(({ table }) => table === 'annotations');
    await undoArrival(here.db, line?.id ?? 0);
    await all(here, there);
    for (const machine of [here, there]) {
      expect(await row(machine, annotation)).toMatchObject({ note: '第一条笔记' });
      expect(await machine.db.articles.get(article.id)).toMatchObject({ note: '文章的笔记' });
      expect(await machine.db.revisions.where('articleId').equals(article.id).count()).toBe(1);
    }
    await nothingWaits(here, there);
  });
});
