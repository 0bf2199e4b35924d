import { readFileSync } from 'node:fs';
import { Chromium, expect, inDatabase, openPage, test } from './harness';

const ANNOTATIONS = 100_000;
const ARTICLES = 1000;

interface OldDatabase {
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

/** Puts a notebook of database version 5 in place of the one that is there, with so many annotations. */
async function becomeVersion5(pressmark: Chromium): Promise<void> {
  const old: OldDatabase = JSON.parse(readFileSync('tests/fixtures/databases/version-5.json', 'utf8'));
  const page = await openPage(pressmark, pressmark.url('help.html'));
  await page.evaluate(
    async ({ old, annotations, articles }) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const indexOf = (source: string) => source.replace(/[&*[\]]/g, '').split('+');
      await done(indexedDB.deleteDatabase('pressmark'));
      const opening = indexedDB.open('pressmark', 50);
      opening.onupgradeneeded = () => {
        for (const [name, schema] of Object.entries(old.stores)) {
          const [key = '', ...indexes] = schema.split(', ');
          const path = key.includes('+') && key !== '++' ? indexOf(key) : key;
          const store = opening.result.createObjectStore(
            name,
            key === '++' ? { autoIncrement: true } : { keyPath: path },
          );
          for (const index of indexes) {
            const paths = indexOf(index);
            store.createIndex(index.replace(/[&*]/g, ''), paths.length > 1 ? paths : (paths[0] as string), {
              unique: index.startsWith('&'),
              multiEntry: index.startsWith('*'),
            });
          }
        }
      };
      const db = (await done(opening)) as IDBDatabase;
      const id = (kind: number, n: number) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      const writing = db.transaction(Object.keys(old.stores), 'readwrite', { durability: 'relaxed' });
      const put = (table: string, row: object) => writing.objectStore(table).put(row);
      const [article, revision, annotation] = ['articles', 'revisions', 'annotations'].map((t) => old.rows[t]?.[0]);
      for (const row of old.rows.codes ?? []) put('codes', row);
      for (let n = 0; n < articles; n++) {
        const url = `https://many.example/${n}.html`;
        put('articles', { ...article, id: id(1, n), url, addresses: [url] });
        put('revisions', { ...revision, id: id(2, n), articleId: id(1, n) });
        put('texts', { id: id(1, n), text: revision?.text, created: revision?.created });
      }
      for (let n = 0; n < annotations; n++)
        put('annotations', { ...annotation, id: id(3, n), articleId: id(1, n % articles), note: `第 ${n} 条` });
      await new Promise((resolve, reject) => Object.assign(writing, { oncomplete: resolve, onerror: reject }));
      db.close();
    },
    { old, annotations: ANNOTATIONS, articles: ARTICLES },
  );
  await page.close();
}

/** What the notebook holds once it opens, whoever opens it. */
const held = (pressmark: Chromium) =>
  inDatabase(pressmark, async (db) => {
    const all = <T>(table: string) =>
      new Promise<T[]>((done) => {
        const asked = db.transaction(table).objectStore(table).getAll();
        asked.onsuccess = () => done(asked.result as T[]);
      });
    const annotations = await all<{ articleId: string; project?: string; note: string }>('annotations');
    const articles = new Set((await all<{ id: string }>('articles')).map(({ id }) => id));
    const projects = await all<{ id: string }>('projects');
    return {
      version: db.version,
      annotations: annotations.length,
      notes: new Set(annotations.map(({ note }) => note)).size,
      placed: annotations.filter(({ articleId, project }) => articles.has(articleId) && project === projects[0]?.id)
        .length,
      articles: articles.size,
      projects: projects.length,
    };
  });

test('a browser killed in the middle of the migration of 100,000 annotations loses none, and migrates the next time', async () => {
  test.slow();
  const pressmark = await Chromium.launch({ lang: 'en' });
  await becomeVersion5(pressmark);
  const page = await openPage(pressmark, pressmark.url('help.html'));
  // Whoever opens it first migrates. As long as that goes on, nobody else is let in.
  await page.evaluate(
    () =>
      void (
        globalThis as never as { chrome: { runtime: { sendMessage(message: object): void } } }
      ).chrome.runtime.sendMessage({ type: 'draft.find', data: { id: 'none' } }),
  );
  const isLetIn = (): Promise<boolean> =>
    page.evaluate(async () => {
      const opening = indexedDB.open('pressmark');
      const opened = new Promise<boolean>((done) => {
        opening.onsuccess = () => {
          opening.result.close();
          done(true);
        };
      });
      return Promise.race([opened, new Promise<boolean>((done) => setTimeout(() => done(false), 250))]);
    });
  await expect.poll(isLetIn, { intervals: [20] }).toBe(false);
  await pressmark.kill();

  const again = await Chromium.launch({ lang: 'en', profile: pressmark.profile });
  const opened = await openPage(again, again.url('library.html'));
  await expect(opened.locator('[data-library-ready]')).toBeVisible({ timeout: 120_000 });
  expect(await held(again)).toEqual({
    version: 60,
    annotations: ANNOTATIONS,
    notes: ANNOTATIONS,
    placed: ANNOTATIONS,
    articles: ARTICLES,
    projects: 1,
  });
  await again.discard();
});
