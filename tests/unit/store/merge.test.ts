import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { backupText } from '@/utils/backup/backup-text';
import { planImport } from '@/utils/import/plan';
import { settle } from '@/utils/import/settle';
import type { Annotation } from '@/utils/model/annotation';
import type { Decision } from '@/utils/model/decision';
import { newId } from '@/utils/model/new-id';
import type { Notebook } from '@/utils/model/notebook';
import { instant } from '@/utils/model/time';
import { saveAnnotation } from '@/utils/store/annotations';
import type { Database } from '@/utils/store/database';
import { sendToEssay } from '@/utils/store/essays';
import { existingIn, isUntouched } from '@/utils/store/existing';
import { removeAnnotations, restoreAnnotations } from '@/utils/store/many-annotations';
import { type Incoming, type Merge, mergeNotebook, mergeRecords } from '@/utils/store/merge';
import { addProject, currentChoice, readProjects } from '@/utils/store/projects';
import { storageProblem } from '@/utils/store/storage-problem';
import { lastImport, undoMerge } from '@/utils/store/undo-merge';
import { USER_TABLES } from '@/utils/store/user-tables';
import { sampleBeside, sampleNotebook } from '../export/sample-notebook';
import { anyNotebook } from '../import/generate-notebook';
import { contentsOf, NOW, readAll } from '../import/reading';
import { emptyNotebook } from './sample';

const asMerge = (notebook: Notebook): Merge => ({ ...notebook, decisions: [], samePersons: [] });

async function contents(db: Database): Promise<string> {
  let text = '';
  for await (const piece of backupText(db, 'test')) text += piece;
  return text;
}

