import { describe, expect, test } from 'vitest';
import { backupText } from '@/utils/backup/backup-text';
import { newId } from '@/utils/model/new-id';
import { runPlace } from '@/utils/places/run';
import { undoRestored } from '@/utils/places/undo-restored';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { deleteArticlesForEver, moveArticles } from '@/utils/store/article-bin';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { deleteForEver } from '@/utils/store/bin';
import { changeCodebook } from '@/utils/store/codes';
import type { Database } from '@/utils/store/database';
import { disconnectProjects } from '@/utils/store/disconnect';
import { mergeNotebook } from '@/utils/store/merge';
import { placeArticles } from '@/utils/store/place-articles';
import { addProject } from '@/utils/store/projects';
import { undoMerge } from '@/utils/store/undo-merge';
import { readAll } from '../import/reading';
import { extracted } from '../store/sample';
import { all, row, two, write } from './connected';
import { content, type Machine, notesOf } from './machines';

async function backupOf(db: Database): Promise<string> {
  let text = '';
  for await (const piece of backupText(db, 'test')) text += piece;
  return text;
}

/** A backup in the place of everything. */
async function restore({ db }: Machine, file: string, disconnect: readonly string[] = []): Promise<void> {
  const { notebook, beside } = await readAll(file);
  const options = { name: 'x', replace: true, disconnect };
  await mergeNotebook(db, { ...notebook, decisions: [], samePersons: [], ...beside }, options);
}

const TABLES = ['annotations', 'articles', 'codes', 'projects', 'essays'] as const;
/** All that a machine has of a project. */
async function everything({ db, project }: Machine) {
  const all = await Promise.all(TABLES.map(async (name) => [name, await db.table(name).toArray()] as const));
  return Object.fromEntries(
    all.map(([name, rows]) => [
      name,
      rows
        .filter((row) => [row.id, row.project, ...(row.projects ?? [])].includes(project))
        // When a note was replaced is what each machine's clock said.
        .map((row) => ({ ...row, replaced: row.replaced?.map(({ note }: { note: string }) => note) })),
    ]),
  );
}
/** The arrivals that were reported. */
const told = async ({ db }: Machine, project: string) =>
  (await db.arrivals.where('place').equals(project).toArray()).map(({ outcome, table, record, count, about }) =>
    outcome === 'restored' ? { outcome, count, about } : { outcome, table, record },
  );

