import { expect, test } from 'vitest';
import { articleIn } from '@/utils/model/article-notes';
import { saveAnnotation } from '@/utils/store/annotations';
import { moveArticles } from '@/utils/store/article-bin';
import { saveArticleNote, takeArticleNoteBack } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { purgeBin, readBin } from '@/utils/store/bin';
import { binnedArticles, binnedByProject } from '@/utils/store/binned-articles';
import type { Database } from '@/utils/store/database';
import { restoreAnnotations } from '@/utils/store/many-annotations';
import { mergeNotebook } from '@/utils/store/merge';
import { readNotebook } from '@/utils/store/notebook';
import { placeArticles, takePlacingBack } from '@/utils/store/place-articles';
import { addProject, chooseProject } from '@/utils/store/projects';
import { removeProject, restoreProject } from '@/utils/store/remove-project';
import { content } from '../places/machines';
import { emptyNotebook, extracted } from './sample';

const URL = 'https://news.example/a';
const [A, B, C] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];

/** A notebook with three projects and an article in the first, with a note. */
async function noted(): Promise<{ db: Database; id: string; said: () => Promise<Record<string, string>> }> {
  const db = emptyNotebook();
  for (const [id, name] of [
    [A, '甲'],
    [B, '乙'],
    [C, '丙'],
  ] as const)
    await addProject(db, { id, name, codes: { from: 'nothing' } });
  await chooseProject(db, A);
  const { article } = await saveArticle(db, extracted(), URL);
  await saveArticleNote(db, article.id, '甲的笔记', '');
  /** The note in each project the article is in. */
  const said = async () => {
    const row = await db.articles.get(article.id);
    if (!row) throw new Error('no article');
    return Object.fromEntries((row.projects ?? []).map((id) => [id, articleIn(row, { current: id, all: false }).note]));
  };
  return { db, id: article.id, said };
}

test('an article copied to another project brings its note, which is separate from then on', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '甲的笔记' });
  await chooseProject(db, B);
  expect((await saveArticleNote(db, id, '乙改写', '甲的笔记'))?.note).toBe('乙改写');
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '乙改写' });
  await chooseProject(db, A);
  await saveArticleNote(db, id, '甲再写', '甲的笔记');
  expect(await said()).toEqual({ [A]: '甲再写', [B]: '乙改写' });
  // Neither a second reading nor another copy writes anything new.
  await saveArticle(db, extracted(), URL);
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  expect(await said()).toEqual({ [A]: '甲再写', [B]: '乙改写' });
});

test('an article saved in a second project has none of the first one’s note there', async () => {
  const { db, said } = await noted();
  await chooseProject(db, B);
  await saveArticle(db, extracted(), URL);
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '' });
});

test('an annotation that adds an article to a project brings no note', async () => {
  const { db, id, said } = await noted();
  await chooseProject(db, B);
  await saveAnnotation(db, content(id, '乙的标注'));
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '' });
});

test('a moved article takes its note along, other projects keep theirs, and undo restores everything', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  await chooseProject(db, B);
  await saveArticleNote(db, id, '乙改写', '甲的笔记');
  const placed = await placeArticles(db, { articles: [id], from: B, to: C, how: 'move' });
  expect(await said()).toEqual({ [A]: '甲的笔记', [C]: '乙改写' });
  await takePlacingBack(db, placed);
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '乙改写' });
});

test('an article moved to a project it is in appends its note to the one there, and undo separates them', async () => {
  const { db, id, said } = await noted();
  await chooseProject(db, B);
  await saveArticle(db, extracted(), URL);
  await saveArticleNote(db, id, '乙的笔记', '');
  const placed = await placeArticles(db, { articles: [id], from: A, to: B, how: 'move' });
  expect(await said()).toEqual({ [B]: '乙的笔记\n\n— — —\n\n甲的笔记' });
  await takePlacingBack(db, placed);
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '乙的笔记' });
});

test('when notes are joined, one contained in part of the other is kept; one contained as a whole is not', async () => {
  const { db, id, said } = await noted();
  await saveArticleNote(db, id, '可信', '甲的笔记');
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  await saveArticleNote(db, id, '不可信', '可信', B);
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'move' });
  expect(await said()).toEqual({ [B]: '不可信\n\n— — —\n\n可信' });
  const copied = await placeArticles(db, { articles: [id], from: B, to: C, how: 'copy' });
  await saveArticleNote(db, id, '一段\n\n可信\n\n又一段', '不可信\n\n— — —\n\n可信', B);
  await saveArticleNote(db, id, '可信', '不可信\n\n— — —\n\n可信', C);
  await takePlacingBack(db, copied);
  expect(await said()).toEqual({ [B]: '一段\n\n可信\n\n又一段' });
  const again = await placeArticles(db, { articles: [id], from: B, to: C, how: 'copy' });
  await saveArticleNote(db, id, '一段', '一段\n\n可信\n\n又一段', C);
  await saveArticleNote(db, id, '第一段', '一段\n\n可信\n\n又一段', B);
  await takePlacingBack(db, again);
  expect(await said()).toEqual({ [B]: '第一段\n\n— — —\n\n一段' });
});

