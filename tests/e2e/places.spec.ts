import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION } from '../drivers/chromium.mjs';
import { createCouch } from '../drivers/places/couch.mjs';
import { serving } from '../drivers/places/serve.mjs';
import { createWebdav } from '../drivers/places/webdav.mjs';
import {
  test as base,
  Chromium,
  expect,
  inDatabase,
  leaveCleanView,
  mark,
  openCleanView,
  openPage,
  type Page,
} from './harness';

const WORDS = '近200人';
const users = { wang: '密码 one' };

/** The browser's own question cannot be answered from here: in this build this machine counts as granted. */
function grantedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-places-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*'];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

interface Machines {
  here: Chromium;
  there: Chromium;
}

/** Two browsers with a profile each. */
const test = base.extend<{ machines: Machines }>({
  machines: async ({ lang }, use) => {
    const extension = grantedBuild();
    const here = await Chromium.launch({ lang, extension });
    const there = await Chromium.launch({ lang, extension });
    await use({ here, there });
    await here.discard();
    await there.discard();
    rmSync(extension, { recursive: true });
  },
});

interface Filled {
  kind: string;
  address: string;
  password?: string;
  passphrase?: string;
  join?: boolean;
}

async function fill(page: Page, { kind, address, password = users.wang, passphrase = '', join = false }: Filled) {
  const form = page.getByRole('form', { name: 'Connect a place…' });
  await form.getByLabel('Kind of place').selectOption({ label: kind });
  await form.getByLabel('Address').fill(address);
  await form.getByLabel('Name', { exact: true }).fill('wang');
  await form.getByLabel('Password').fill(password);
  await form.getByLabel('Passphrase').fill(passphrase);
  if (join) await form.getByLabel('What lies there').selectOption({ label: 'Join the project that is there' });
  await form.getByRole('button', { name: 'Test and connect' }).click();
  return form;
}

async function openPlaces(pressmark: Chromium): Promise<Page> {
  const page = await openPage(pressmark, pressmark.url('options.html#places'));
  await page.getByRole('button', { name: 'Connect a place…' }).click();
  return page;
}

const card = (page: Page) => page.locator('.place-card');
const upToDate = (page: Page) =>
  expect(card(page).getByRole('status')).toContainText('Up to date', { timeout: 30_000 });

async function synchronise(page: Page): Promise<void> {
  await page.bringToFront();
  await card(page).getByRole('button', { name: 'Synchronise now' }).click();
  await expect(card(page).getByRole('button', { name: 'Synchronise now' })).toBeVisible({ timeout: 30_000 });
}

interface Noted {
  id: string;
  note: string;
  replaced?: { note: string }[];
}

const annotations = (pressmark: Chromium): Promise<Noted[]> =>
  inDatabase(
    pressmark,
    (db) =>
      new Promise<Noted[]>((done) => {
        const request = db.transaction('annotations').objectStore('annotations').getAll();
        request.onsuccess = () => done(request.result);
      }),
  );

/** Writes the note as a surface of this machine would. */
async function write(page: Page, note: string): Promise<void> {
  const answer = await page.evaluate(async (text) => {
    const request = indexedDB.open('pressmark');
    const db = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result);
    });
    const first = (table: string) =>
      new Promise<{ note: string; url?: string }>((done) => {
        const all = db.transaction(table).objectStore(table).getAll();
        all.onsuccess = () => done(all.result[0]);
      });
    const [annotation, article] = [await first('annotations'), await first('articles')];
    db.close();
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<object> } } })
      .chrome;
    const content = { ...annotation, articleUrl: article.url, note: text };
    const data = { content, only: ['note'], noteFrom: annotation.note };
    return runtime.sendMessage({ type: 'annotation.save', data });
  }, note);
  expect(answer).toMatchObject({ ok: true });
}

const notesOf = ([one]: Noted[]): string[] =>
  one ? [one.note, ...(one.replaced ?? []).map(({ note }) => note)].toSorted() : [];

async function annotate(pressmark: Chromium, address: string): Promise<void> {
  const page = await openPage(pressmark, address);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, WORDS, '5');
  await leaveCleanView(page);
  await page.close();
}