describe.each(['couchdb', 'webdav'] as const)('over %s', (kind) => {
  test('a backup restored in a connected project reaches the others as one arrival, and no note is lost', async () => {
    const { here, there, article, annotation } = await two(kind);
    here.name = '王记者 · Windows';
    const kept = await saveAnnotation(here.db, content(article.id, '没有改过'));
    const theirs = await saveAnnotation(here.db, content(article.id, '她的，原先'));
    const lost = await saveAnnotation(here.db, content(article.id, '后来删了'));
    await saveArticleNote(here.db, article.id, '文章的，原先', '');
    await all(here, there);
    const backup = await backupOf(here.db);

    await write(here, annotation, { note: '后来改的' });
    await removeAnnotation(here.db, lost.id);
    await deleteForEver(here.db, [lost.id]);
    await saveArticleNote(here.db, article.id, '文章的，后来', '文章的，原先');
    await write(there, theirs, { note: 'Beth’s later note' });
    const since = await saveAnnotation(there.db, content(article.id, 'made by Beth since'));
    const [code] = await here.db.codes.where('project').equals(here.project).toArray();
    await changeCodebook(here.db, { kind: 'change', id: code?.id ?? '', fields: { definition: '后来写的定义' } });
    await all(here, there);
    await Promise.all([here, there].map(({ db }) => db.arrivals.clear()));
    const before = await everything(there);

    await write(there, annotation, { note: 'not sent yet' });
    await restore(here, backup);
    expect(await row(here, annotation)).toMatchObject({ note: '第一条笔记' });
    await all(here, there);
    expect(await everything(there)).toEqual(await everything(here));
    // She had read the one of here that she wrote over.
    expect(notesOf(await row(there, annotation))).toEqual(['not sent yet', '第一条笔记'].toSorted());
    expect(await row(there, theirs)).toMatchObject({ note: '她的，原先', replaced: [{ note: 'Beth’s later note' }] });
    expect(await row(there, since)).toMatchObject({ note: 'made by Beth since' });
    expect(await row(there, lost)).toMatchObject({ note: '后来删了' });
    expect(await row(there, kept)).toEqual(await row(here, kept));
    expect((await there.db.articles.get(article.id))?.note).toBe('文章的，原先\n\n— — —\n\n文章的，后来');
    expect((await there.db.codes.get(code?.id ?? ''))?.definition).toBe(code?.definition);
    // Her note, the deleted annotation, the article and the code are reported; the note she had not sent is reported
    // separately.
    expect(await told(there, here.project)).toEqual(
      expect.arrayContaining([
        { outcome: 'restored', count: 4, about: '王记者 · Windows' },
        { outcome: 'note-replaced', table: 'annotations', record: annotation.id },
      ]),
    );
    expect(await told(there, here.project)).toHaveLength(2);

    // Taken back as a whole: what was on top is so again, on both machines.
    const line = await there.db.arrivals
      .where('place')
      .equals(here.project)
      .filter((one) => one.outcome === 'restored')
      .first();
    if (!line) throw new Error('not told');
    await undoRestored(there.db, line);
    await all(there, here);
    expect(await everything(here)).toEqual(await everything(there));
    expect(await row(here, theirs)).toMatchObject({ note: 'Beth’s later note', replaced: [{ note: '她的，原先' }] });
    expect((await row(here, lost))?.deleted).toBeDefined();
    expect((await here.db.articles.get(article.id))?.note).toBe('文章的，后来\n\n— — —\n\n文章的，原先');
    expect((await here.db.codes.get(code?.id ?? ''))?.definition).toBe('后来写的定义');
    const were = (before.annotations ?? []) as { id: string }[];
    expect(were.map(({ id }) => id)).toContain(since.id);
    expect((await told(there, here.project)).map(({ outcome }) => outcome)).toEqual(['note-replaced']);
  });

  test('undoing a restore undoes it there, and a machine that joins then sees no trace', async () => {
    const { here, there, article, annotation, machine, wish } = await two(kind);
    await saveArticleNote(here.db, article.id, '原先', '');
    await all(here, there);
    const backup = await backupOf(here.db);
    await write(there, annotation, { note: '后来' });
    await saveArticleNote(there.db, article.id, '文章后来', '原先');
    await all(here, there);
    const before = await everything(here);
    await restore(here, backup);
    await all(here, there);
    expect((await undoMerge(here.db)).stayed).toBe(0);
    expect(await everything(here)).toEqual(before);
    await all(here, there);
    expect(await row(there, annotation)).toMatchObject({ note: '后来' });
    expect(await row(there, annotation)).not.toHaveProperty('replaced');
    expect((await there.db.articles.get(article.id))?.note).toBe('文章后来');
    await restore(here, backup);
    await all(here, there);
    const late = machine();
    await late.connect(wish, { join: true });
    await late.run();
    expect(await everything(late)).toEqual(await everything(here));
    expect(await told(late, here.project)).toEqual([]);
  });
});

test('a restore replaces private projects, and keeps records of a connected project missing in the backup', async () => {
  const { here, there, article, annotation } = await two('couchdb');
  const backup = await backupOf(here.db);
  const own = newId();
  await addProject(here.db, { id: own, name: '自己的', codes: { from: 'nothing' } });
  await placeArticles(here.db, { articles: [article.id], from: here.project, to: own, how: 'copy' });
  const fresh = extracted({ url: 'https://news.example/own' });
  const { article: alone } = await saveArticle(here.db, fresh, fresh.url);
  const shared = await saveAnnotation(here.db, { ...content(article.id, '共同的'), project: here.project });
  await here.db.articles.update(alone.id, { projects: [own] });
  await all(here, there);
  await restore(here, backup);
  expect(await here.db.projects.get(own)).toBeUndefined();
  expect(await here.db.articles.get(alone.id)).toBeUndefined();
  expect(await here.db.tombstones.toArray()).toEqual([]);
  expect((await here.db.articles.get(article.id))?.projects).toEqual([here.project]);
  expect(await row(here, shared)).toMatchObject({ note: '共同的' });
  await all(here, there);
  expect(await row(there, annotation)).toEqual(await row(here, annotation));
  expect(await row(there, shared)).toEqual(await row(here, shared));
  expect(await told(there, here.project)).toEqual([]);
  // Without a connection it takes the place of everything.
  const { db } = here;
  await db.facts.delete('sync');
  await restore(here, backup);
  expect(await row(here, shared)).toBeUndefined();
});

test('an article in the backup’s bin stays out of the bin if others have annotated it since', async () => {
  const { here, there, article, annotation } = await two('couchdb');
  const unused = extracted({ url: 'https://news.example/unused' });
  const { article: other } = await saveArticle(here.db, unused, unused.url);
  await moveArticles(here.db, [article.id, other.id], { toBin: true });
  await all(here, there);
  const backup = await backupOf(here.db);
  await moveArticles(here.db, [article.id, other.id], { toBin: false });
  await all(here, there);
  const since = await saveAnnotation(there.db, content(article.id, 'made by Beth since'));
  await all(here, there);
  await restore(here, backup);
  const binned = async ({ db }: Machine) =>
    (await db.articles.where('deleted').above('').toArray()).map(({ id }) => id);
  expect(await binned(here)).toEqual([other.id]);
  expect((await row(here, since))?.deleted).toBeUndefined();
  expect((await row(here, annotation))?.deleted).toBeDefined();
  await all(here, there);
  expect(await binned(there)).toEqual([other.id]);
  expect(await everything(there)).toEqual(await everything(here));
});

