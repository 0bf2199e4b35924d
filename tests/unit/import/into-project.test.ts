import { expect, test } from 'vitest';
import { json } from '@/utils/export/formats/json';
import { planImport } from '@/utils/import/plan';
import { settle } from '@/utils/import/settle';
import type { Article } from '@/utils/model/article';
import { articleIdOf, idInProject, revisionIdOf } from '@/utils/model/derive-id';
import { newId } from '@/utils/model/new-id';
import { annotationsOf } from '@/utils/store/annotations';
import { readCodebook } from '@/utils/store/codes';
import { Database } from '@/utils/store/database';
import { existingIn } from '@/utils/store/existing';
import { type Incoming, mergeRecords } from '@/utils/store/merge';
import { addProject, currentChoice, readProjects } from '@/utils/store/projects';
import { undoMerge } from '@/utils/store/undo-merge';
import { article, sampleNotebook } from '../export/sample-notebook';
import { context } from './parse-markup';
import { NOW, readAll } from './reading';

/** A backup as an older Pressmark wrote it: version 1, with nothing of projects. */
const version1 = (): string => {
  const {
    projects: _,
    coders: __,
    preferences: ___,
    ...old
  } = JSON.parse([...json.write(sampleNotebook, { language: 'en', version: '0.1.0' })].join(''));
  return JSON.stringify({ ...old, version: 1 });
};

async function importInto(db: Database, file: string, into: string): Promise<void> {
  const plan = await planImport([await readAll(file)], existingIn(db), { now: NOW, into });
  await mergeRecords(db, settle(plan.files, () => 'mine', NOW) as Iterable<Incoming>, { name: 'old.json' });
}

test('a backup of an older version gets the ids that every machine computes, in the chosen project', async () => {
  const db = new Database('into-one');
  const { current } = await currentChoice(db);
  await importInto(db, version1(), current);
  const id = await articleIdOf(article.url);
  const [read] = await db.articles.where('url').equals(article.url).toArray();
  expect(read).toMatchObject({ id, aliases: [article.id], projects: [current] });
  const [revision] = await db.revisions.where('articleId').equals(id).toArray();
  expect(revision?.id).toBe(revisionIdOf(id, revision?.sha256 ?? ''));
  const ours = await annotationsOf(db, id);
  expect(ours.length).toBeGreaterThan(0);
  const codes = await readCodebook(db, current);
  expect(
    ours.every((one) => one.project === current && one.codes.every((code) => codes.some((c) => c.id === code))),
  ).toBe(true);

  const before = await db.annotations.count();
  const plan = await planImport([await readAll(version1())], existingIn(db), { now: NOW, into: current });
  for (const { added, changed, conflicts } of Object.values(plan.tables))
    expect([added, changed, conflicts]).toEqual([0, 0, 0]);
  expect(await db.annotations.count()).toBe(before);
});

test('the same file in another project makes copies there, once, and leaves the first unchanged', async () => {
  const db = new Database('into-two');
  const { current: first } = await currentChoice(db);
  await importInto(db, version1(), first);
  const before = await db.annotations.where('project').equals(first).toArray();
  const second = newId();
  await addProject(db, { id: second, name: '乙', codes: { from: 'nothing' } });
  await importInto(db, version1(), second);
  const copies = await db.annotations.where('project').equals(second).toArray();
  expect(copies.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => idInProject(second, id)).toSorted());
  const own = new Set((await readCodebook(db, second)).map(({ id }) => id));
  expect(copies.flatMap(({ codes }) => codes).every((id) => own.has(id))).toBe(true);
  expect(await db.annotations.where('project').equals(first).toArray()).toEqual(before);
  expect((await db.articles.where('url').equals(article.url).first())?.projects).toEqual([first, second]);
  await importInto(db, version1(), second);
  expect(await db.annotations.where('project').equals(second).count()).toBe(copies.length);
});

test('undoing an import into a project leaves the articles of other projects alone', async () => {
  const db = new Database('into-undone');
  const { current: first } = await currentChoice(db);
  await importInto(db, version1(), first);
  const before = await db.articles.toArray();
  const second = newId();
  await addProject(db, { id: second, name: '乙', codes: { from: 'nothing' } });
  await importInto(db, version1(), second);
  expect((await undoMerge(db)).stayed).toBe(0);
  expect(await db.articles.toArray()).toEqual(before);
  expect((await readProjects(db)).map(({ id }) => id)).toEqual([first, second]);
});

test('a backup of a newer version is rejected, and unknown fields are kept at every depth', async () => {
  const newer = version1().replace('"version":1', '"version":3');
  await expect(readAll(newer)).rejects.toThrow('newer-version');
  const file = JSON.parse(version1());
  file.annotations[0].target.selector.later = { deep: [1] };
  file.annotations[0].later = '以后';
  const { notebook } = await readAll(JSON.stringify(file));
  expect(notebook.annotations[0]).toMatchObject({ later: '以后', target: { selector: { later: { deep: [1] } } } });
});

test('for an article with a note in each project, a table is compared with the target project’s', async () => {
  const db = new Database('into-noted');
  const { current: first } = await currentChoice(db);
  await importInto(db, version1(), first);
  const second = newId();
  await addProject(db, { id: second, name: '乙', codes: { from: 'nothing' } });
  const table = `Quote,URL,Document note\n各县市区要压实主体责任,${article.url},`;
  const judged = async (note: string, into: string) => {
    const file = await readAll(table + note, { ...context, fileName: 'a.csv' });
    const { tables } = await planImport([file], existingIn(db), { now: NOW, into });
    const { same, changed, listed } = tables.articles;
    return [same, changed, listed.conflicts.map(({ ours }) => (ours as Article).note)];
  };
  // Nothing was said of it there yet.
  expect(await judged('second', second)).toEqual([0, 1, []]);
  await db.articles
    .where('url')
    .equals(article.url)
    .modify((row) => {
      row.projects = [first, second];
      row.notes = { [first]: row.note, [second]: 'second' };
    });
  expect(await judged('second', second)).toEqual([1, 0, []]);
  expect(await judged('other', second)).toEqual([0, 0, ['second']]);
  expect(await judged('second', first)).toEqual([0, 0, [article.note]]);
});
