import { describe, expect, test } from 'vitest';
import { undoArrival } from '@/utils/places/undo-arrival';
import { saveAnnotation } from '@/utils/store/annotations';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { changeCodebook } from '@/utils/store/codes';
import { changeEssay, sendToEssay } from '@/utils/store/essays';
import { extracted } from '../store/sample';
import { all, deleteAt, row, two, write } from './connected';
import { content, notesOf } from './machines';

// Deriving a key takes half a second each time: once in the clear, once encrypted.
describe.each([
  ['couchdb', ''],
  ['webdav', '一个很长的口令'],
] as const)('over %s, passphrase "%s"', (kind, passphrase) => {
  test('a note edited on both machines keeps both versions; one deleted here and edited there returns', async () => {
    const { here, there, annotation } = await two(kind, passphrase);
    await write(here, annotation, { note: '这里写的' });
    await write(there, annotation, { note: '那里写的' });
    await all(here, there);
    const [mine, theirs] = [await row(here, annotation), await row(there, annotation)];
    expect(mine).toEqual(theirs);
    expect([mine?.note, ...(mine?.replaced ?? []).map(({ note }) => note)].toSorted()).toEqual(
      ['这里写的', '那里写的'].toSorted(),
    );

    await deleteAt(here, annotation);
    await write(there, annotation, { note: '还要用' });
    await all(here, there);
    expect(await row(here, annotation)).toMatchObject({ note: '还要用' });
    expect(await row(there, annotation)).toEqual(await row(here, annotation));
    const told = [...(await here.db.arrivals.toArray()), ...(await there.db.arrivals.toArray())];
    expect(told.map(({ outcome }) => outcome)).toContain('revived');

    await deleteAt(there, annotation);
    await all(here, there);
    expect(await row(here, annotation)).toBeUndefined();
  });

  test('undoing an incoming note restores one’s own, keeps the other as replaced everywhere, and reports it there', async () => {
    const { here, there, annotation } = await two(kind, passphrase);
    await write(here, annotation, { note: '王写的' });
    await write(there, annotation, { note: 'Beth wrote this' });
    await all(here, there);
    const isMineUnder = (await row(here, annotation))?.note !== '王写的';
    const [mine, others] = isMineUnder ? [here, there] : [there, here];
    const own = mine === here ? '王写的' : 'Beth wrote this';
    const [arrival] = await mine.db.arrivals.toArray();
    await others.db.arrivals.clear();
    await undoArrival(mine.db, arrival?.id ?? 0);
    await all(mine, others);
    for (const machine of [mine, others]) {
      const shown = await row(machine, annotation);
      expect(shown?.note).toBe(own);
      expect(notesOf(shown)).toEqual(['Beth wrote this', '王写的']);
    }
    expect(await others.db.arrivals.toArray()).toMatchObject([{ outcome: 'note-replaced', record: annotation.id }]);
  });

  test('two notes written at once on one article are reported on both machines', async () => {
    const { here, there, article } = await two(kind, passphrase);
    await saveArticleNote(here.db, article.id, '王写的', '');
    await saveArticleNote(there.db, article.id, 'Beth’s', '');
    await all(here, there);
    for (const machine of [here, there]) {
      const told = (await machine.db.arrivals.toArray()).filter(({ table }) => table === 'articles');
      expect(told).toMatchObject([{ outcome: 'note-replaced', record: article.id }]);
    }
    const [arrival] = (await here.db.arrivals.toArray()).filter(({ table }) => table === 'articles');
    await undoArrival(here.db, arrival?.id ?? 0);
    await all(here, there);
    const notes = await Promise.all([here, there].map(async ({ db }) => (await db.articles.get(article.id))?.note));
    expect(notes).toEqual(['王写的\n\n— — —\n\nBeth’s', '王写的\n\n— — —\n\nBeth’s']);
  });

  test('a code given there while it is merged here becomes its replacement', async () => {
    const { here, there, annotation } = await two(kind, passphrase);
    const [from, into] = await here.db.codes.where('project').equals(here.project).toArray();
    if (!from || !into) throw new Error('no codes');
    await changeCodebook(here.db, { kind: 'merge', ids: [from.id], into: into.id });
    await write(there, annotation, { codes: [from.id] });
    await all(here, there);
    expect((await row(here, annotation))?.codes).toEqual([into.id]);
    expect((await row(there, annotation))?.codes).toEqual([into.id]);
    expect(await there.db.codes.get(from.id)).toBeUndefined();
  });

  test('a copied profile becomes another device, and neither loses what it wrote', async () => {
    const { here, there, annotation, article } = await two(kind, passphrase);
    // Its copy: the same database under another name, with the same device and what it knows of the place.
    const copy = there;
    for (const table of ['places', 'facts', 'clocks'] as const) {
      await copy.db.table(table).clear();
      await copy.db.table(table).bulkPut(await here.db.table(table).toArray());
    }
    const mine = await saveAnnotation(here.db, content(article.id, '本机'));
    const copied = await saveAnnotation(copy.db, content(article.id, '副本'));
    await write(here, annotation, { note: '本机改的' });
    await write(copy, annotation, { note: '副本改的' });
    await all(here, copy);
    expect(await row(copy, mine)).toEqual(await row(here, mine));
    expect(await row(here, copied)).toEqual(await row(copy, copied));
    const both = await row(here, annotation);
    expect(both).toEqual(await row(copy, annotation));
    expect([both?.note, ...(both?.replaced ?? []).map(({ note }) => note)].toSorted()).toEqual(
      ['本机改的', '副本改的'].toSorted(),
    );
  });
});

