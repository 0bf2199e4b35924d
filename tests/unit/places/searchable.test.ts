import { expect, test } from 'vitest';
import { unpack } from '@/utils/search/shard';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { moveArticles } from '@/utils/store/article-bin';
import { saveArticle } from '@/utils/store/articles';
import { deleteForEver } from '@/utils/store/bin';
import { codeCounts } from '@/utils/store/code-counts';
import { changeCodebook } from '@/utils/store/codes';
import type { Database } from '@/utils/store/database';
import { readShards, rebuildShards } from '@/utils/store/read-shards';
import { fetching } from '../../drivers/places/serve.mjs';
import { createWebdav } from '../../drivers/places/webdav.mjs';
import { asStored, extracted } from '../store/sample';
import { content, Machine, noteAt } from './machines';

// Compares what a library knows of the notebook: the shards that were kept up to date against the same made anew.

const URL = 'https://news.example/a';

async function indexed(db: Database, read: () => Promise<{ shards: Parameters<typeof asStored>[0][] }>) {
  const { shards } = await read();
  const all = shards.map((shard) => unpack(shard));
  const entries = <T>(pick: (one: (typeof all)[number]) => Map<string, T>) =>
    Object.fromEntries(all.flatMap((one) => [...pick(one)]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const counts = [...(await codeCounts(db))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { articles: entries((one) => one.articles), annotations: entries((one) => one.annotations), counts };
}

test('incoming records are searchable at once: new, edited, orphaned, merged codes, in the bin, permanently deleted', async () => {
  const dav = createWebdav();
  dav.folders.add('dav');
  const wish = { kind: 'webdav', address: 'https://dav.example/dav/x', passphrase: '' } as const;
  const [here, there] = [0, 1].map(() => new Machine(fetching(dav.handle) as typeof fetch)) as [Machine, Machine];
  const { article, revision } = await saveArticle(here.db, extracted(), URL);
  await here.connect(wish);
  await here.run();
  await there.connect(wish, { join: true });
  // Their library is open: the shards follow each change from here on.
  await readShards(there.db, asStored);

  const arrives = async (): Promise<Set<string>> => {
    await here.run();
    const { articles } = await there.run();
    const kept = await indexed(there.db, () => readShards(there.db, asStored));
    expect(kept).toEqual(await indexed(here.db, () => rebuildShards(here.db)));
    expect(kept).toEqual(await indexed(there.db, () => rebuildShards(there.db)));
    return articles;
  };
  const at = (id: string) => indexed(there.db, () => readShards(there.db, asStored)).then((all) => all.annotations[id]);

  const [from, into] = await here.db.codes.where('project').equals(here.project).toArray();
  if (!from || !into) throw new Error('no codes');
  const one = { ...content(article.id, '第一条'), codes: [from.id] };
  one.target = { ...one.target, revision: revision.sha256 } as typeof one.target;
  const annotation = await saveAnnotation(here.db, one);
  expect(await arrives()).toContain(article.id);
  expect(await at(annotation.id)).toBeDefined();
  expect(await codeCounts(there.db)).toEqual(new Map([[from.id, 1]]));

  await noteAt(here, annotation, '改过的笔记');
  expect(await arrives()).toContain(article.id);
  expect(JSON.stringify(await at(annotation.id))).toContain('改过的笔记');

  // The site took the passage out: an orphan there as here.
  await saveArticle(here.db, extracted({ text: '全文已经改写。', html: '<p>全文已经改写。</p>' }), URL);
  const asMarked = JSON.stringify(await at(annotation.id));
  expect(await arrives()).toContain(article.id);
  expect(JSON.stringify(await at(annotation.id))).not.toBe(asMarked);

  await changeCodebook(here.db, { kind: 'merge', ids: [from.id], into: into.id });
  await arrives();
  expect(await codeCounts(there.db)).toEqual(new Map([[into.id, 1]]));

  await removeAnnotation(here.db, annotation.id);
  expect(await arrives()).toContain(article.id);
  expect(await at(annotation.id)).toBeUndefined();
  expect(await there.db.annotations.get(annotation.id)).toMatchObject({ note: '改过的笔记' });

  await deleteForEver(here.db, [annotation.id]);
  expect(await arrives()).toContain(article.id);
  expect(await there.db.annotations.count()).toBe(0);

  // In the bin here, while something is said of it there.
  await moveArticles(here.db, [article.id], { toBin: true });
  const said = await saveAnnotation(there.db, content(article.id, '那里还在用'));
  for (const machine of [there, here, there]) await machine.run();
  for (const { db } of [here, there]) {
    expect((await db.articles.get(article.id))?.deleted).toBeUndefined();
    expect((await indexed(db, () => readShards(db, asStored))).annotations[said.id]).toBeDefined();
  }

  await moveArticles(here.db, [article.id], { toBin: true });
  expect(await arrives()).toContain(article.id);
  expect((await there.db.articles.get(article.id))?.deleted).toBeDefined();
  expect((await there.db.annotations.get(said.id))?.deleted).toBeDefined();
});

test('two articles with the same address are both kept, on every machine alike', async () => {
  const dav = createWebdav();
  dav.folders.add('dav');
  const wish = { kind: 'webdav', address: 'https://dav.example/dav/x', passphrase: '' } as const;
  const [here, there] = [0, 1].map(() => new Machine(fetching(dav.handle) as typeof fetch)) as [Machine, Machine];
  const { article } = await saveArticle(here.db, extracted(), URL);
  await here.connect(wish);
  await here.run();
  await there.connect(wish, { join: true });
  await there.run();
  // Each has it once more at another address, under an id of its own, before they hear of each other.
  const again = { ...article, url: 'https://news.example/b', addresses: ['https://news.example/b'] };
  const ids = ['00000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000001'];
  await here.db.articles.add({ ...again, id: ids[0] as string, title: '这里' });
  await there.db.articles.add({ ...again, id: ids[1] as string, title: '那里' });
  const [mine, theirs] = [
    await saveAnnotation(here.db, content(ids[0] as string, '这里')),
    await saveAnnotation(there.db, content(ids[1] as string, '那里')),
  ];
  for (let round = 0; round < 3; round++) for (const machine of [here, there]) await machine.run();
  for (const { db } of [here, there]) {
    expect((await db.articles.bulkGet(ids)).map((one) => one?.title)).toEqual(['这里', '那里']);
    expect(await db.annotations.bulkGet([mine.id, theirs.id])).not.toContain(undefined);
  }
  const rows = async ({ db }: Machine) => (await db.articles.toArray()).map(({ id, url }) => [id, url]);
  expect(await rows(here)).toEqual(await rows(there));
});
