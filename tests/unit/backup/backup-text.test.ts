import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backupText } from '@/utils/backup/backup-text';
import { json } from '@/utils/export/formats/json';
import { planImport } from '@/utils/import/plan';
import { settle } from '@/utils/import/settle';
import { newId } from '@/utils/model/new-id';
import { saveAnnotation } from '@/utils/store/annotations';
import { forgetLeft, moveArticles } from '@/utils/store/article-bin';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { binnedArticles } from '@/utils/store/binned-articles';
import { existingIn } from '@/utils/store/existing';
import { type Incoming, mergeNotebook, mergeRecords } from '@/utils/store/merge';
import { readNotebook } from '@/utils/store/notebook';
import { placeArticles } from '@/utils/store/place-articles';
import { addProject, currentChoice } from '@/utils/store/projects';
import { readShards } from '@/utils/store/read-shards';
import { sampleNotebook } from '../export/sample-notebook';
import { NOW, readAll } from '../import/reading';
import { emptyNotebook, extracted } from '../store/sample';

const beside = {
  decisions: [
    {
      articleId: sampleNotebook.articles[0]?.id ?? '',
      rule: 'r',
      quote: 'q',
      version: '1',
      verdict: 'accepted' as const,
      decided: '2026-01-01T00:00:00.000Z',
    },
  ],
  samePersons: [{ id: 'one', person: 'other' }],
};

async function filled() {
  const db = emptyNotebook();
  await mergeNotebook(db, { ...sampleNotebook, ...beside } as never, { name: 'x' });
  return db;
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** The fields of the file in the order that docs/json-format.md shows. */
const documented = [...(readFileSync('docs/json-format.md', 'utf8').split('```')[1] ?? '').matchAll(/^"(\w+)":/gm)].map(
  ([, name]) => name,
);

test('a backup has the documented fields and tables in the documented order', async () => {
  expect(documented).toHaveLength(13);
  const backup = JSON.parse(await textOf(backupText(await filled(), 'Pressmark 1')));
  expect(Object.keys(backup)).toEqual(documented);
});

test('the JSON export and a backup of the same notebook are the same file', async () => {
  const db = await filled();
  const notebook = {
    ...(await readNotebook(db)),
    annotations: await db.annotations.toArray(),
    projects: await db.projects.toArray(),
    decisions: await db.decisions.toArray(),
    samePersons: await db.samePersons.toArray(),
  };
  const exported = [...json.write(notebook as never, { language: 'en', version: '1' })].join('');
  const backup = await textOf(backupText(db, 'Pressmark 1'));
  const sorted = (text: string) =>
    Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, rows]) => [
      name,
      Array.isArray(rows) && name !== 'codes' ? rows.map((row) => JSON.stringify(row)).toSorted() : rows,
    ]);
  expect(sorted(backup)).toEqual(sorted(exported));
  // The same framing, too: one record a line.
  expect(backup.split('\n')).toHaveLength(exported.split('\n').length);
});

test('a record written while a backup is made is in it with everything it refers to, or not at all', async () => {
  const db = await filled();
  const pieces = backupText(db, 'Pressmark 1');
  let text = (await pieces.next()).value as string;
  const article = {
    ...(await db.articles.toCollection().first()),
    id: crypto.randomUUID(),
    url: 'https://late.example/',
  };
  await db.articles.add(article as never);
  await db.annotations.add({
    ...sampleNotebook.annotations[0],
    id: crypto.randomUUID(),
    articleId: article.id,
  } as never);
  text += await textOf(pieces);
  const backup = JSON.parse(text) as { articles: { id: string }[]; annotations: { articleId: string }[] };
  const known = new Set(backup.articles.map(({ id }) => id));
  expect(backup.annotations.filter(({ articleId }) => !known.has(articleId))).toEqual([]);
});

