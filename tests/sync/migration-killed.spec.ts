import { readFileSync } from 'node:fs';
import { Database } from '@/utils/store/database';
import { Chromium } from '../drivers/chromium.mjs';
import { dropDatabases } from '../drivers/wipe.mjs';
import { expect, inDatabase, openPage, test } from '../e2e/harness';

const ARTICLES = 1000;
const ANNOTATIONS = 100_000;
/** Dexie's version ten times over, as IndexedDB counts. */
const NEWEST = new Database().verno * 10;
const TABLES = ['articles', 'revisions', 'texts', 'annotations', 'codes', 'projects'] as const;

const fixture = JSON.parse(readFileSync(new URL('../fixtures/databases/version-5.json', import.meta.url), 'utf8')) as {
  stores: Record<string, string>;
  rows: Record<string, object[]>;
};

/** Evaluated in a page of the extension that opens no database: a notebook of database version 5, of this size. */
async function writeVersion5({
  stores,
  rows,
  articles,
  annotations,
}: typeof fixture &
  Record<string, never> & {
    articles: number;
    annotations: number;
  }): Promise<void> {
  const keyPath = (text: string): string | string[] | null => {
    const bare = text.replace(/^[&*]/, '').replace(/^\+\+/, '');
    if (bare === '') return null;
    return bare.startsWith('[') ? bare.slice(1, -1).split('+') : bare;
  };
  const request = indexedDB.open('pressmark', 50);
  request.onupgradeneeded = () => {
    for (const [name, schema] of Object.entries(stores)) {
      const [primary = '', ...indexes] = schema.split(',').map((part) => part.trim());
      const store = request.result.createObjectStore(name, {
        keyPath: keyPath(primary),
        autoIncrement: primary.startsWith('++'),
      });
      for (const index of indexes)
        store.createIndex(index.replace(/^[&*]/, ''), keyPath(index) ?? '', {
          unique: index.startsWith('&'),
          multiEntry: index.startsWith('*'),
        });
    }
  };
  const db = await new Promise<IDBDatabase>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const write = async (table: string, all: object[]): Promise<void> => {
    const transaction = db.transaction(table, 'readwrite');
    for (const row of all) transaction.objectStore(table).put(row);
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
  };
  for (const [table, all] of Object.entries(rows)) await write(table, all);
  const uuid = (kind: number, n: number) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const [article, revision, annotation] = ['articles', 'revisions', 'annotations'].map((table) => rows[table]?.[0]);
  const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  const text = (n: number) => `各县市区要压实主体责任。${'衡阳市召开会议，部署校园安全工作。'.repeat(60)}${n}`;
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const sha = (n: number) => n.toString(16).padStart(64, '0');
  const all = numbers(1, articles + 1);
  await write(
    'articles',
    all.map((n) => ({
      ...article,
      id: uuid(1, n),
      url: `https://news.example/old/${n}`,
      addresses: [`https://news.example/old/${n}`],
    })),
  );
  await write(
    'revisions',
    all.map((n) => ({
      ...revision,
      id: uuid(3, n),
      articleId: uuid(1, n),
      sha256: sha(n),
      html: `<p>${text(n)}</p>`,
      text: text(n),
    })),
  );
  await write(
    'texts',
    all.map((n) => ({ id: uuid(1, n), text: text(n), created: at(0) })),
  );
  for (let from = 0; from < annotations; from += 5000) {
    const some = numbers(from, from + 5000).map((n) => ({
      ...annotation,
      id: uuid(2, n),
      articleId: uuid(1, 1 + (n % articles)),
      note: `note ${n}`,
      created: at(n),
      modified: at(n),
    }));
    await write('annotations', some);
  }
  db.close();
}

/** How much there is of everything, and whether what refers finds what it refers to. */
const counted = (pressmark: Chromium) =>
  inDatabase(
    pressmark,
    async (db, tables) => {
      const reading = db.transaction(tables);
      const all = <T>(table: string, index?: string) =>
        new Promise<T[]>((done) => {
          const store = reading.objectStore(table);
          const asked = index ? store.index(index).getAllKeys() : store.getAll();
          asked.onsuccess = () => done(asked.result as T[]);
        });
      const counts = await Promise.all(tables.map(async (table) => [table, (await all(table)).length] as const));
      const articles = new Set((await all<{ id: string }>('articles')).map(({ id }) => id));
      const projects = new Set((await all<{ id: string }>('projects')).map(({ id }) => id));
      const annotations = await all<{ articleId: string; project: string; note: string }>('annotations');
      return {
        version: db.version,
        ...Object.fromEntries(counts),
        lost: annotations.filter(({ articleId, project }) => !articles.has(articleId) || !projects.has(project)).length,
        notes: new Set(annotations.map(({ note }) => note)).size,
      };
    },
    [...TABLES],
  );

test('a browser killed while it moves 100,000 annotations to the newest database has all of them', async () => {
  test.setTimeout(580_000);
  let pressmark = await Chromium.launch({ lang: 'en' });
  const { blank } = pressmark;
  await blank?.goto(pressmark.url('manifest.json'));
  await pressmark.stopWorker();
  await blank?.evaluate(dropDatabases);
  await blank?.evaluate(writeVersion5 as never, { ...fixture, articles: ARTICLES, annotations: ANNOTATIONS } as never);
  const before = await blank?.evaluate(() => indexedDB.databases());
  expect(before).toEqual([{ name: 'pressmark', version: 50 }]);
  await pressmark.close();

  const said: string[] = [];
  for (let kills = 0; kills < 4; kills++) {
    pressmark = await Chromium.launch({ lang: 'en', profile: pressmark.profile });
    // Whoever opens the database first migrates it. In `versionchange` the version is already the new one, and a
    // reading waits for the end.
    const page = await pressmark.context.newPage();
    await page.goto(pressmark.url('library.html'));
    const isMoved = page
      .locator('[data-library-ready]')
      .first()
      .waitFor({ timeout: 500 * 2 ** kills })
      .then(
        () => true,
        () => false,
      );
    const isDone = await isMoved;
    said.push(isDone ? 'it was done' : `killed within ${500 * 2 ** kills} ms`);
    await pressmark.kill();
    if (isDone) break;
  }
  console.log(said.join(', '));
  expect(said[0]).toContain('killed');

  const again = await Chromium.launch({ lang: 'en', profile: pressmark.profile });
  // Waits for whoever moves it.
  const after = await counted(again);
  const known = (table: string): number => fixture.rows[table]?.length ?? 0;
  expect(after).toMatchObject({
    version: NEWEST,
    articles: ARTICLES + known('articles'),
    revisions: ARTICLES + known('revisions'),
    texts: ARTICLES + known('texts'),
    annotations: ANNOTATIONS + known('annotations'),
    codes: known('codes'),
    projects: 1,
    lost: 0,
    notes: ANNOTATIONS + new Set((fixture.rows.annotations as { note: string }[]).map(({ note }) => note)).size,
  });
  const library = await openPage(again, again.url('library.html'));
  await library.locator('[data-library-ready]').waitFor({ timeout: 200_000 });
  await again.discard();
});
