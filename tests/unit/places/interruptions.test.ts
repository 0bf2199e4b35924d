import { describe, expect, test } from 'vitest';
import { saveAnnotation } from '@/utils/store/annotations';
import { all, row, two } from './connected';
import { content } from './machines';

// Deriving a key takes half a second each time: once in the clear, once encrypted.
describe.each([
  ['couchdb', ''],
  ['webdav', '一个很长的口令'],
] as const)('over %s, passphrase "%s"', (kind, passphrase) => {
  test('a run interrupted at any request is completed by the next, and nothing is lost', async () => {
    const { here, there, annotation, server, article } = await two(kind, passphrase);
    for (let at = 0; at < 8; at++) {
      const extra = await saveAnnotation(here.db, content(article.id, `第${at}次`));
      let seen = 0;
      server.refuse = () => (seen++ >= at ? 'cut' : undefined);
      await here.run().catch(({ problem }) => expect(problem).toBe('unreachable'));
      server.refuse = () => undefined;
      await all(here, there);
      expect(await row(there, extra)).toEqual(await row(here, extra));
    }
    expect(await row(there, annotation)).toBeDefined();
  });

  test('joining, interrupted at any request, resumes and gets everything', async () => {
    const { here, article, server, machine, wish } = await two(kind, passphrase);
    for (let i = 0; i < 5; i++) await saveAnnotation(here.db, content(article.id, `第${i}条`));
    await here.run();
    const late = machine();
    await late.connect(wish, { join: true });
    let isCut = true;
    for (let at = 0; isCut; at++) {
      let seen = 0;
      isCut = false;
      server.refuse = () => {
        if (seen++ < at) return undefined;
        isCut = true;
        return 'cut';
      };
      await late.run().catch(({ problem }) => expect(problem).toBe('unreachable'));
    }
    server.refuse = () => undefined;
    expect(await late.db.annotations.toArray()).toEqual(await here.db.annotations.toArray());
    expect(await late.db.revisions.toArray()).toEqual(await here.db.revisions.toArray());
  });
});

test('files: a truncated or missing segment is read again, never skipped', async () => {
  const { here, there, dav, article } = await two('webdav');
  const first = await saveAnnotation(here.db, content(article.id, '先'));
  await here.run();
  const second = await saveAnnotation(here.db, content(article.id, '后'));
  await here.run();
  const segments = [...dav.files.keys()].filter((path) => path.includes('/log/')).toSorted();
  const cut = segments.at(-2) ?? '';
  const whole = dav.files.get(cut);
  dav.files.set(cut, { bytes: whole?.bytes.subarray(0, 20) ?? Buffer.alloc(0), etag: '"cut"' });
  await there.run();
  expect(await row(there, second)).toBeUndefined();
  expect((await there.db.places.get(here.project))?.status.isArriving).toBe(true);
  if (whole) dav.files.set(cut, whole);
  await there.run();
  expect(await row(there, first)).toBeDefined();
  expect(await row(there, second)).toBeDefined();
});
