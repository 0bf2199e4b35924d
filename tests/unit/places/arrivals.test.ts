import { expect, test, vi } from 'vitest';
import { forgetArrivals } from '@/utils/places/arrivals';
import { deviceOf } from '@/utils/places/run';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { changeCodebook } from '@/utils/store/codes';
import { extracted } from '../store/sample';
import { all, row, two, write } from './connected';
import { content, type Machine } from './machines';

const listed = ({ db, project }: Machine) => db.arrivals.where('place').equals(project).toArray();

test('a code merged elsewhere is reported as merged, with the code that replaced it', async () => {
  const { here, there, annotation, machine, wish } = await two('webdav');
  const [from, into] = await here.db.codes.where('project').equals(here.project).toArray();
  if (!from || !into) throw new Error('no codes');
  await write(here, annotation, { codes: [from.id] });
  await all(here, there);
  await changeCodebook(here.db, { kind: 'merge', ids: [from.id], into: into.id });
  await all(here, there);
  expect(await listed(there)).toMatchObject([{ outcome: 'code-replaced', record: from.id, into: into.id }]);
  // One that joins now never had it, though the place carries both how it was and that it is gone.
  const late = machine();
  await late.connect(wish, { join: true });
  await late.run();
  expect(await late.db.codes.get(from.id)).toBeUndefined();
  expect(await listed(late)).toEqual([]);
  // What arrives later is reported there too.
  await write(late, annotation, { note: '新来的写的' });
  await write(here, annotation, { note: '这里写的' });
  await all(here, late);
  expect(await listed(late)).toMatchObject([{ outcome: 'note-replaced' }]);
});

test('deleted here and edited there, a record is kept, and both machines say that it was deleted', async () => {
  const { here, there, annotation } = await two('couchdb');
  await removeAnnotation(here.db, annotation.id);
  await write(there, annotation, { note: '还要用' });
  await all(here, there);
  expect(await row(here, annotation)).toMatchObject({ note: '还要用' });
  for (const machine of [here, there]) {
    expect(await row(machine, annotation)).not.toHaveProperty('deleted');
    expect(await listed(machine)).toMatchObject([{ outcome: 'revived', record: annotation.id }]);
  }
});

test('a machine with a fast clock is told so; its records wait without being listed', async () => {
  const { here, there, annotation, server } = await two('couchdb');
  const device = (await deviceOf(here.db)) ?? '';
  server.date = new Date();
  await here.run();
  expect((await here.db.places.get(here.project))?.status.isClockAhead).toBeUndefined();
  server.date = new Date(Date.now() - 2 * 86_400_000);
  for (const note of ['一', '二', '三']) {
    const ahead = await saveAnnotation(here.db, content(annotation.articleId, note));
    await here.db.clocks.update(`annotations:${ahead.id}`, ({ packed }) => {
      const at = `${(Date.now() + 2 * 86_400_000).toString(16).padStart(12, '0')}-0000-${device}`;
      packed.d = { ...packed.d, note: [[at, note]] };
    });
    await here.run();
    await there.run();
  }
  expect((await here.db.places.get(here.project))?.status.isClockAhead).toBe(true);
  expect((await there.db.places.get(here.project))?.status.ahead).toEqual({ [device]: device });
  expect(await listed(there)).toEqual([]);
  expect(await there.db.arrivals.count()).toBe(3);
});

test('a waiting record listed by an earlier version survives the list and is accepted later', async () => {
  const { here, there, article } = await two('couchdb');
  const device = (await deviceOf(here.db)) ?? '';
  const clock = (aheadMs: number) => `${(Date.now() + aheadMs).toString(16).padStart(12, '0')}-0000-${device}`;
  const [ahead, now] = [clock(2 * 86_400_000), clock(0)];
  const late = await saveAnnotation(here.db, content(article.id, '快的'));
  await here.db.clocks.update(`annotations:${late.id}`, ({ packed }) => {
    packed.d = { ...packed.d, note: [[ahead, '快的']] };
  });
  await all(here, there);
  expect(await row(there, late)).toBeUndefined();
  await there.db.arrivals.toCollection().modify({ place: there.project });
  await forgetArrivals(there.db, there.project);
  const kept = await there.db.arrivals.toArray();
  expect(kept).toMatchObject([{ outcome: 'waiting', record: late.id }]);
  // Its time has come.
  const sent: unknown = JSON.parse(JSON.stringify(kept[0]?.sent).replaceAll(ahead, now));
  await there.db.arrivals.toCollection().modify({ sent });
  await there.run();
  expect(await row(there, late)).toMatchObject({ note: '快的' });
  expect(await there.db.arrivals.count()).toBe(0);
});

test.each(['couchdb', 'webdav'] as const)(
  'over %s: an article of a machine whose clock is ahead has its text when its time has come',
  async (kind) => {
    const { here, there } = await two(kind);
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(now + 2 * 86_400_000);
      const fresh = extracted({ url: 'https://news.example/ahead' });
      const { article } = await saveArticle(here.db, fresh, fresh.url);
      await here.run();
      vi.setSystemTime(now);
      await there.run();
      expect(await there.db.articles.get(article.id)).toBeUndefined();
      vi.setSystemTime(now + 2 * 86_400_000);
      await there.run();
      const [revision] = await there.db.revisions.where('articleId').equals(article.id).toArray();
      expect(revision?.text).toBe((await here.db.revisions.where('articleId').equals(article.id).first())?.text);
      expect(await there.db.arrivals.toArray()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  },
);
