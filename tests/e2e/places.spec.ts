import { readFileSync, rmSync } from 'node:fs';
import { createCouch } from '../drivers/places/couch.mjs';
import { serving } from '../drivers/places/serve.mjs';
import { createWebdav } from '../drivers/places/webdav.mjs';
import { grantedBuild } from './granted-build';
import { test as base, Chromium, expect, openPage } from './harness';
import {
  annotate,
  annotations,
  card,
  fill,
  notesOf,
  openPlaces,
  synchronise,
  upToDate,
  users,
  WORDS,
  write,
} from './two-machines';

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

test('over CouchDB two machines share a project: join, edit on both, wrong password, full disk, disconnect', async ({
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
  await expect(async () => expect(await annotations(there)).toEqual(await annotations(here))).toPass();

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
  // A run that was requested while another was under way may begin after the other machine's.
  await expect(async () => {
    for (const page of [theirs, mine, theirs]) await synchronise(page);
    expect(notesOf(await annotations(there))).toEqual(['这里写的', '那里写的'].toSorted());
  }).toPass();
  await expect(async () => expect(await annotations(there)).toEqual(await annotations(here))).toPass();

  await mine.bringToFront();
  await card(mine).getByText('What came in').click();
  await expect(card(mine).locator('.place-arrivals')).toContainText('both notes are kept');

  const library = await openPage(there, there.url('library.html'));
  await expect(library.locator('.place-line')).toContainText('Up to date');
  await library.close();

  await theirs.bringToFront();
  await card(theirs).getByRole('button', { name: 'Disconnect…' }).click();
  await card(theirs).getByRole('button', { name: 'Keep what is there' }).click();
  await expect(card(theirs)).toHaveCount(0);
  expect(await annotations(there)).toHaveLength(1);
  expect(couch.databases.size).toBe(1);
  server.close();
});

test('over WebDAV with a passphrase nothing is readable, an upload resumes, and an emptied folder deletes nothing', async ({
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
  await expect(async () => expect(await annotations(there)).toEqual(await annotations(here))).toPass();

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

test('a backup that replaces a connected project says where it will be sent, and arrives as one entry with one undo', async ({
  machines,
  site,
}) => {
  test.setTimeout(180_000);
  const { here, there } = machines;
  const server = await serving(createCouch({ users }).handle);
  const place = { kind: 'CouchDB', address: `${server.origin}/team` };
  await annotate(here, `${site}/hengyang.html`);
  const mine = await openPlaces(here);
  await fill(mine, place);
  await upToDate(mine);
  await write(mine, '备份里的');
  const files = await openPage(here, here.url('import.html'));
  const saving = files.waitForEvent('download');
  await files.getByRole('button', { name: 'Save a backup file' }).click();
  const backup = readFileSync(await (await saving).path());

  const theirs = await openPlaces(there);
  await fill(theirs, { ...place, join: true });
  await upToDate(theirs);
  await synchronise(mine);
  await synchronise(theirs);
  await write(theirs, 'written since');
  for (const page of [theirs, mine]) await synchronise(page);

  await files.bringToFront();
  await files
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: backup });
  await files.getByLabel('Replace what is here').check();
  await expect(files.getByText(`is connected to ${place.address}`)).toBeVisible();
  await expect(files.getByRole('button', { name: 'Restore this backup' })).toBeDisabled();
  await files.getByLabel(/^Restore on the other machines too/).check();
  await files.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(files.getByText('Restored: backup.json')).toBeVisible();

  await expect(async () => {
    for (const page of [mine, theirs]) await synchronise(page);
    expect(notesOf(await annotations(there))).toEqual(['written since', '备份里的']);
  }).toPass();
  expect((await annotations(there))[0]?.note).toBe('备份里的');
  await theirs.bringToFront();
  await card(theirs).getByText('What came in (1)').click();
  await expect(card(theirs).locator('.place-arrivals')).toContainText('1 record was replaced by a backup restored on');
  await card(theirs).getByRole('button', { name: 'Undo' }).click();
  await expect(async () => expect((await annotations(there))[0]?.note).toBe('written since')).toPass();
  await expect(card(theirs).getByText('What came in')).toHaveCount(0);
  server.close();
});
