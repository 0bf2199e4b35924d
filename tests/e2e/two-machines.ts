import { type Chromium, expect, inDatabase, leaveCleanView, mark, openCleanView, openPage, type Page } from './harness';

// Steps of two machines with one project, for the short journeys of `npm test` and the long ones of `npm run sync:e2e`.

export const WORDS = '近200人';
export const users = { wang: '密码 one' };

export interface Filled {
  kind: string;
  address: string;
  password?: string;
  passphrase?: string;
  join?: boolean;
}

export async function fill(
  page: Page,
  { kind, address, password = users.wang, passphrase = '', join = false }: Filled,
) {
  const form = page.getByRole('form', { name: 'Connect a place…' });
  await form.getByLabel('Kind of place').selectOption({ label: kind });
  await form.getByLabel('Address').fill(address);
  await form.getByLabel('Name', { exact: true }).fill('wang');
  await form.getByLabel('Password').fill(password);
  await form.getByLabel('Passphrase').fill(passphrase);
  if (join) await form.getByLabel('What goes there').selectOption({ label: 'Join the project that is there' });
  await form.getByRole('button', { name: 'Test and connect' }).click();
  return form;
}

export async function openPlaces(pressmark: Chromium): Promise<Page> {
  const page = await openPage(pressmark, pressmark.url('options.html#places'));
  await page.getByRole('button', { name: 'Connect a place…' }).click();
  return page;
}

export const card = (page: Page) => page.locator('.place-card');
export const upToDate = (page: Page) =>
  expect(card(page).getByRole('status')).toContainText('Up to date', { timeout: 30_000 });

export async function synchronise(page: Page): Promise<void> {
  await page.bringToFront();
  await card(page).getByRole('button', { name: 'Synchronise now' }).click();
  // On a busy machine the run begins late; a short one may be over before it is seen.
  const isSeen = { timeout: 1000 };
  await card(page)
    .getByRole('button', { name: 'Stop' })
    .waitFor(isSeen)
    .catch(() => undefined);
  await expect(card(page).getByRole('button', { name: 'Synchronise now' })).toBeVisible({ timeout: 30_000 });
}

export interface Noted {
  id: string;
  note: string;
  replaced?: { note: string }[];
}

export const annotations = (pressmark: Chromium): Promise<Noted[]> =>
  inDatabase(
    pressmark,
    (db) =>
      new Promise<Noted[]>((done) => {
        const request = db.transaction('annotations').objectStore('annotations').getAll();
        request.onsuccess = () => done(request.result);
      }),
  );

/** Writes the note as a surface of this machine would. */
export async function write(page: Page, note: string): Promise<void> {
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

export const notesOf = ([one]: Noted[]): string[] =>
  one ? [one.note, ...(one.replaced ?? []).map(({ note }) => note)].toSorted() : [];

export async function annotate(pressmark: Chromium, address: string): Promise<void> {
  const page = await openPage(pressmark, address);
  const reader = await openCleanView(pressmark, page);
  await mark(reader, WORDS, '5');
  await leaveCleanView(page);
  await page.close();
}