test('the backup of one project contains everything of it and nothing of others, and restores it unchanged', async () => {
  const db = emptyNotebook();
  const { current: first } = await currentChoice(db);
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const target = { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } };
  const said = { articleId: article.id, target, codes: [], origin: { by: 'hand' as const } };
  await saveAnnotation(db, { ...said, id: newId(), note: 'private' });
  const project = newId();
  await addProject(db, { id: project, name: '研究', codes: { from: 'preset', preset: 'essay', language: 'zh-CN' } });
  await saveAnnotation(db, { ...said, id: newId(), note: 'shared' });
  await saveArticle(db, extracted({ url: 'https://news.example/b' }), 'https://news.example/b');

  const text = await textOf(backupText(db, 'Pressmark 1', { project }));
  expect(text).not.toContain(first);
  const file = JSON.parse(text);
  expect(file.annotations.map(({ note }: { note: string }) => note)).toEqual(['shared']);
  expect(file.articles.map(({ projects }: { projects: string[] }) => projects)).toEqual([[project], [project]]);
  expect(file.preferences).toEqual([]);

  const there = emptyNotebook();
  const contents = await readAll(text);
  const { current: into } = await currentChoice(there);
  const plan = await planImport([contents], existingIn(there), { now: NOW, into });
  const parts = [{ table: 'projects', rows: plan.beside.projects }, ...settle(plan.files, () => 'mine', NOW)];
  await mergeRecords(there, parts as Iterable<Incoming>, { name: 'x' });
  const again = JSON.parse(await textOf(backupText(there, 'Pressmark 1', { project })));
  const ranked = ({ rank: _, ...code }: { rank: string }) => code;
  expect({ ...again, codes: again.codes.map(ranked) }).toEqual({ ...file, codes: file.codes.map(ranked) });
});

test('a backup of one project contains articles deleted from it, with note and marks, and restores them', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const first = (await currentChoice(db)).current;
  await saveArticleNote(db, article.id, '甲写的', '', first);
  const said = await saveAnnotation(db, {
    id: newId(),
    articleId: article.id,
    target: { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } },
    codes: [],
    note: '甲标的',
    origin: { by: 'hand' },
  });
  const other = newId();
  await addProject(db, { id: other, name: '乙', codes: { from: 'nothing' } });
  await placeArticles(db, { articles: [article.id], from: first, to: other, how: 'copy' });
  await saveArticleNote(db, article.id, '乙写的', '甲写的', other);
  await moveArticles(db, [article.id], { toBin: true, project: first });
  const text = await textOf(backupText(db, 'Pressmark 1', { project: first }));
  expect(text).not.toContain('乙写的');
  const { notebook, beside } = await readAll(text);
  expect(notebook.articles).toHaveLength(1);
  expect(notebook.revisions).toHaveLength(1);

  // In a notebook that had nothing of it, it is in the bin and not among the articles.
  const there = emptyNotebook();
  const all = { ...notebook, decisions: [], samePersons: [], ...beside };
  await mergeNotebook(there, all, { name: 'x' });
  expect(await binnedArticles(there)).toMatchObject([{ id: article.id, from: first, annotations: 1 }]);
  const shown = await readShards(there, ({ articles }) => articles.map(({ id }) => id));
  expect(shown.shards.flat()).toEqual([]);
  await moveArticles(there, [article.id], { toBin: false, project: first });
  expect(await there.articles.get(article.id)).toMatchObject({ note: '甲写的', projects: [first] });
  expect(await there.annotations.get(said.id)).toMatchObject({ note: '甲标的' });

  // Where it is in the other project, that keeps its own.
  await forgetLeft(db, [article.id], first);
  expect(await binnedArticles(db)).toEqual([]);
  await mergeNotebook(db, all, { name: 'x' });
  expect(await binnedArticles(db)).toMatchObject([{ id: article.id, from: first, annotations: 1 }]);
  expect(await db.articles.get(article.id)).toMatchObject({ note: '乙写的', projects: [other] });
});