test('an article moved from all its projects into one of them keeps each project’s note, once', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: C, how: 'copy' });
  await chooseProject(db, B);
  await saveArticle(db, extracted(), URL);
  await saveArticleNote(db, id, '乙的笔记', '');
  await placeArticles(db, { articles: [id], to: B, how: 'move' });
  expect(await said()).toEqual({ [B]: '乙的笔记\n\n— — —\n\n甲的笔记' });
});

test('merging a project into another joins the notes of an article in both', async () => {
  const { db, id, said } = await noted();
  await chooseProject(db, B);
  await saveArticle(db, extracted(), URL);
  await saveArticleNote(db, id, '乙的笔记', '');
  await removeProject(db, A, B);
  expect(await said()).toEqual({ [B]: '乙的笔记\n\n— — —\n\n甲的笔记' });
});

test('the projects in view decide which note is read and written', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  await chooseProject(db, B);
  await saveArticleNote(db, id, '乙改写', '甲的笔记');
  await saveAnnotation(db, content(id, ''));
  const { articles } = await readNotebook(db, undefined, { current: B, all: false });
  expect(articles.map(({ note }) => note)).toEqual(['乙改写']);
  await chooseProject(db, undefined);
  await saveArticleNote(db, id, '全部里写', '乙改写');
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '全部里写' });
});

test('a note written between placing and undo is kept: moved back, or joined to the original of a copy', async () => {
  const { db, id, said } = await noted();
  const moved = await placeArticles(db, { articles: [id], from: A, to: B, how: 'move' });
  await chooseProject(db, B);
  await saveArticleNote(db, id, '搬走后写的', '甲的笔记');
  await takePlacingBack(db, moved);
  expect(await said()).toEqual({ [A]: '搬走后写的' });
  const copied = await placeArticles(db, { articles: [id], from: A, to: C, how: 'copy' });
  await chooseProject(db, C);
  await saveArticleNote(db, id, '副本里写的', '搬走后写的');
  await takePlacingBack(db, copied);
  expect(Object.values(await said())).toEqual([expect.stringMatching(/^搬走后写的[\s\S]*副本里写的$/)]);
});

test('an import that knows one project of an article keeps its notes in the others', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  await chooseProject(db, B);
  await saveArticleNote(db, id, '乙改写', '甲的笔记');
  const row = await db.articles.get(id);
  if (!row) throw new Error('no article');
  const { notes: _, ...alone } = row;
  const newer = '2099-01-01T00:00:00.000Z';
  const read = { ...alone, projects: [A], note: '甲在别处写', noted: newer, changed: newer };
  const nothing = { revisions: [], annotations: [], codes: [], decisions: [], samePersons: [] };
  await mergeNotebook(db, { ...nothing, articles: [read] }, { name: 'a file' });
  expect(await said()).toEqual({ [A]: '甲在别处写', [B]: '乙改写' });
  await mergeNotebook(db, { ...nothing, articles: [{ ...read, projects: [C], note: '丙的' }] }, { name: 'another' });
  expect(await said()).toEqual({ [A]: '甲在别处写', [B]: '乙改写', [C]: '丙的' });
});

test('a note that names its project is written there, whatever is in view; if the article left it, nothing is lost', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  await chooseProject(db, B);
  expect((await saveArticleNote(db, id, '甲的笔记，后半句', '甲的笔记', A))?.note).toBe('甲的笔记，后半句');
  expect(await said()).toEqual({ [A]: '甲的笔记，后半句', [B]: '甲的笔记' });
  expect(await takeArticleNoteBack(db, id, '甲的笔记', '甲的笔记', A)).toBeUndefined();
  await takeArticleNoteBack(db, id, '甲的笔记', '甲的笔记，后半句', A);
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '甲的笔记' });
  await placeArticles(db, { articles: [id], from: A, to: C, how: 'move' });
  await chooseProject(db, C);
  await saveArticleNote(db, id, '移走后还在写', '甲的笔记', A);
  expect(await said()).toEqual({ [A]: '移走后还在写', [B]: '甲的笔记', [C]: '甲的笔记' });
});

