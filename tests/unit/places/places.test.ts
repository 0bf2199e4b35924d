import { describe, expect, test } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { newId } from '@/utils/model/new-id';
import { deviceOf } from '@/utils/places/run';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticleNote } from '@/utils/store/article-note';
import { saveArticle } from '@/utils/store/articles';
import { deleteForEver } from '@/utils/store/bin';
import { changeCodebook } from '@/utils/store/codes';
import { addEssay, changeEssay, sendToEssay } from '@/utils/store/essays';
import { placeArticles, takePlacingBack } from '@/utils/store/place-articles';
import { addProject, chooseProject } from '@/utils/store/projects';
import { createCouch } from '../../drivers/places/couch.mjs';
import { fetching } from '../../drivers/places/serve.mjs';
import { createWebdav } from '../../drivers/places/webdav.mjs';
import { extracted } from '../store/sample';
import { content, Machine, notesOf } from './machines';

const login = { name: 'wang', password: '密码' };
const users = { wang: '密码' };
const URL = 'https://news.example/a';

interface Server {
  refuse: (request: { method: string; path: string }) => unknown;
}

function place(kind: 'couchdb' | 'webdav', passphrase = '') {
  const server: Server = { refuse: () => undefined };
  const refuse = (request: { method: string; path: string }) => server.refuse(request) as never;
  const couch = createCouch({ users, refuse });
  const dav = createWebdav({ users, refuse });
  const fetcher = fetching(kind === 'couchdb' ? couch.handle : dav.handle) as typeof fetch;
  const address = kind === 'couchdb' ? 'https://couch.example/team' : 'https://dav.example/dav/Pressmark';
  if (kind === 'webdav') dav.folders.add('dav');
  const stored = () =>
    kind === 'couchdb'
      ? JSON.stringify([...(couch.databases.get('team')?.docs.values() ?? [])])
      : [...dav.files.values()].map(({ bytes }) => bytes.toString('latin1')).join();
  const wish = { kind, address, login, passphrase };
  return { server, wish, stored, dav, couch, machine: () => new Machine(fetcher) };
}

/** Two machines of one project, with one annotation on both. */
async function two(kind: 'couchdb' | 'webdav', passphrase = '') {
  const at = place(kind, passphrase);
  const [here, there] = [at.machine(), at.machine()];
  const { article } = await saveArticle(here.db, extracted(), URL);
  const annotation = await saveAnnotation(here.db, content(article.id, '第一条笔记'));
  await here.connect(at.wish);
  await here.run();
  await there.connect(at.wish, { join: true });
  await there.run();
  return { ...at, here, there, article, annotation };
}

const all = async (...machines: Machine[]) => {
  for (let round = 0; round < 3; round++) for (const machine of machines) await machine.run();
};
const row = async (machine: Machine, { id }: Annotation) => machine.db.annotations.get(id);
const write = async (machine: Machine, { id }: Annotation, change: Partial<Annotation>) => {
  const known = await machine.db.annotations.get(id);
  if (known) await saveAnnotation(machine.db, { ...known, ...change });
};
const deleteAt = async (machine: Machine, { id }: Annotation) => {
  await removeAnnotation(machine.db, id);
  await deleteForEver(machine.db, [id]);
};

