import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/entrypoints/background/db';
import { placeHandlers } from '@/entrypoints/background/place-handlers';
import { keepPlaces, run, waitAfterChange } from '@/entrypoints/background/places';
import { projectHandlers } from '@/entrypoints/background/project-handlers';
import type { PlaceWish } from '@/utils/protocol/place-requests';
import { saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { countProject } from '@/utils/store/project-counts';
import { addProject, currentChoice } from '@/utils/store/projects';
import { createCouch } from '../../drivers/places/couch.mjs';
import { fetching } from '../../drivers/places/serve.mjs';
import { Machine, noteAt } from '../places/machines';
import { extracted } from '../store/sample';

const handle = placeHandlers as unknown as Record<string, (data: object, sender: object) => Promise<never>>;
const ask = async <T>(type: string, data: object = {}): Promise<T> => handle[type]?.(data, {}) as unknown as T;
interface List {
  projects: { id: string; name: string }[];
  places: { status: { done?: string; problem?: string }; waiting: number; running?: object }[];
}
const list = () => ask<List>('place.list');
const URL = 'https://news.example/a';
const wish: Omit<PlaceWish, 'project'> = {
  kind: 'couchdb',
  address: 'https://couch.example/team',
  name: '',
  password: '',
  passphrase: '',
  coder: '王晓',
};

let isAllowed = true;
beforeEach(() => {
  isAllowed = true;
  Object.assign(fakeBrowser.permissions, { contains: async () => isAllowed });
  Object.assign(fakeBrowser.runtime.onConnect, { addListener: () => undefined });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os: 'win' }) });
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
});

test('without a place nothing is requested and no alarm is set; with one it is polled until disconnected', async () => {
  let isCut = false;
  const couch = createCouch({ refuse: ({ path }) => (isCut && path.includes('_bulk_docs') ? 'cut' : undefined) });
  const fetched = vi.fn(fetching(couch.handle));
  vi.stubGlobal('fetch', fetched);
  keepPlaces();
  const { article } = await saveArticle(db, extracted(), URL);
  const content = {
    id: crypto.randomUUID(),
    articleId: article.id,
    target: { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } },
    codes: [],
    note: '笔记',
    origin: { by: 'hand' as const },
  };
  await saveAnnotation(db, content);
  expect((await list()).places).toEqual([]);
  expect(fetched).not.toHaveBeenCalled();
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);

  const project = (await db.projects.toCollection().first())?.id ?? '';
  expect(await ask('place.connect', { wish: { ...wish, project } })).toEqual({ project });
  await vi.waitFor(async () => expect((await list()).places[0]?.status.done).toBeDefined(), { timeout: 20_000 });
  expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  expect((await list()).places[0]?.waiting).toBe(0);
  expect([...(couch.databases.get('team')?.docs.keys() ?? [])]).toContain(`record:annotations:${content.id}`);
  expect(await db.coders.toArray()).toMatchObject([{ name: '王晓' }]);

  // The permission was taken back in the browser's own settings: said, not taken for silence.
  isAllowed = false;
  await saveAnnotation(db, { ...content, note: '改了' });
  await ask('place.run', { project });
  await vi.waitFor(async () => expect((await list()).places[0]?.status.problem).toBe('no-permission'), {
    timeout: 20_000,
  });
  expect((await list()).places[0]?.waiting).toBe(1);
  isAllowed = true;
  await ask('place.run', { project });
  await vi.waitFor(async () => expect((await list()).places[0]).toMatchObject({ waiting: 0 }), { timeout: 20_000 });

  // A change from another machine arrives, and then the connection breaks: the surfaces are told nevertheless.
  const other = new Machine(fetching(couch.handle) as typeof fetch);
  await other.connect({ kind: 'couchdb', address: wish.address, passphrase: '' }, { join: true });
  await other.run();
  await noteAt(other, content, '那里改的');
  await other.run();
  await saveAnnotation(db, { ...content, id: crypto.randomUUID() });
  isCut = true;
  const told = vi.mocked(fakeBrowser.runtime.sendMessage).mockClear();
  await ask('place.run', { project });
  await vi.waitFor(async () => expect((await list()).places[0]?.status.problem).toBe('unreachable'), {
    timeout: 20_000,
  });
  expect(await db.annotations.get(content.id)).toMatchObject({ note: '那里改的' });
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ type: 'notebookChanged', articleUrl: URL }));
  isCut = false;

  expect(await ask('place.disconnect', { project, erase: true })).toEqual({ isErased: true });
  expect(couch.databases.size).toBe(0);
  expect((await list()).places).toEqual([]);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  expect(await db.annotations.count()).toBe(2);
  expect(await db.clocks.count()).toBe(0);
});