/** Every table, derived ones too. */
async function everything(db: Database): Promise<Record<string, unknown[]>> {
  const entries = db.tables
    .filter(({ name }) => !['importLog', 'facts', 'shards', 'derivedState', 'tombstones'].includes(name))
    .map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function importInto(db: Database, notebook: Notebook): Promise<void> {
  const plan = await planImport([await contentsOf(notebook)], existingIn(db), { now: NOW });
  await mergeRecords(db, settle(plan.files, () => 'theirs', NOW) as Iterable<Incoming>, { name: 'test' });
}

test('a backup restored in an empty profile gives an identical notebook', async () => {
  await fc.assert(
    fc.asyncProperty(anyNotebook, async (notebook) => {
      const [here, there] = [emptyNotebook(), emptyNotebook()];
      await mergeNotebook(here, asMerge(notebook), { name: 'x', replace: true });
      const file = await contents(here);
      const result = await readAll(file);
      expect(result.refusals).toEqual([]);
      expect(await isUntouched(there)).toBe(true);
      await mergeNotebook(there, { ...asMerge(result.notebook), ...result.beside }, { name: 'x', replace: true });
      expect(JSON.parse(await contents(there))).toEqual(JSON.parse(file));
    }),
    { numRuns: 30 },
  );
});

test('an import does what its preview said: as many records added and replaced', async () => {
  const tables = ['codes', 'articles', 'revisions', 'annotations'] as const;
  const agree = async (db: Database, notebook: Notebook): Promise<void> => {
    const file = await contentsOf(notebook);
    const plan = await planImport([file], existingIn(db), { now: NOW, into: (await currentChoice(db)).current });
    const parts = settle(plan.files, () => 'mine', NOW) as Iterable<Incoming>;
    const { counts, changed } = await mergeRecords(db, parts, { name: 'test' });
    for (const table of tables) {
      const done = [counts[table] - (changed?.[table] ?? 0), changed?.[table]];
      expect([table, ...done]).toEqual([table, plan.tables[table].added, plan.tables[table].changed]);
    }
  };
  await fc.assert(
    fc.asyncProperty(anyNotebook, anyNotebook, async (ours, theirs) => {
      const db = emptyNotebook();
      await mergeNotebook(db, asMerge(ours), { name: 'ours' });
      await agree(db, theirs);
    }),
    { numRuns: 20 },
  );
  // An article that is here and only comes to a further project is what it was.
  const db = emptyNotebook();
  await mergeNotebook(db, asMerge(sampleNotebook), { name: 'ours' });
  const articles = sampleNotebook.articles.map((article) => ({ ...article, projects: [newId()] }));
  await agree(db, { ...sampleNotebook, codes: [], annotations: [], articles });
});

test('hundreds of records of each kind are written, and undone, in one transaction', async () => {
  const db = emptyNotebook();
  const many = <T extends object>(rows: readonly T[], change: (row: T, i: number) => Partial<T>): T[] =>
    Array.from({ length: 300 }, (_, i) => ({ ...rows[0], ...change(rows[0] as T, i) }) as T);
  const { codes, articles, annotations, revisions } = sampleNotebook;
  const ids = { article: newId() };
  const notebook: Notebook = {
    codes: many(codes, (_, i) => ({ id: newId(), names: { en: `Code ${i}`, zh: `标签${i}` } })),
    articles: many(articles, (_, i) => ({
      id: i === 0 ? ids.article : newId(),
      url: `https://many.example/${i}`,
      addresses: [`https://many.example/${i}`],
    })),
    annotations: many(annotations, () => ({ id: newId(), articleId: ids.article, codes: [] })),
    revisions: many(revisions, (_, i) => ({
      id: newId(),
      articleId: ids.article,
      sha256: String(i).padStart(64, '0'),
    })),
  };
  const before = await everything(db);
  await mergeNotebook(db, asMerge(notebook), { name: 'many' });
  const written = [await db.codes.count(), await db.articles.count(), await db.annotations.count()];
  expect(written).toEqual([300 + (before.codes?.length ?? 0), 300, 300]);
  expect((await undoMerge(db)).stayed).toBe(0);
  expect(await everything(db)).toEqual(before);
});

test('undoing an import restores everything', async () => {
  await fc.assert(
    fc.asyncProperty(anyNotebook, anyNotebook, fc.boolean(), async (ours, theirs, replace) => {
      const db = emptyNotebook();
      await mergeNotebook(db, asMerge(ours), { name: 'ours' });
      const before = await everything(db);
      if (replace) await mergeNotebook(db, asMerge(theirs), { name: 'theirs', replace });
      else await importInto(db, theirs);
      expect((await undoMerge(db)).stayed).toBe(0);
      expect(await everything(db)).toEqual(before);
      expect(await lastImport(db)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test('a note from a file without projects is written in the article’s projects', async () => {
  const db = emptyNotebook();
  await importInto(db, sampleNotebook);
  const [ours] = sampleNotebook.articles;
  if (!ours) throw new Error('none');
  const [one, other] = [newId(), newId()];
  const theirs = { ...ours, note: 'theirs' };
  const merge = () =>
    mergeRecords(db, [{ table: 'articles', rows: [theirs], decide: (row) => row }], { name: 'a.json' });
  await db.articles.update(ours.id, { note: 'mine', projects: [one] });
  await merge();
  expect(await db.articles.get(ours.id)).toMatchObject({ note: 'theirs', projects: [one] });
  await db.articles.update(ours.id, {
    note: 'mine',
    notes: { [one]: 'mine', [other]: 'else' },
    projects: [one, other],
  });
  await merge();
  expect(await db.articles.get(ours.id)).toMatchObject({
    notes: { [one]: 'theirs', [other]: 'else' },
    projects: [one, other],
  });
});

test('records written since an import survive its undo, with everything they need', async () => {
  const db = emptyNotebook();
  await importInto(db, sampleNotebook);
  const first = await db.annotations.toCollection().first();
  if (!first) throw new Error('none');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01') });
  await saveAnnotation(db, { ...first, note: 'mine, written since' });
  vi.useRealTimers();
  expect((await undoMerge(db)).stayed).toBeGreaterThan(0);
  expect((await db.annotations.toArray()).map(({ note }) => note)).toEqual(['mine, written since']);
  expect(await db.articles.get(first.articleId)).toBeDefined();
  expect((await db.codes.bulkGet(first.codes)).every((code) => code)).toBe(true);
});

test('undoing a restore after further work keeps the reader’s project, and no empty one beside it', async () => {
  const db = emptyNotebook();
  const theirs = { id: newId(), name: '', created: NOW, modified: NOW };
  const annotations = sampleNotebook.annotations.map((one) => ({ ...one, project: theirs.id }));
  const codes = sampleNotebook.codes.map((one) => ({ ...one, project: theirs.id }));
  await mergeNotebook(
    db,
    { ...asMerge({ ...sampleNotebook, annotations, codes }), projects: [theirs] },
    { name: 'x', replace: true },
  );
  const first = annotations[0] as Annotation;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01') });
  await saveAnnotation(db, { ...first, note: 'mine, written since' });
  vi.useRealTimers();
  expect((await undoMerge(db)).stayed).toBeGreaterThan(0);
  expect((await readProjects(db)).map(({ id }) => id)).toEqual([theirs.id]);
  expect(await currentChoice(db)).toEqual({ current: theirs.id, all: false });
  expect((await db.codes.toArray()).filter(({ project }) => project !== theirs.id && project !== undefined)).toEqual(
    [],
  );
});

test.each([
  ['a project of its own', undefined],
  ['the reader’s, which has a name here', '研究'],
])('undoing the restore of a file that names no project, into %s, leaves everything as it was', async (_, name) => {
  const db = emptyNotebook();
  const { current } = await currentChoice(db);
  const mine = await addProject(db, { id: newId(), name: '研究', codes: { from: 'nothing' } });
  const own = sampleNotebook.annotations.map((one) => ({ ...one, project: mine.id }));
  await mergeNotebook(db, asMerge({ ...sampleNotebook, annotations: own }), { name: 'x' });
  const before = await everything(db);
  const theirs = name ? mine.id : newId();
  const annotations = sampleNotebook.annotations.slice(1).map((one) => ({ ...one, project: theirs }));
  await mergeNotebook(db, asMerge({ ...sampleNotebook, annotations }), { name: 'x', replace: true });
  expect((await readProjects(db)).map(({ id }) => id)).toContain(theirs);
  expect((await readProjects(db)).map(({ id }) => id)).not.toContain(current);
  expect((await undoMerge(db)).stayed).toBe(0);
  expect(await everything(db)).toEqual(before);
  expect(await currentChoice(db)).toEqual({ current: mine.id, all: false });
});

test('nor does it remove a codebook made before anything was read', async () => {
  const db = emptyNotebook();
  const { current } = await currentChoice(db);
  const [code] = await db.codes.toArray();
  await db.codes.update(code?.id ?? '', { definition: 'mine' });
  const theirs = { id: newId(), name: '', created: NOW, modified: NOW };
  const annotations = sampleNotebook.annotations.map((one) => ({ ...one, project: theirs.id }));
  const merge = { ...asMerge({ ...sampleNotebook, annotations, codes: [] }), projects: [theirs] };
  await mergeNotebook(db, merge, { name: 'x', replace: true });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01') });
  await saveAnnotation(db, { ...(annotations[0] as Annotation), note: 'mine, written since' });
  vi.useRealTimers();
  await undoMerge(db);
  expect((await db.codes.get(code?.id ?? ''))?.definition).toBe('mine');
  expect((await readProjects(db)).map(({ id }) => id)).toContain(current);
});

test.each(USER_TABLES.filter((table) => table !== 'decisions' && table !== 'samePersons' && table !== 'essays'))(
  'no room for %s: nothing is written, and the reader is told',
  async (table) => {
    const db = emptyNotebook();
    await db.codes.toArray();
    const before = await everything(db);
    db.table(table).hook('creating', () => {
      throw new DOMException('planted', 'QuotaExceededError');
    });
    const fresh = {
      ...sampleNotebook,
      codes: sampleNotebook.codes.map((code, i) => ({ ...code, id: `0b7c5a52-6a3e-4f0e-9b51-3d1f5c0b000${i}` })),
    };
    const dated = { created: NOW, modified: NOW };
    const projects = [{ id: newId(), name: '研究', ...dated }];
    const coders = [{ id: newId(), name: '甲', initials: '甲', ...dated }];
    const failed = await mergeNotebook(db, { ...asMerge(fresh), projects, coders }, { name: 'x' }).catch(
      storageProblem,
    );
    expect(failed).toMatchObject({ problem: 'storage-full' });
    expect(await everything(db)).toEqual(before);
    expect(await lastImport(db)).toBeUndefined();
  },
);

test('decisions contained in two files are written once', async () => {
  const db = emptyNotebook();
  const { decisions, samePersons } = sampleBeside;
  const twice = { decisions: [...decisions, ...decisions], samePersons: [...samePersons, ...samePersons] };
  await mergeNotebook(db, { ...sampleNotebook, ...twice }, { name: 'x' });
  expect([await db.decisions.count(), await db.samePersons.count()]).toEqual([decisions.length, samePersons.length]);
});

test('what projects decided about one suggestion is joined: here, in the file, and in two files', async () => {
  const db = emptyNotebook();
  const [ours, theirs, third] = [newId(), newId(), newId()];
  const [decision] = sampleBeside.decisions;
  if (!decision) throw new Error('a decision is needed');
  const here: Decision = { ...decision, verdict: 'rejected', projects: [ours] };
  await db.decisions.clear();
  await db.decisions.add(here);
  const decisions: Decision[] = [
    { ...decision, verdict: 'accepted', projects: [theirs, ours], verdicts: { [ours]: 'corrected' } },
    { ...decision, verdict: 'rejected', projects: [third] },
  ];
  await mergeNotebook(db, { ...sampleNotebook, decisions, samePersons: [] }, { name: 'x' });
  expect(await db.decisions.toArray()).toEqual([
    { ...here, projects: [ours, theirs, third], verdicts: { [theirs]: 'accepted' } },
  ]);
  await undoMerge(db);
  expect(await db.decisions.toArray()).toEqual([here]);
});

test('an article whose new address belongs to another one keeps its own', async () => {
  const db = emptyNotebook();
  await importInto(db, sampleNotebook);
  const [one, two] = await db.articles.toArray();
  if (!one || !two) throw new Error('two articles are needed');
  const moved = { ...one, url: two.url, changed: '2030-01-01T00:00:00.000Z' };
  await importInto(db, { codes: [], articles: [moved], revisions: [], annotations: [] });
  expect((await db.articles.get(one.id))?.url).toBe(one.url);
});

test('undoing an import keeps what is on an essay’s board now', async () => {
  const db = emptyNotebook();
  await importInto(db, sampleNotebook);
  const [first] = await db.annotations.toArray();
  await sendToEssay(db, [first?.id ?? '']);
  expect((await undoMerge(db)).stayed).toBeGreaterThan(0);
  expect((await db.annotations.toArray()).map(({ id }) => id)).toEqual([first?.id]);
  expect(await db.articles.get(first?.articleId ?? '')).toBeDefined();
});

test('a record deleted and restored since an import counts as imported, and is undone with it', async () => {
  const db = emptyNotebook();
  const before = await everything(db);
  await importInto(db, sampleNotebook);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01') });
  const living = (await db.annotations.toArray()).filter(({ deleted }) => deleted === undefined);
  const ids = living.map(({ id }) => id);
  await removeAnnotations(db, ids);
  await restoreAnnotations(db, ids);
  vi.useRealTimers();
  expect(await undoMerge(db)).toMatchObject({ stayed: 0 });
  expect(await everything(db)).toEqual(before);
});

test('an import of which everything was changed since can be undone, and says that nothing was', async () => {
  const db = emptyNotebook();
  const { codes, articles, annotations } = sampleNotebook;
  const [annotation] = annotations;
  await importInto(db, { ...sampleNotebook, annotations: annotation ? [annotation] : [] });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01') });
  await db.annotations.toCollection().modify({ note: 'mine', modified: instant() });
  await db.articles.toCollection().modify({ title: 'mine', changed: instant() });
  await db.codes.toCollection().modify({ definition: 'mine', modified: instant() });
  vi.useRealTimers();
  const before = await everything(db);
  const undone = await undoMerge(db);
  expect(undone.takenBack).toBe(0);
  expect(undone.stayed).toBeGreaterThanOrEqual(codes.length + articles.length);
  expect(await everything(db)).toEqual(before);
  expect(await lastImport(db)).toBeDefined();
});

test('an import whose articles have modification times of their pages is undone completely', async () => {
  const db = emptyNotebook();
  const before = await everything(db);
  const modified = { text: '2026-05-19', iso: '2026-05-19' };
  await importInto(db, { ...sampleNotebook, articles: sampleNotebook.articles.map((one) => ({ ...one, modified })) });
  expect((await undoMerge(db)).stayed).toBe(0);
  expect(await everything(db)).toEqual(before);
});

test.each([
  ['a connected place', 'places', { id: 'p', kind: 'folder' }],
  ['an essay', 'essays', { id: 'e' }],
] as const)('a notebook with nothing but %s is not untouched', async (_, table, row) => {
  const db = emptyNotebook();
  expect(await isUntouched(db)).toBe(true);
  await db.table(table).put(row);
  expect(await isUntouched(db)).toBe(false);
});