test('an article deleted in one project leaves only that one, with its note, and is restored with it', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  const [inA, inB] = [
    await saveAnnotation(db, { ...content(id, '甲标'), project: A }),
    await saveAnnotation(db, { ...content(id, '乙标'), project: B }),
  ];
  await chooseProject(db, B);
  await saveArticleNote(db, id, '乙的笔记', '甲的笔记');
  const gone = await moveArticles(db, [id], { toBin: true, project: B });
  expect([gone.articles.length, gone.annotations.length]).toEqual([1, 1]);
  expect(await said()).toEqual({ [A]: '甲的笔记' });
  expect((await db.articles.get(id))?.deleted).toBeUndefined();
  expect((await db.annotations.get(inA.id))?.deleted).toBeUndefined();
  expect((await db.annotations.get(inB.id))?.deleted).toBeDefined();
  expect(await binnedArticles(db)).toMatchObject([{ id, from: B, annotations: 1 }]);
  expect(await readBin(db)).toEqual([]);
  // Asked once more, it is not in that project, and stays in the other.
  expect((await moveArticles(db, [id], { toBin: true, project: B })).articles).toEqual([]);
  // Who was still writing there writes there.
  await chooseProject(db, A);
  await saveArticleNote(db, id, '乙的笔记，后半句', '乙的笔记', B);
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '乙的笔记，后半句' });
  await restoreAnnotations(db, [inB.id]);
  await saveArticleNote(db, id, '乙的笔记', '乙的笔记，后半句', B);
  await moveArticles(db, [id], { toBin: true, project: B });

  await moveArticles(db, [id], { toBin: false, project: B });
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '乙的笔记' });
  expect((await db.annotations.get(inB.id))?.deleted).toBeUndefined();
  expect(await binnedArticles(db)).toEqual([]);

  // One of its annotations back brings the note back; after thirty days nothing is left of it.
  await moveArticles(db, [id], { toBin: true, project: B });
  await restoreAnnotations(db, [inB.id]);
  expect(await said()).toEqual({ [A]: '甲的笔记', [B]: '乙的笔记' });
  await moveArticles(db, [id], { toBin: true, project: B });
  await purgeBin(db, new Date(Date.now() + 31 * 86_400_000));
  expect(await db.articles.get(id)).not.toHaveProperty('left');
  expect(await db.annotations.get(inB.id)).toBeUndefined();
  expect(await said()).toEqual({ [A]: '甲的笔记' });

  // With all projects shown, and out of the last one, it goes as a whole.
  await moveArticles(db, [id], { toBin: true, project: A });
  expect((await db.articles.get(id))?.deleted).toBeDefined();
});

test('in a deleted project, the note of an article that is in another one is in the bin', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: C, how: 'copy' });
  await chooseProject(db, C);
  await saveArticleNote(db, id, '丙独有', '甲的笔记');
  await removeProject(db, C);
  expect(await binnedArticles(db)).toMatchObject([{ id, from: C, annotations: 0 }]);
  // One line for the project, whatever went with it.
  const { projects, articles } = await binnedByProject(db);
  expect(projects).toMatchObject([{ id: C, articles: [{ id, from: C }] }]);
  expect(articles).toEqual([]);
  await moveArticles(db, [id], { toBin: false, project: C });
  expect(await said()).toEqual({ [A]: '甲的笔记', [C]: '丙独有' });
  expect((await db.projects.get(C))?.deleted).toBeUndefined();
  // Deleted with everything moved into another, it is under the note there.
  await removeProject(db, C, A);
  expect(await said()).toEqual({ [A]: '甲的笔记\n\n— — —\n\n丙独有' });
  // And taken back as a whole.
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  await removeProject(db, B);
  await restoreProject(db, B);
  expect(Object.keys(await said())).toEqual([A, B]);
});

test('what the bin holds from one project survives another deletion there, a reading and an import', async () => {
  const { db, id, said } = await noted();
  await placeArticles(db, { articles: [id], from: A, to: B, how: 'copy' });
  const row = await db.articles.get(id);
  if (!row) throw new Error('no article');
  await moveArticles(db, [id], { toBin: true, project: A });
  const nothing = { revisions: [], annotations: [], codes: [], decisions: [], samePersons: [] };
  const newer = '2099-01-01T00:00:00.000Z';
  const read = { ...row, projects: [B], note: '别处写', noted: newer, changed: newer };
  await mergeNotebook(db, { ...nothing, articles: [read] }, { name: 'a file' });
  expect(await said()).toEqual({ [B]: '别处写' });
  expect((await db.articles.get(id))?.left?.[A]?.note).toBe('甲的笔记');
  await placeArticles(db, { articles: [id], from: B, to: A, how: 'copy' });
  await chooseProject(db, A);
  await saveArticleNote(db, id, '又一条', (await said())[A] ?? '');
  await moveArticles(db, [id], { toBin: true, project: A });
  expect((await db.articles.get(id))?.left?.[A]?.note).toContain('甲的笔记');
  await saveArticle(db, extracted(), URL);
  expect((await said())[A]).toContain('甲的笔记');
  expect(await db.articles.get(id)).not.toHaveProperty('left');
  // Deleted from one, then from the last: the bin has a line for each.
  await moveArticles(db, [id], { toBin: true, project: A });
  await moveArticles(db, [id], { toBin: true, project: B });
  expect((await binnedArticles(db)).map(({ from }) => from).toSorted()).toEqual([A, undefined]);
});
