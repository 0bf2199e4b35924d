import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { articleIdOf, idInProject, revisionIdOf } from '@/utils/model/derive-id';
import { annotationsOf, saveAnnotation } from '@/utils/store/annotations';
import { articleRow, findArticle } from '@/utils/store/articles';
import { codeCounts } from '@/utils/store/code-counts';
import { readCodebook } from '@/utils/store/codes';
import { Database } from '@/utils/store/database';
import { readChoice, readProjects } from '@/utils/store/projects';
import { readShards } from '@/utils/store/read-shards';
import { undoMerge } from '@/utils/store/undo-merge';
import { uuid } from '../export/sample-notebook';
import { asStored } from './sample';

interface OldDatabase {
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

const version5 = (): OldDatabase => JSON.parse(readFileSync('tests/fixtures/databases/version-5.json', 'utf8'));
const URL_A = 'https://news.example/2026/a.html';
const HASH = '7b0c6e5f8f3c1de1fdd5f7fbbf0b5b1f2a4f7b7c8d9e0f1a2b3c4d5e6f708192';

/**
 * A notebook of version 5 with everything that may be in one: an article read twice under two addresses, a binned one,
 * damage.
 */
async function fullNotebook(name: string): Promise<void> {
  const { stores, rows } = version5();
  const [article, revision, annotation, code] = ['articles', 'revisions', 'annotations', 'codes'].map(
    (table) => rows[table]?.[0] as Record<string, unknown>,
  ) as [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];
  rows.articles = [
    { ...article, note: '第一次读', provenance: { title: 'by-hand' }, title: '改过的标题', laterField: { kept: [1] } },
    {
      ...article,
      id: uuid(1),
      url: `${URL_A}?utm_source=wx`,
      addresses: [`${URL_A}?utm_source=wx`],
      note: '第二次读',
      changed: '2026-06-01T00:00:00.000Z',
    },
    {
      ...article,
      id: uuid(2),
      url: 'https://news.example/bin.html',
      addresses: [],
      deleted: '2026-06-02T00:00:00.000Z',
    },
    { id: uuid(3), title: 'damaged: no address' },
  ];
  rows.revisions = [
    revision,
    { ...revision, id: uuid(11), articleId: uuid(1) }, // the same text
    {
      ...revision,
      id: uuid(12),
      articleId: uuid(1),
      sha256: 'f'.repeat(64),
      text: '另一稿',
      created: '2026-06-01T00:00:00.000Z',
    },
    { ...revision, id: uuid(13), articleId: uuid(2), sha256: 'e'.repeat(64), text: '旧闻' },
  ];
  rows.annotations = [
    { ...annotation, target: { ...(annotation.target as object), laterField: '以后的' } },
    { ...annotation, id: uuid(21), articleId: uuid(1), note: '第二次标', codes: [uuid(31), code.id] },
    { ...annotation, id: uuid(22), articleId: uuid(2), deleted: '2026-06-02T00:00:00.000Z' },
    { ...annotation, id: uuid(23), articleId: uuid(99), note: 'its article is gone' },
    { ...annotation, id: uuid(24), articleId: uuid(1), note: 7 }, // damaged
  ];
  rows.codes = [
    { ...code, order: 5 },
    { ...code, id: uuid(31), parent: code.id, key: '9', order: 2 },
  ];
  rows.codeCounts = [
    { id: code.id as string, count: 3 },
    { id: uuid(31), count: 1 },
  ];
  rows.texts = [
    { id: article.id, text: revision.text, created: revision.created },
    { id: uuid(1), text: '另一稿', created: '2026-06-01T00:00:00.000Z' },
    { id: uuid(2), text: '旧闻', created: revision.created },
  ];
  rows.decisions?.push({
    ...rows.decisions[0],
    articleId: uuid(1),
    verdict: 'rejected',
    decided: '2026-06-03T00:00:00.000Z',
  });
  rows.drafts = [{ ...rows.drafts?.[0], codes: [code.id] }];
  rows.facts?.push(
    { id: 'last-import', value: { at: '2026-06-03T00:00:00.000Z', name: 'x', counts: {}, replaced: false } },
    {
      id: 'folder-manifest',
      value: { pages: { [article.id as string]: { name: 'a.md', sha256: HASH } }, backups: [] },
    },
  );
  const old = new Dexie(name);
  old.version(5).stores(stores);
  for (const [table, content] of Object.entries(rows)) await old.table(table).bulkAdd(content);
  await old.table('importLog').add({
    entries: [
      {
        table: 'annotations',
        key: annotation.id,
        after: annotation.modified,
        before: { ...annotation, note: '导入之前' },
      },
      { table: 'articles', key: uuid(2), after: article.changed },
      { table: 'annotations', key: uuid(22), after: annotation.modified },
    ],
  });
  old.close();
}

test('everything is in one project, with ids that another machine would compute too', async () => {
  await fullNotebook('full');
  const db = new Database('full');
  const [project, ...others] = await readProjects(db);
  expect(others).toEqual([]);
  expect(await readChoice(db)).toEqual({ current: project?.id, all: false });
  const id = await articleIdOf(URL_A);
  const [article] = await db.articles.where('url').equals(URL_A).toArray();
  expect(article).toMatchObject({ id, projects: [project?.id], laterField: { kept: [1] } });
  expect(
    await db.annotations
      .where('project')
      .equals(project?.id ?? '')
      .count(),
  ).toBe(5);
  const codes = await readCodebook(db);
  expect(codes.map(({ original }) => original)).toEqual([uuid(31), '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002']);
  expect(codes[1]?.id).toBe(idInProject(project?.id ?? '', '0b7c5a52-6a3e-4f0e-9b51-3d1f5c0a0002'));
  expect(codes[0]?.parent).toBe(codes[1]?.id);
  expect(codes.every((code) => !('order' in code))).toBe(true);
  expect((await db.drafts.toArray())[0]?.codes).toEqual([codes[1]?.id]);
  expect(await codeCounts(db)).toEqual(
    new Map([
      [codes[1]?.id, 3],
      [codes[0]?.id, 1],
    ]),
  );
  expect(await db.tombstones.count()).toBe(0);
});

test('two articles that now share an address are merged without losing an annotation, note, text or correction', async () => {
  await fullNotebook('merged');
  const db = new Database('merged');
  const article = await findArticle(db, `${URL_A}?utm_source=wx`);
  const id = await articleIdOf(URL_A);
  expect(article).toMatchObject({ id, title: '改过的标题', note: expect.stringMatching(/第二次读[\s\S]*第一次读/) });
  expect(article?.provenance.title).toBe('by-hand');
  expect(article?.aliases?.toSorted()).toEqual([uuid(1), '2b0f1d9e-3c4d-4e5f-8a9b-0c1d2e3f4a5b']);
  for (const old of article?.aliases ?? []) expect((await articleRow(db, old))?.id).toBe(id);
  expect((await annotationsOf(db, id)).map(({ note }) => note).toSorted()).toEqual(['期限明确', '第二次标'].toSorted());
  expect(await db.annotations.where('articleId').equals(id).count()).toBe(3); // with the damaged one
  expect((await db.annotations.get(uuid(23)))?.articleId).toBe(uuid(99));
  const revisions = await db.revisions.where('articleId').equals(id).toArray();
  expect(revisions.map((row) => row.id).toSorted()).toEqual(
    [revisionIdOf(id, HASH), revisionIdOf(id, 'f'.repeat(64))].toSorted(),
  );
  expect(revisions.flatMap((row) => row.aliases ?? []).toSorted()).toEqual(
    ['9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b6a', uuid(11), uuid(12)].toSorted(),
  );
  expect((await db.texts.get(id))?.text).toBe('另一稿');
  expect((await db.decisions.toArray()).map(({ articleId, verdict }) => [articleId, verdict])).toEqual([
    [id, 'rejected'],
  ]);
  const { shards } = await readShards(db, asStored);
  expect(shards.map(({ text }) => text).join('')).toContain('第二次标');
  const manifest = (await db.facts.get('folder-manifest'))?.value as { pages: object } | undefined;
  expect(Object.keys(manifest?.pages ?? {})).toEqual([id]);
  expect(await db.articles.get(uuid(3))).toMatchObject({ title: 'damaged: no address' });
});

test('the last import can still be undone afterwards', async () => {
  await fullNotebook('undone');
  const db = new Database('undone');
  expect((await undoMerge(db)).stayed).toBe(0);
  expect((await db.annotations.get('6f1c2c34-5b1e-4a51-8f0a-1f2d3c4b5a69'))?.note).toBe('导入之前');
  expect(await db.articles.where('url').equals('https://news.example/bin.html').count()).toBe(0);
  expect(await db.articles.where('url').equals(URL_A).count()).toBe(1);
});

test('fields of a later version survive the migration, a reading and a change', async () => {
  await fullNotebook('unknown');
  const db = new Database('unknown');
  const all = await annotationsOf(db, await articleIdOf(URL_A));
  const annotation = all.find(({ id }) => id === '6f1c2c34-5b1e-4a51-8f0a-1f2d3c4b5a69');
  if (!annotation) throw new Error('no annotation');
  expect(annotation.target).toMatchObject({ laterField: '以后的' });
  const { target, codes, origin, articleId, id } = annotation;
  const { selector } = target;
  await saveAnnotation(db, { id, articleId, codes, origin, note: '改', target: { selector } });
  expect((await db.annotations.get(id))?.target).toEqual({ selector, laterField: '以后的' });
});

/** Every row of a database as it lies there. */
async function everything(name: string): Promise<Record<string, unknown[]>> {
  const db = await new Dexie(name).open();
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  db.close();
  return Object.fromEntries(rows);
}

test.each(['projects', 'articles', 'revisions', 'annotations', 'importLog', 'shards'])(
  'a migration that fails while writing %s changes nothing, and succeeds the next time',
  async (table) => {
    const name = `broken-${table}`;
    await fullNotebook(name);
    const before = await everything(name);
    const { put, add, clear } = IDBObjectStore.prototype;
    for (const [method, original] of Object.entries({ put, add, clear }))
      vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
        if (this.name === table) throw new DOMException('the disk is full', 'QuotaExceededError');
        return (original as typeof put).apply(this, given);
      });
    await expect(new Database(name).open()).rejects.toThrow('the disk is full');
    vi.restoreAllMocks();
    expect(await everything(name)).toEqual(before);
    const db = new Database(name);
    expect(await annotationsOf(db, await articleIdOf(URL_A))).toHaveLength(2);
  },
);