describe.each([
  ['couchdb', ''],
  ['couchdb', 'correct horse'],
  ['webdav', ''],
  ['webdav', '一个很长的口令'],
] as const)('over %s, passphrase "%s"', (kind, passphrase) => {
  test('another machine joins and has all of it: article, text, codes, annotation', async () => {
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

// Deriving a key takes half a second each time: once in the clear, once encrypted.
describe.each([
  ['couchdb', ''],
  ['webdav', '一个很长的口令'],
] as const)('over %s, passphrase "%s"', (kind, passphrase) => {
  test('a note edited on both keeps both; what was deleted for ever here and edited there stands again', async () => {
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

  test('a code merged away here, given there meanwhile: the late one has what it was merged into', async () => {
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

  test('cut off at every request in turn, the next run goes on, and nothing is lost', async () => {
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

  test('joining, cut off at every request in turn, goes on and has all of it', async () => {
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

  test('a wrong password, a wrong passphrase or none, another project, nothing there: said before anything is touched', async () => {
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

  test('what somebody emptied deletes nothing', async () => {
    const { here, annotation, couch, dav } = await two(kind);
    couch.databases.clear();
    dav.files.clear();
    await expect(here.run()).rejects.toMatchObject({ problem: 'emptied' });
    expect(await row(here, annotation)).toBeDefined();
  });

  test('nonsense is refused record by record; a newer schema is kept; a clock two days ahead waits, by its name', async () => {
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

  test('what belongs to another project stays at home, and so does its name', async () => {
    const { here, there, stored, article } = await two(kind);
    const other = { id: newId(), name: '私人', created: article.created, modified: article.created };
    await here.db.projects.add(other);
    await here.db.articles.update(article.id, { projects: [here.project, other.id] });
    await saveAnnotation(here.db, { ...content(article.id, '私下'), project: other.id });
    await all(here, there);
    expect(await there.db.annotations.count()).toBe(1);
    expect((await there.db.articles.get(article.id))?.projects).toEqual([here.project]);
    expect((await here.db.articles.get(article.id))?.projects).toEqual([here.project, other.id]);
    expect(stored()).not.toContain(other.id);
  });

  test('an article in two projects of this notebook has a note in each; a place has its own project’s alone', async () => {
    const { here, there, stored, article } = await two(kind);
    const other = '00000000-0000-4000-8000-00000000000a';
    await saveArticleNote(here.db, article.id, '组里的', '');
    await addProject(here.db, { id: other, name: '私人', codes: { from: 'nothing' } });
    await placeArticles(here.db, { articles: [article.id], from: here.project, to: other, how: 'copy' });
    await saveArticleNote(here.db, article.id, '私下说的', '组里的');
    await all(here, there);
    expect((await there.db.articles.get(article.id))?.note).toBe('组里的');
    await chooseProject(here.db, here.project);
    await saveArticleNote(here.db, article.id, '组里改的', '组里的');
    await all(here, there);
    expect(await there.db.articles.get(article.id)).toMatchObject({ note: '组里改的', projects: [here.project] });
    expect(await there.db.articles.get(article.id)).not.toHaveProperty('notes');
    await chooseProject(there.db, here.project);
    await saveArticleNote(there.db, article.id, '那里改的', '组里改的');
    await all(here, there);
    expect((await here.db.articles.get(article.id))?.notes).toEqual({
      [here.project]: '那里改的',
      [other]: '私下说的',
    });
    expect((await here.db.articles.get(article.id))?.projects).toEqual([here.project, other]);
    expect(stored()).not.toContain('私下说的');
    expect(stored()).not.toContain(other);
    // Nothing is sent for ever to and fro.
    for (const machine of [here, there])
      expect(await machine.db.clocks.where('pending').equals(here.project).count()).toBe(0);

    // An article that one has in a project of its own, and another sends in this one.
    const fresh = extracted({ url: 'https://news.example/c' });
    await chooseProject(here.db, other);
    const { article: own } = await saveArticle(here.db, fresh, fresh.url);
    await saveArticleNote(here.db, own.id, '自己的', '');
    await saveArticle(there.db, fresh, fresh.url);
    await saveArticleNote(there.db, own.id, '大家的', '');
    await all(here, there);
    expect((await there.db.articles.get(own.id))?.note).toBe('大家的');
    expect((await here.db.articles.get(own.id))?.notes).toEqual({ [here.project]: '大家的', [other]: '自己的' });
    expect(stored()).not.toContain('自己的');
  });
});

test('couchdb: of two writings that two nodes of a cluster took, none is lost', async () => {
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

test('without a connected place, writing leaves no clock', async () => {
  const { db } = new Machine(fetch);
  const { article } = await saveArticle(db, extracted(), URL);
  await saveAnnotation(db, content(article.id, '没有'));
  expect(await db.clocks.count()).toBe(0);
});

test('files: a segment that is cut short, or not there yet, is looked at again and never skipped', async () => {
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

test('files: forty small changes are one segment in the end, and an idle look is one request', async () => {
  const { here, there, dav, annotation } = await two('webdav');
  for (let i = 0; i < 45; i++) {
    await write(here, annotation, { note: `第${i}稿` });
    await here.run();
  }
  expect([...dav.files.keys()].filter((path) => path.includes('/log/')).length).toBeLessThan(10);
  await there.run();
  expect(await row(there, annotation)).toMatchObject({ note: '第44稿' });
  const before = dav.log.length;
  await there.run();
  expect(dav.log.length - before).toBe(1);
});

test('an essay without cards, or without any again, is the same on both machines', async () => {
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

test('two codes merged into each other, by two who did not know: one stands on both machines, and all is quiet', async () => {
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

test('an article moved into a project of one’s own leaves the place, and nothing of where it went is there', async () => {
  const { here, there, article, annotation, stored } = await two('couchdb');
  const { id: essay } = await addEssay(here.db, '摘录');
  await sendToEssay(here.db, [annotation.id], essay);
  const own = newId();
  await addProject(here.db, { id: own, name: '自己的', codes: { from: 'nothing' } });
  const placed = await placeArticles(here.db, { articles: [article.id], from: here.project, to: own, how: 'move' });
  await all(here, there);
  expect(stored()).not.toContain(own);
  expect(await row(there, annotation)).toBeUndefined();
  expect((await here.db.articles.get(article.id))?.projects).toEqual([own]);
  const moved = await here.db.annotations.where('articleId').equals(article.id).toArray();
  expect(moved).toMatchObject([{ project: own, note: '第一条笔记' }]);
  expect(Object.keys((await here.db.essays.get(essay))?.cards ?? {})).toEqual([moved[0]?.id]);

  await takePlacingBack(here.db, placed);
  await all(here, there);
  const back = await there.db.annotations.where('articleId').equals(article.id).toArray();
  expect(back).toMatchObject([{ project: here.project, note: '第一条笔记' }]);
  expect(Object.keys((await here.db.essays.get(essay))?.cards ?? {})).toEqual([back[0]?.id]);
});