test('the list of restored records has no article texts, and the restore can still be undone', async () => {
  const { here, there, article, annotation } = await two('couchdb');
  const backup = await backupOf(here.db);
  await moveArticles(here.db, [article.id], { toBin: true });
  await deleteArticlesForEver(here.db, [article.id]);
  await all(here, there);
  await there.db.arrivals.clear();
  await restore(here, backup);
  await all(here, there);
  const [revision] = await there.db.revisions.toArray();
  expect(revision?.text).toBeTruthy();
  const arrivals = await there.db.arrivals.toArray();
  expect(arrivals.filter(({ table, outcome }) => table === 'revisions' && outcome === 'restored')).toHaveLength(1);
  expect(JSON.stringify(arrivals)).not.toContain(revision?.text);
  const line = arrivals.find(({ place, outcome }) => place === here.project && outcome === 'restored');
  if (!line) throw new Error('not told');
  await undoRestored(there.db, line);
  expect((await there.db.articles.get(article.id))?.deleted).toBeDefined();
  expect((await row(there, annotation))?.deleted).toBeDefined();
  expect(await there.db.revisions.toArray()).toEqual([revision]);
});

test.each(['pull', 'mark'] as const)(
  'a restore that disconnects ends a run at "%s": nothing is received or sent',
  async (step) => {
    const { here, there, article, annotation, stored } = await two('couchdb');
    const backup = await backupOf(here.db);
    await write(here, annotation, { note: 'not sent yet' });
    const hers = await saveAnnotation(there.db, content(article.id, 'Beth’s'));
    await there.run();
    const carrier = await here.carrier();
    const before = stored();
    const meanwhile = {
      async *pull(...how: Parameters<typeof carrier.pull>) {
        if (step === 'pull') await restore(here, backup, [here.project]);
        yield* carrier.pull(...how);
      },
      async mark(...how: Parameters<typeof carrier.mark>) {
        if (step === 'mark') await restore(here, backup, [here.project]);
        return carrier.mark(...how);
      },
    };
    const { signal } = new AbortController();
    await expect(runPlace(here.db, here.project, { ...carrier, ...meanwhile }, { signal })).rejects.toThrow();
    expect(await row(here, hers)).toBeUndefined();
    expect(await row(here, annotation)).toMatchObject({ note: '第一条笔记' });
    expect(stored()).toBe(before);
    expect([await here.db.places.count(), await here.db.clocks.count()]).toEqual([0, 0]);
    await write(there, annotation, { note: 'hers stays' });
    await there.run();
    expect(await row(there, hers)).toBeDefined();
  },
);

test('an article added by a restore can be deleted with its annotations, and is restored with them', async () => {
  const { here, there } = await two('couchdb');
  const fresh = extracted({ url: 'https://news.example/anew' });
  const { article } = await saveArticle(here.db, fresh, fresh.url);
  for (const note of ['one', 'two', 'three']) await saveAnnotation(here.db, content(article.id, note));
  await all(here, there);
  const backup = await backupOf(here.db);
  await moveArticles(here.db, [article.id], { toBin: true });
  await deleteArticlesForEver(here.db, [article.id]);
  await all(here, there);
  await restore(here, backup);
  await all(here, there);
  const line = (await there.db.arrivals.toArray()).find(({ outcome }) => outcome === 'restored');
  if (!line) throw new Error('nothing says that it was restored');
  expect(await undoRestored(there.db, line)).toContain(article.id);
  await moveArticles(there.db, [article.id], { toBin: false });
  const marks = await there.db.annotations.where('articleId').equals(article.id).toArray();
  expect(marks.map(({ deleted }) => deleted)).toEqual([undefined, undefined, undefined]);
});

test('a pending permanent deletion survives the disconnection of another project', async () => {
  const { here, there, article } = await two('couchdb');
  const one = await saveAnnotation(here.db, content(article.id, 'to be deleted'));
  await all(here, there);
  await removeAnnotation(here.db, one.id);
  await deleteForEver(here.db, [one.id]);
  const other = newId();
  const fact = (await here.db.facts.get('sync')) as { id: string; value: { projects: string[] } };
  const projects = [...fact.value.projects, other];
  await here.db.facts.put({ id: 'sync', value: { ...fact.value, projects } });
  await disconnectProjects(here.db, [other]);
  await all(here, there);
  expect(await there.db.annotations.get(one.id)).toBeUndefined();
  expect(await here.db.annotations.get(one.id)).toBeUndefined();
});