test('texts written at once about one quote of an essay are joined on both machines', async () => {
  const { here, there, annotation } = await two('couchdb');
  const { essay } = await sendToEssay(here.db, [annotation.id]);
  await all(here, there);
  await changeEssay(here.db, essay.id, { words: { [annotation.id]: '王的话' } });
  await changeEssay(there.db, essay.id, { words: { [annotation.id]: 'Beth’s words' } });
  await all(here, there);
  const words = await Promise.all([here, there].map(async ({ db }) => (await db.essays.get(essay.id))?.words ?? {}));
  expect(words[0]).toEqual(words[1]);
  expect(words[0]?.[annotation.id]?.split('\n\n— — —\n\n').toSorted()).toEqual(['Beth’s words', '王的话']);
  const told = [...(await here.db.arrivals.toArray()), ...(await there.db.arrivals.toArray())];
  expect(told.filter(({ table }) => table === 'essays').map(({ outcome }) => outcome)).toEqual([
    'note-replaced',
    'note-replaced',
  ]);
});

test('two codes merged into each other on two machines leave the same one, with nothing left to send', async () => {
  const { here, there, annotation } = await two('couchdb');
  const [a, b] = await here.db.codes.where('project').equals(here.project).sortBy('id');
  if (!a || !b) throw new Error('no codes');
  await write(here, annotation, { codes: [a.id] });
  await all(here, there);
  await changeCodebook(here.db, { kind: 'merge', ids: [a.id], into: b.id });
  await changeCodebook(there.db, { kind: 'merge', ids: [b.id], into: a.id });
  await all(here, there);
  await all(here, there);
  for (const machine of [here, there]) {
    expect(await machine.db.codes.get(a.id)).toBeDefined();
    expect(await machine.db.codes.get(b.id)).toBeUndefined();
    expect((await row(machine, annotation))?.codes).toEqual([a.id]);
    expect(await machine.db.clocks.where('pending').equals(here.project).count()).toBe(0);
  }
});

test('couchdb: of two versions accepted by two nodes of a cluster, neither is lost', async () => {
  const { here, there, annotation, couch, machine, wish } = await two('couchdb');
  const docs = couch.databases.get('team')?.docs;
  const id = `record:annotations:${annotation.id}`;
  await write(here, annotation, { note: '这个节点收下的' });
  await here.run();
  // The other node knew nothing of it, and took this one; when they met, that one stood.
  const taken = docs?.get(id);
  await write(there, annotation, { note: '那个节点收下的' });
  const known = await there.db.clocks.get(`annotations:${annotation.id}`);
  const theirs = { ...taken.doc, _rev: '9-other', pressmark: known?.packed };
  docs?.set(id, { doc: theirs, seq: taken.seq + 1000, beside: new Map([[taken.doc._rev, taken.doc]]) });
  const late = machine();
  await late.connect(wish, { join: true });
  await late.run();
  expect(notesOf(await row(late, annotation))).toEqual(['这个节点收下的', '那个节点收下的'].toSorted());
});

const LATE = 'https://news.example/late';

test('couchdb: an article whose text reaches a node of a cluster after it is shown when the text is there', async () => {
  const { here, there, couch } = await two('couchdb');
  const { article } = await saveArticle(here.db, extracted({ url: LATE, text: '晚到的正文。' }), LATE);
  await here.run();
  for (const id of couch.databases.get('team')?.docs.keys() ?? [])
    if (id.startsWith('text:')) couch.behind.set(id, undefined);
  await there.run();
  const texts = () => there.db.revisions.where('articleId').equals(article.id).toArray();
  const status = async () => (await there.db.places.get(there.project))?.status;
  expect(await texts()).toEqual([]);
  expect(await status()).toMatchObject({ isArriving: true });
  await there.run();
  expect(await status()).toMatchObject({ isArriving: true });
  couch.behind.clear();
  await there.run();
  expect(await texts()).toEqual(await here.db.revisions.where('articleId').equals(article.id).toArray());
  expect(await status()).not.toHaveProperty('isArriving');
  expect(await there.db.arrivals.toArray()).toEqual([]);
});

test('couchdb: a record that a node of a cluster does not have yet, or has as it was, comes later', async () => {
  const { here, there, annotation, article, couch } = await two('couchdb');
  const docs = couch.databases.get('team')?.docs;
  const known = `record:annotations:${annotation.id}`;
  couch.behind.set(known, docs?.get(known));
  await write(here, annotation, { note: '新的' });
  const added = await saveAnnotation(here.db, content(article.id, '又一条'));
  couch.behind.set(`record:annotations:${added.id}`, undefined);
  // A node of its own receives it.
  const stale = new Map(couch.behind);
  couch.behind.clear();
  await here.run();
  for (const [id, doc] of stale) couch.behind.set(id, doc);
  await there.run();
  expect(await row(there, annotation)).toMatchObject({ note: '第一条笔记' });
  expect(await row(there, added)).toBeUndefined();
  couch.behind.clear();
  await there.run();
  expect(await row(there, annotation)).toMatchObject({ note: '新的' });
  expect(await row(there, added)).toMatchObject({ note: '又一条' });
});