test('over CouchDB two machines have one project: joined, edited on both, refused, full, left', async ({
  machines,
  site,
}) => {
  test.setTimeout(180_000);
  const { here, there } = machines;
  let refusal: unknown;
  const asked: string[] = [];
  const couch = createCouch({
    users,
    refuse: ({ method, path }) => {
      asked.push(path);
      return method === 'POST' && path.includes('_bulk_docs') ? refusal : undefined;
    },
  });
  const server = await serving(couch.handle);
  const place = { kind: 'CouchDB', address: `${server.origin}/team` };
  await annotate(here, `${site}/hengyang.html`);
  const mine = await openPlaces(here);
  expect(asked).toEqual([]); // nothing was connected yet

  const form = await fill(mine, { ...place, password: 'wrong' });
  await expect(form.getByRole('alert')).toContainText('does not accept this name and password');
  await fill(mine, place);
  await upToDate(mine);

  const theirs = await openPlaces(there);
  await fill(theirs, { ...place, join: true });
  await upToDate(theirs);
  expect(await annotations(there)).toEqual(await annotations(here));

  // The same note on both, neither knowing of the other; meanwhile the server is full.
  refusal = { status: 507, headers: {}, body: '' };
  await write(mine, '这里写的');
  await synchronise(mine);
  await expect(card(mine).getByRole('status')).toContainText('1 change waiting: The place is full');
  refusal = 'cut';
  await synchronise(mine);
  await expect(card(mine).getByRole('status')).toContainText('does not answer');
  refusal = undefined;
  await write(theirs, '那里写的');
  await synchronise(theirs);
  await synchronise(mine);
  await synchronise(theirs);
  await expect.poll(async () => notesOf(await annotations(there))).toEqual(['这里写的', '那里写的'].toSorted());
  expect(await annotations(there)).toEqual(await annotations(here));

  await mine.bringToFront();
  await card(mine).getByText('What came in').click();
  await expect(card(mine).locator('.place-arrivals')).toContainText('the earlier one is kept beside it');

  const library = await openPage(there, there.url('library.html'));
  await expect(library.locator('.place-line')).toContainText('Up to date');
  await library.close();

  await theirs.bringToFront();
  await card(theirs).getByRole('button', { name: 'Disconnect…' }).click();
  await card(theirs).getByRole('button', { name: 'Keep the copy there' }).click();
  await expect(card(theirs)).toHaveCount(0);
  expect(await annotations(there)).toHaveLength(1);
  expect(couch.databases.size).toBe(1);
  server.close();
});

test('over WebDAV with a passphrase: nothing readable lies there, a cut upload goes on, what was emptied deletes nothing', async ({
  machines,
  site,
}) => {
  test.setTimeout(180_000);
  const { here, there } = machines;
  let cutsLeft = 0;
  const dav = createWebdav({
    users,
    refuse: ({ method }) => {
      if (method !== 'PUT' || cutsLeft === 0) return undefined;
      cutsLeft -= 1;
      return 'cut';
    },
  });
  dav.folders.add('dav');
  const server = await serving(dav.handle);
  const place = { kind: 'WebDAV', address: `${server.origin}/dav/Pressmark` };
  await annotate(here, `${site}/hengyang.html`);

  const mine = await openPlaces(here);
  await fill(mine, { ...place, passphrase: '一个很长的口令' });
  await upToDate(mine);
  const stored = [...dav.files.values()].map(({ bytes }) => bytes.toString('utf8')).join('\n');
  expect(stored).not.toContain(WORDS);
  expect(stored).not.toContain('hengyang');

  const theirs = await openPlaces(there);
  const form = await fill(theirs, { ...place, passphrase: 'wrong', join: true });
  await expect(form.getByRole('alert')).toContainText('not the passphrase');
  await fill(theirs, { ...place, passphrase: '一个很长的口令', join: true });
  await upToDate(theirs);
  expect(await annotations(there)).toEqual(await annotations(here));

  cutsLeft = 1;
  await write(theirs, '断线时写的');
  await synchronise(theirs);
  await synchronise(theirs);
  await synchronise(mine);
  await expect.poll(async () => notesOf(await annotations(here))).toEqual(['断线时写的']);

  dav.files.clear();
  await synchronise(mine);
  await expect(card(mine).getByRole('status')).toContainText('Nothing was deleted here');
  expect(await annotations(here)).toHaveLength(1);
  server.close();
});