test('continuous marking sends requests to 坚果云 only as often as it allows; CouchDB gets changes at once', () => {
  const runsOf = (kind: 'webdav' | 'couchdb'): number => {
    let [runs, last, now] = [0, 0, 0];
    // Half an hour with a mark every six seconds.
    for (; now < 30 * 60_000; runs++) {
      now += 6000 + waitAfterChange(kind, last, now + 6000);
      last = now;
    }
    return runs;
  };
  expect(runsOf('webdav') * 4).toBeLessThan(500);
  expect(waitAfterChange('couchdb', 1_000_000, 1_000_000)).toBe(5000);
  expect(waitAfterChange('webdav', 1_000_000, 1_010_000)).toBe(10_000);
});

test('cancelling while a slow place is being asked connects nothing, and nothing is sent afterwards', async () => {
  const couch = createCouch({});
  const answer = fetching(couch.handle) as typeof fetch;
  let held = '';
  let release = (): void => undefined;
  const fetched = vi.fn<typeof fetch>(async (...request) => {
    if (String(request[0]).includes(held)) {
      await new Promise<void>((done) => {
        release = done;
      });
    }
    request[1]?.signal?.throwIfAborted();
    return answer(...request);
  });
  vi.stubGlobal('fetch', fetched);
  const project = (await db.projects.toCollection().first())?.id ?? '';
  const connecting = ask('place.connect', { wish: { ...wish, project } });
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
  await ask('place.cancel');
  release();
  expect(await connecting).toEqual({ isCancelled: true });
  expect((await list()).places).toEqual([]);
  await new Promise((done) => setTimeout(done, 50));
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(couch.databases.size).toBe(0);

  // Stopped in its first run, it stays so: no change and no alarm sends anything until it is resumed.
  held = '_bulk_docs';
  fetched.mockClear();
  expect(await ask('place.connect', { wish: { ...wish, project } })).toEqual({ project });
  await vi.waitFor(() => expect(fetched.mock.calls.some(([url]) => String(url).includes(held))).toBe(true));
  await ask('place.stop', { project });
  held = 'nothing';
  release();
  await vi.waitFor(async () => expect((await list()).places[0]?.running).toBeUndefined());
  expect((await list()).places[0]?.status).toMatchObject({ isStopped: true });
  fetched.mockClear();
  await saveArticle(db, extracted({ url: 'https://news.example/stopped' }), 'https://news.example/stopped');
  await run(project);
  expect(fetched).not.toHaveBeenCalled();
  await ask('place.run', { project });
  await vi.waitFor(async () => expect((await list()).places[0]).toMatchObject({ waiting: 0 }), { timeout: 20_000 });
  await vi.waitFor(async () => expect((await list()).places[0]?.status.done).toBeDefined(), { timeout: 20_000 });
  expect((await list()).places[0]?.status).not.toHaveProperty('isStopped');
  await ask('place.disconnect', { project, erase: false });
});

test('a shared project is disconnected before it is deleted here, so others keep it', async () => {
  const couch = createCouch({});
  vi.stubGlobal('fetch', fetching(couch.handle));
  const project = crypto.randomUUID();
  await addProject(db, { id: project, name: '组里的', codes: { from: 'nothing' } });
  const { article } = await saveArticle(
    db,
    extracted({ url: 'https://news.example/team' }),
    'https://news.example/team',
  );
  await ask('place.connect', { wish: { ...wish, project, coder: 'Dana Fielding' } });
  await vi.waitFor(async () => expect((await list()).places[0]?.status.done).toBeDefined(), { timeout: 20_000 });
  expect(await db.coders.toArray()).toMatchObject([{ name: 'Dana Fielding', initials: 'DF' }]);
  expect(await countProject(db, project)).toMatchObject({ isConnected: true });
  const fetched = vi.fn(fetching(couch.handle));
  vi.stubGlobal('fetch', fetched);
  const remove = projectHandlers['projects.remove'] as unknown as (asked: object) => Promise<boolean>;
  expect(await remove({ id: project })).toBe(true);
  expect((await list()).places).toEqual([]);
  expect((await db.articles.get(article.id))?.deleted).toBeDefined();
  expect(await db.clocks.count()).toBe(0);
  expect(fetched).not.toHaveBeenCalled();
});

