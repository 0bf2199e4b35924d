import { expect, test } from 'vitest';
import { codesOfKind } from '@/utils/codebook/code-kinds';
import type { Codebook } from '@/utils/model/codebook';
import { articleIdOf, idInProject } from '@/utils/model/derive-id';
import { newId } from '@/utils/model/new-id';
import { annotationsOf, removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { moveArticles } from '@/utils/store/article-bin';
import { findArticle, saveArticle } from '@/utils/store/articles';
import { changeCodebook, readCodebook, visibleCodes } from '@/utils/store/codes';
import type { Database } from '@/utils/store/database';
import { addEssay, sendToEssay } from '@/utils/store/essays';
import { readLedger } from '@/utils/store/ledger';
import { codeAnnotations, restoreAnnotations } from '@/utils/store/many-annotations';
import { placeArticles, takePlacingBack } from '@/utils/store/place-articles';
import { countProject } from '@/utils/store/project-counts';
import { addProject, changeProject, chooseProject, currentChoice, readProjects } from '@/utils/store/projects';
import { purgeProjects, removeProject, restoreProject } from '@/utils/store/remove-project';
import { emptyNotebook, extracted } from './sample';

const URL = 'https://news.example/a';
const target = { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } };

const say = (db: Database, articleId: string, codes: string[], note = '笔记') =>
  saveAnnotation(db, { id: newId(), articleId, target, codes, note, origin: { by: 'hand' } });

/** The first project with an annotated article, and a second one with the codes of political news, which is chosen. */
async function twoProjects() {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), URL);
  const { current: first } = await currentChoice(db);
  const codes = await readCodebook(db, first);
  const directive = codes.find(({ names }) => names.zh === '指令')?.id ?? '';
  const said = await say(db, article.id, [directive]);
  const second = newId();
  await addProject(db, {
    id: second,
    name: '第二项研究',
    codes: { from: 'preset', preset: 'politics', language: 'zh-CN' },
  });
  return { db, article, first, second, said, directive };
}

test('a new notebook has one project without a name, with the codes of political news', async () => {
  const db = emptyNotebook();
  const [project, ...others] = await readProjects(db);
  expect([project?.name, others]).toEqual(['', []]);
  expect((await readCodebook(db, project?.id)).map(({ names }) => names.zh)).toContain('指令');
  expect((await readCodebook(db)).every((code) => code.project === project?.id && code.rank)).toBe(true);
});

test('new records go to the current project, and an article may be in several', async () => {
  const { db, first, second, article } = await twoProjects();
  expect(article.projects).toEqual([first]);
  expect(article.id).toBe(await articleIdOf(URL));
  await saveArticle(db, extracted(), URL);
  const own = await say(db, article.id, []);
  expect(own.project).toBe(second);
  expect((await findArticle(db, URL))?.projects).toEqual([first, second]);
  await chooseProject(db, undefined);
  expect((await say(db, article.id, [])).project).toBe(second); // all are looked at: the last one is still written to
  expect(await countProject(db, first)).toMatchObject({ articles: 1, annotations: 1 });
});

test('an annotation never gets another project’s code: it gets its own equivalent, or a copy', async () => {
  const { db, first, second, article, directive, said } = await twoProjects();
  const own = await say(db, article.id, [directive]);
  expect(own.codes).toEqual([idInProject(second, (await db.codes.get(directive))?.original ?? '')]);
  const made = newId();
  const fields = {
    names: { en: 'Budget', zh: '预算' },
    color: 'red' as const,
    underline: 'solid' as const,
    definition: '',
    example: '',
  };
  await changeCodebook(db, { kind: 'add', id: made, fields });
  expect((await db.codes.get(made))?.project).toBe(second);
  await codeAnnotations(db, [said.id, own.id], made, { give: true });
  const copy = (await db.annotations.get(said.id))?.codes.at(-1) ?? '';
  expect(await db.codes.get(copy)).toMatchObject({ project: first, original: made, names: { zh: '预算' } });
  expect((await db.annotations.get(own.id))?.codes).toContain(made);
});

test('each project sees its own codes; with all shown, the current one’s come first', async () => {
  const { db, first, second } = await twoProjects();
  expect(new Set((await visibleCodes(db)).map(({ project }) => project))).toEqual(new Set([second]));
  await chooseProject(db, undefined);
  const all = await visibleCodes(db);
  expect([all[0]?.project, all.at(-1)?.project]).toEqual([second, first]);
  await changeCodebook(db, { kind: 'change', id: all.at(-1)?.id ?? '', fields: { definition: 'theirs' } });
  expect((await readCodebook(db, first)).at(-1)?.definition).toBe('theirs');
});

