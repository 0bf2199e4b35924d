import { describe, expect, test } from 'vitest';
import { addEssay, changeEssay, sendToEssay } from '@/utils/store/essays';
import { all, row, two } from './connected';
import type { Machine } from './machines';

describe.each([
  ['couchdb', ''],
  ['couchdb', 'correct horse'],
  ['webdav', ''],
  ['webdav', '一个很长的口令'],
] as const)('over %s, passphrase "%s"', (kind, passphrase) => {
  test('a joining machine gets everything: article, text, codes, annotation', async () => {
    const { here, there, article, annotation, stored } = await two(kind, passphrase);
    expect(await row(there, annotation)).toEqual(await row(here, annotation));
    expect(await there.db.articles.get(article.id)).toEqual(await here.db.articles.get(article.id));
    expect(await there.db.revisions.toArray()).toEqual(await here.db.revisions.toArray());
    const codes = async (machine: Machine) => machine.db.codes.where('project').equals(here.project).toArray();
    expect(await codes(there)).toEqual(await codes(here));
    expect(await there.db.clocks.where('pending').equals(here.project).count()).toBe(0);
    if (passphrase) expect(stored()).not.toMatch(/压实|笔记|news\.example/);
  });
});

test('an essay is the same on both machines, with cards and after its last card is removed', async () => {
  const { here, there, annotation } = await two('couchdb');
  const { id } = await addEssay(here.db, '校园安全');
  await all(here, there);
  expect(await there.db.essays.get(id)).toEqual(await here.db.essays.get(id));
  expect(await there.db.essays.get(id)).toMatchObject({ title: '校园安全', cards: {}, headings: {}, words: {} });
  await sendToEssay(here.db, [annotation.id], id);
  await all(here, there);
  expect(Object.keys((await there.db.essays.get(id))?.cards ?? {})).toEqual([annotation.id]);
  await changeEssay(here.db, id, { cards: { [annotation.id]: null } });
  await all(here, there);
  expect((await there.db.essays.get(id))?.cards).toEqual({});
});