test('a connection error is reported at once, and nothing is connected', async () => {
  const couch = createCouch({ users: { wang: 'right' } });
  vi.stubGlobal('fetch', fetching(couch.handle));
  const coders = await db.coders.toArray();
  expect(await ask('place.connect', { wish: { ...wish, name: 'wang', password: 'wrong', coder: '别人' } })).toEqual({
    problem: 'refused',
  });
  expect(await db.coders.toArray()).toEqual(coders);
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 200 }));
  expect(await ask('place.connect', { wish })).toEqual({ problem: 'no-such-service' });
  expect((await list()).places).toEqual([]);
});

test('after the password was changed at the place, synchronisation stops until the reader enters the new one', async () => {
  const users = { wang: 'old' };
  const couch = createCouch({ users });
  vi.stubGlobal('fetch', fetching(couch.handle));
  const project = (await db.projects.toCollection().first())?.id ?? '';
  await ask('place.connect', { wish: { ...wish, name: 'wang', password: 'old', project } });
  const status = async () => (await list()).places[0]?.status;
  await vi.waitFor(async () => expect((await status())?.done).toBeDefined(), { timeout: 20_000 });
  users.wang = 'new';
  await ask('place.run', { project });
  await vi.waitFor(async () => expect((await status())?.problem).toBe('refused'), { timeout: 20_000 });
  await ask('place.login', { project, name: 'wang', password: 'new' });
  await vi.waitFor(async () => expect((await status())?.problem).toBeUndefined(), { timeout: 20_000 });
  await ask('place.disconnect', { project, erase: false });
});

test('the current project is offered first when connecting a place', async () => {
  await currentChoice(db);
  const id = crypto.randomUUID();
  await addProject(db, { id, name: '乙课程', codes: { from: 'nothing' } });
  const { projects } = await list();
  expect(projects.length).toBeGreaterThan(1);
  expect(projects[0]).toEqual({ id, name: '乙课程' });
});

test('a joined project gets a distinct name: an unused one of the same name is removed, a used one is renamed', async () => {
  const joinAt = async (address: string): Promise<string> => {
    const couch = createCouch({});
    const fetcher = fetching(couch.handle) as typeof fetch;
    vi.stubGlobal('fetch', fetcher);
    const other = new Machine(fetcher);
    await other.connect({ kind: 'couchdb', address, passphrase: '' });
    await other.run();
    const { project } = await ask<{ project: string }>('place.connect', { wish: { ...wish, address } });
    await vi.waitFor(async () => expect((await status(project))?.done).toBeDefined(), { timeout: 20_000 });
    return project;
  };
  const status = async (project: string) => (await db.places.get(project))?.status;
  const names = async () => new Map((await list()).projects.map(({ id, name }) => [id, name]));
  for (const { id } of await db.places.toArray()) await ask('place.disconnect', { project: id, erase: false });
  await db.projects.clear();
  await db.articles.clear();
  await db.annotations.clear();
  const unused = (await currentChoice(db)).current;
  const first = await joinAt('https://couch.example/first');
  await vi.waitFor(async () => expect(await names()).toEqual(new Map([[first, '']])));
  expect((await currentChoice(db)).current).toBe(first);
  expect(await db.projects.get(unused)).toHaveProperty('deleted');

  // The project that this machine has written in stays; the joined one's name belongs to everybody.
  await ask('place.disconnect', { project: first, erase: false });
  await saveArticle(db, extracted(), URL);
  const second = await joinAt('https://couch.example/second');
  const own = 'My notebook (this machine)';
  await vi.waitFor(async () =>
    expect(await names()).toEqual(
      new Map([
        [first, own],
        [second, ''],
      ]),
    ),
  );
  expect(await db.articles.count()).toBe(1);
  await ask('place.disconnect', { project: second, erase: false });
});