test.each(['move', 'copy'] as const)('%s takes an article with its annotations, and can be undone', async (how) => {
  const { db, first, second, article, said } = await twoProjects();
  const before = [await db.articles.toArray(), await db.annotations.toArray()].map((rows) =>
    rows.map(({ modified: _, changed: __, ...row }: Record<string, unknown>) => row),
  );
  const placed = await placeArticles(db, { articles: [article.id], from: first, to: second, how });
  const there = (await annotationsOf(db, article.id)).filter(({ project }) => project === second);
  expect(there).toMatchObject([{ note: '笔记', id: how === 'move' ? said.id : idInProject(second, said.id) }]);
  const codes = new Set((await readCodebook(db, second)).map(({ id }) => id));
  expect(there[0]?.codes.every((id) => codes.has(id))).toBe(true);
  expect((await findArticle(db, URL))?.projects).toEqual(how === 'move' ? [second] : [first, second]);
  expect((await placeArticles(db, { articles: [article.id], from: first, to: second, how })).copies).toEqual([]);
  await takePlacingBack(db, placed);
  const after = [await db.articles.toArray(), await db.annotations.toArray()].map((rows) =>
    rows.map(({ modified: _, changed: __, ...row }: Record<string, unknown>) => row),
  );
  expect(after).toEqual(before);
});

test('annotations identical to existing ones are not duplicated when an article is moved or copied', async () => {
  const { db, article, first, second, said } = await twoProjects();
  await placeArticles(db, { articles: [article.id], from: first, to: second, how: 'copy' });
  const other = await saveAnnotation(db, { ...said, id: newId(), note: '另一条' });
  const inBin = await saveAnnotation(db, { ...said, id: newId() });
  await removeAnnotation(db, inBin.id);
  const notes = async (project: string) =>
    (await annotationsOf(db, article.id)).filter((one) => one.project === project).map(({ note }) => note);
  const moved = await placeArticles(db, { articles: [article.id], from: first, to: second, how: 'move' });
  expect([await notes(first), await notes(second)]).toEqual([[], ['笔记', '另一条']]);
  expect(moved.merged.map(({ id }) => id)).toEqual([said.id]);
  expect(await db.annotations.get(inBin.id)).toMatchObject({ project: second, deleted: expect.any(String) });
  // Back, too, and copied the other way: neither says anything twice.
  await takePlacingBack(db, moved);
  expect([await notes(first), await notes(second)]).toEqual([['笔记', '另一条'], ['笔记']]);
  expect(await db.annotations.get(other.id)).toMatchObject({ project: first, codes: said.codes });
  await placeArticles(db, { articles: [article.id], from: second, to: first, how: 'copy' });
  expect(await notes(first)).toEqual(['笔记', '另一条']);
});

test('an annotation quoted in an essay, and one by another coder, stay next to identical ones', async () => {
  const { db, article, first, second, said } = await twoProjects();
  await placeArticles(db, { articles: [article.id], from: first, to: second, how: 'copy' });
  const essay = await addEssay(db, '文章');
  await sendToEssay(db, [said.id], essay.id);
  await db.annotations.put({ ...said, id: newId(), coder: newId() });
  await placeArticles(db, { articles: [article.id], from: first, to: second, how: 'move' });
  const there = (await annotationsOf(db, article.id)).filter(({ project }) => project === second);
  expect(there).toHaveLength(3);
});

test('a deleted project is in the bin with its own records, and restored with them', async () => {
  const { db, first, second, article } = await twoProjects();
  const { article: shared } = await saveArticle(
    db,
    extracted({ url: 'https://news.example/b' }),
    'https://news.example/b',
  );
  await placeArticles(db, { articles: [shared.id], from: second, to: first, how: 'copy' });
  await say(db, shared.id, []);
  expect(await removeProject(db, second)).toMatchObject({ id: second });
  expect((await currentChoice(db)).current).toBe(first);
  expect((await db.articles.get(shared.id))?.deleted).toBeUndefined();
  expect(await annotationsOf(db, shared.id)).toEqual([]);
  expect(await annotationsOf(db, article.id)).toHaveLength(1);
  expect(await readCodebook(db, first)).not.toEqual([]);
  await restoreProject(db, second);
  expect(await annotationsOf(db, shared.id)).toHaveLength(1);
  expect(await removeProject(db, second, first)).toBeDefined();
  expect((await annotationsOf(db, shared.id)).map(({ project }) => project)).toEqual([first]);
  expect(await removeProject(db, first)).toBeUndefined(); // the last one stays
});

