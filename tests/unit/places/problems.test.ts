import { describe, expect, test } from 'vitest';
import { deviceOf } from '@/utils/places/run';
import { saveAnnotation } from '@/utils/store/annotations';
import { all, place, row, two, write } from './connected';
import { content } from './machines';

describe.each(['couchdb', 'webdav'] as const)('over %s', (kind) => {
  test.each([
    ['refused', 401],
    ['busy', 429],
    ['busy', 503],
    ['full', 507],
  ] as const)('says %s at %i, keeps what waits, and sends it later', async (problem, status) => {
    const { here, there, server, annotation } = await two(kind);
    await write(here, annotation, { note: '等一等' });
    server.refuse = ({ method }) =>
      method === 'GET' || method === 'PROPFIND' ? undefined : { status, headers: {}, body: '' };
    await expect(here.run()).rejects.toMatchObject({ problem });
    expect(await here.db.clocks.where('pending').equals(here.project).count()).toBe(1);
    server.refuse = () => undefined;
    await all(here, there);
    expect(await row(there, annotation)).toMatchObject({ note: '等一等' });
  });

  test('wrong password or passphrase, another project and an empty place are reported before anything is written', async () => {
    const at = place(kind, '口令');
    const here = at.machine();
    await expect(here.connect({ ...at.wish, login: { name: 'wang', password: 'x' } })).rejects.toMatchObject({
      problem: 'refused',
    });
    await expect(at.machine().connect(at.wish, { join: true })).rejects.toMatchObject({ problem: 'nothing-there' });
    await here.connect(at.wish);
    await here.run();
    const before = at.stored();
    await expect(at.machine().connect({ ...at.wish, passphrase: '错' }, { join: true })).rejects.toMatchObject({
      problem: 'wrong-passphrase',
    });
    await expect(at.machine().connect({ ...at.wish, passphrase: '' }, { join: true })).rejects.toMatchObject({
      problem: 'needs-passphrase',
    });
    await expect(at.machine().connect(at.wish)).rejects.toMatchObject({ problem: 'other-project' });
    expect(at.stored()).toBe(before);
  });

  test('a place that somebody emptied deletes nothing here', async () => {
    const { here, annotation, couch, dav } = await two(kind);
    couch.databases.clear();
    dav.files.clear();
    await expect(here.run()).rejects.toMatchObject({ problem: 'emptied' });
    expect(await row(here, annotation)).toBeDefined();
  });

  test('an invalid record is refused, one of a newer schema stored, one dated two days ahead waits', async () => {
    const { here, there, annotation } = await two(kind);
    here.name = '王记者 · Windows';
    const device = (await deviceOf(here.db)) ?? '';
    await write(here, annotation, { note: '好的' });
    const bad = await saveAnnotation(here.db, content(annotation.articleId, '坏的'));
    const newer = await saveAnnotation(here.db, content(annotation.articleId, '新的'));
    const ahead = await saveAnnotation(here.db, content(annotation.articleId, '快的'));
    await here.db.clocks.update(`annotations:${bad.id}`, ({ packed }) => {
      packed.d = { ...packed.d, origin: [[Object.values(packed.d ?? {})[0]?.[0]?.[0] ?? '', { by: 'nobody' }]] };
    });
    await here.db.clocks.update(`annotations:${newer.id}`, ({ packed }) => {
      packed.v = 99;
    });
    await here.db.clocks.update(`annotations:${ahead.id}`, ({ packed }) => {
      const at = `${(Date.now() + 2 * 86_400_000).toString(16).padStart(12, '0')}-0000-${device}`;
      packed.d = { ...packed.d, note: [[at, '快的']] };
    });
    await all(here, there);
    expect(await row(there, annotation)).toMatchObject({ note: '好的' });
    for (const one of [bad, newer, ahead]) expect(await row(there, one)).toBeUndefined();
    const told = await there.db.arrivals.toArray();
    expect(told.map(({ outcome }) => outcome).toSorted()).toEqual(['newer', 'refused', 'waiting']);
    expect((await there.db.places.get(here.project))?.status).toMatchObject({
      ahead: { [device]: '王记者 · Windows' },
      newer: 1,
    });
    // All of it once more, as after a restore: nothing is listed twice, and what waited does so still.
    await here.db.places.update(here.project, { sent: undefined });
    await all(here, there);
    expect((await there.db.arrivals.toArray()).map(({ outcome }) => outcome).toSorted()).toEqual(
      told.map(({ outcome }) => outcome).toSorted(),
    );
  });
});