test('restoring something restores its project', async () => {
  const { db, second, article } = await twoProjects();
  const own = await say(db, article.id, []);
  await removeProject(db, second);
  await restoreAnnotations(db, [own.id]);
  expect((await readProjects(db)).map(({ id }) => id)).toContain(second);
  await removeProject(db, second);
  const { article: alone } = await saveArticle(
    db,
    extracted({ url: 'https://news.example/c' }),
    'https://news.example/c',
  );
  await moveArticles(db, [alone.id], { toBin: true });
  await moveArticles(db, [alone.id], { toBin: false });
  expect(await annotationsOf(db, article.id)).toHaveLength(1);
});

test('records long in the bin are removed permanently, and leave a tombstone each', async () => {
  const { db, second, article } = await twoProjects();
  const own = await say(db, article.id, []);
  await removeProject(db, second);
  await purgeProjects(db, new Date(Date.now() + 31 * 86_400_000));
  expect([await db.projects.get(second), await db.annotations.get(own.id)]).toEqual([undefined, undefined]);
  expect(await db.codes.where('project').equals(second).count()).toBe(0);
  const graves = await db.tombstones.toArray();
  expect(graves).toContainEqual(expect.objectContaining({ table: 'annotations', id: own.id, project: second }));
  expect(graves.filter(({ table }) => table === 'codes')).toHaveLength(7);
  expect(graves.filter(({ table }) => table === 'projects')).toHaveLength(1);
});

test('a new project may start with another one’s codes, which stay comparable', async () => {
  const { db, first } = await twoProjects();
  const third = newId();
  await addProject(db, { id: third, name: '三', codes: { from: 'project', project: first } });
  const [ours, theirs] = [await readCodebook(db, third), await readCodebook(db, first)];
  expect(ours.map(({ names, original }) => [names, original])).toEqual(
    theirs.map(({ names, original }) => [names, original]),
  );
  expect(ours.filter(({ id }) => theirs.some((code) => code.id === id))).toEqual([]);
  expect(await changeProject(db, third, { name: '改名' })).toMatchObject({ name: '改名' });
});

test('the ledger shows the directives of the current project, or of all', async () => {
  const { db, article, said, second } = await twoProjects();
  const directives = (codes: Codebook) => codesOfKind(codes, 'directive');
  const own = await say(db, article.id, directives(await readCodebook(db, second)));
  const shown = async (): Promise<string[]> => (await readLedger(db, directives)).annotations.map(({ id }) => id);
  expect(await shown()).toEqual([own.id]);
  await chooseProject(db, undefined);
  expect((await shown()).toSorted()).toEqual([said.id, own.id].toSorted());
});

test('undoing a placing loses nothing written since: an edited copy stays, and so does a code', async () => {
  const { db, article, first, second, said } = await twoProjects();
  const copied = await placeArticles(db, { articles: [article.id], from: first, to: second, how: 'copy' });
  const [copy] = (await annotationsOf(db, article.id)).filter(({ project }) => project === second);
  if (!copy) throw new Error('no copy');
  await saveAnnotation(db, { ...copy, note: '后来写的' });
  await takePlacingBack(db, copied);
  expect(await db.annotations.get(copy.id)).toMatchObject({ note: '后来写的', project: second });
  expect((await db.articles.get(article.id))?.projects).toEqual([first, second]);

  const moved = await placeArticles(db, { articles: [article.id], from: first, to: second, how: 'move' });
  const [given] = (await readCodebook(db, second)).filter(({ names }) => names.zh === '数字');
  const now = await db.annotations.get(said.id);
  if (!given || !now) throw new Error('no code');
  await saveAnnotation(db, { ...now, codes: [...now.codes, given.id] });
  await takePlacingBack(db, moved);
  const names = new Map((await readCodebook(db, first)).map(({ id, names: { zh } }) => [id, zh]));
  expect((await db.annotations.get(said.id))?.codes.map((id) => names.get(id))).toEqual(['指令', '数字']);
});
