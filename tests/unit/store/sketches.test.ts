import { expect, test, vi } from 'vitest';
import { deleteArticlesForEver, moveArticles } from '@/utils/store/article-bin';
import { saveArticle } from '@/utils/store/articles';
import type { Database } from '@/utils/store/database';
import { chooseProject, newProject } from '@/utils/store/projects';
import { Sketches } from '@/utils/store/sketches';
import { wording } from '../repetition/wording';
import { emptyNotebook, extracted } from './sample';

const SAID = '各级各部门要压实安全生产主体责任，全面排查重点行业的风险隐患，坚决防范重特大事故发生。';

async function keep(db: Database, n: number, text: string, iso: string, source = `第${n}报`) {
  const { metadata } = extracted();
  const about = { ...metadata, title: `文章${n}`, source, published: { text: iso, iso } };
  const url = `https://news.example/${n}`;
  return saveArticle(db, extracted({ url, text, html: `<p>${text}</p>`, metadata: about }), url);
}

const sketchesOf = (db: Database): Sketches => new Sketches(db, async () => wording);

async function notebook() {
  const db = emptyNotebook();
  const own = await keep(db, 1, `开场白说的是另外一件事情。${SAID}`, '2026-05-18');
  const before = await keep(db, 2, `新华社电。${SAID.replace('全面排查', '深入细致排查')}`, '2026-05-12', '新华社');
  const after = await keep(db, 3, `縣裡開會。${SAID}`, '2026-06-01');
  await keep(db, 4, '明天多云转晴，最高气温二十三度，适宜出行。', '2026-06-02');
  return { db, own: own.article.id, before: before.article.id, after: after.article.id };
}

test('a passage is found in earlier and later articles, in their order, not in its own', async () => {
  const { db, own } = await notebook();
  const answer = await sketchesOf(db).repeats([
    { text: SAID, articleId: own },
    { text: '没有哪一篇文章说过的一句话。' },
  ]);
  expect(answer).toMatchObject({ sketched: 4, texts: 4, isCut: false, own: [{ title: '文章1' }, undefined] });
  const [repeats = [], none] = answer.repeats;
  expect(none).toEqual([]);
  expect(repeats.map(({ article, when }) => [article.source, when])).toEqual([
    ['新华社', 'earlier'],
    ['第3报', 'later'],
  ]);
  expect(repeats[0]?.similarity).toBeGreaterThan(0.85);
  expect(repeats[0]?.quote.exact).toBe(SAID.replace('全面排查', '深入细致排查').slice(0, -1));
  expect(repeats[1]?.similarity).toBe(1);
});

test('part of a sentence is found word for word, in either script and with any punctuation between', async () => {
  const { db, own } = await notebook();
  const found = async (text: string) => {
    const { repeats } = await sketchesOf(db).repeats([{ text, articleId: own }], { readsTexts: true });
    return repeats[0]?.map(({ article, quote, similarity }) => [article.source, quote.exact, similarity]);
  };
  expect(await found('实安全生产主体责任,全面')).toContainEqual(['第3报', '实安全生产主体责任，全面', 1]);
  expect(await found('重点行业的风')).toEqual([
    ['新华社', '重点行业的风', 1],
    ['第3报', '重点行业的风', 1],
  ]);
  // Five letters stand anywhere.
  expect(await found('业的风险隐')).toEqual([]);
  expect(await found('縣裡開會压实')).toEqual([]);
  await keep(db, 5, '縣裡要求壓實安全生產主體責任。', '2026-06-03');
  expect((await found('安全生产主体责'))?.map(([source]) => source)).toContain('第5报');
});

test('text in other scripts is found whole, and text too short to compare is not searched for', async () => {
  const { db } = await notebook();
  await keep(
    db,
    6,
    'Officials said on Monday that “children under” the age of five years must be registered.',
    '2026-06-04',
  );
  await keep(db, 7, '要落实“安全生产”主体责任。', '2026-06-05');
  const read = vi.spyOn(db.texts, 'bulkGet');
  const found = async (text: string) => {
    read.mockClear();
    const { repeats } = await sketchesOf(db).repeats([{ text }], { readsTexts: true });
    return [repeats[0]?.map(({ article }) => article.source), read.mock.calls.flat(2).length > 0];
  };
  expect(await found('that children under the age of five')).toEqual([['第6报'], true]);
  // A part of other words: hat, ears.
  expect((await found('hat children under the age of five ye'))[0]).toEqual([]);
  expect(await found('children under five')).toEqual([[], false]);
  expect(await found('湖南省衡阳市安全')).toEqual([[], false]);
  expect((await found('落实安全生产主体'))[0]).toEqual(['第7报']);
});

test('texts are read only on request with a complete index; what was not read in time is reported', async () => {
  const db = emptyNotebook();
  for (let n = 0; n < 60; n++) await keep(db, n, `${SAID}这是第${n}篇文章里的话。`, '2026-05-18');
  const sketches = sketchesOf(db);
  const part = [{ text: '重点行业的风' }];
  const begun = await sketches.repeats(part, { readsTexts: true, patience: 0 });
  expect(begun).toMatchObject({ repeats: [[]], isReadInPart: false });
  await sketches.prepare();
  expect((await sketches.repeats(part)).repeats).toEqual([[]]);
  const whole = await sketches.repeats(part, { readsTexts: true });
  expect([whole.repeats[0]?.length, whole.isReadInPart, whole.isCut]).toEqual([60, false, false]);
  for (let n = 60; n < 520; n++) await keep(db, n, `这是第${n}篇，说的是别的事情。`, '2026-05-18');
  await sketches.prepare(60_000);
  const unread = await sketches.repeats([{ text: '没有谁说过的半句话' }], { readsTexts: true, patienceWithReading: 0 });
  expect(unread).toMatchObject({ repeats: [[]], isReadInPart: true, isCut: false });
});

test('a text read again is scanned again, even by a store that knew the previous one', async () => {
  const { db, own, after } = await notebook();
  const sketches = sketchesOf(db);
  await sketches.prepare();
  await keep(db, 3, '这一页已经改成了别的内容，与此前毫不相干。', '2026-06-01');
  expect(await db.sketches.get(after)).toBeUndefined();
  const { repeats } = await sketches.repeats([{ text: SAID, articleId: own }]);
  expect(repeats[0]?.map(({ article }) => article.source)).toEqual(['新华社']);
});

test('entries of the bin are not found; permanently deleted ones leave no sketch', async () => {
  const { db, own, before } = await notebook();
  const sketches = sketchesOf(db);
  const sources = async () =>
    (await sketches.repeats([{ text: SAID, articleId: own }])).repeats[0]?.map(({ article }) => article.source);
  expect(await sources()).toEqual(['新华社', '第3报']);
  await moveArticles(db, [before], { toBin: true });
  expect(await sources()).toEqual(['第3报']);
  expect(await db.sketches.get(before)).toBeDefined();
  await deleteArticlesForEver(db, [before]);
  expect(await db.sketches.get(before)).toBeUndefined();
  expect(await sources()).toEqual(['第3报']);
});

test('stock phrases are those in view: neither from the bin nor from another project', async () => {
  const { db, own, before, after } = await notebook();
  const sketches = sketchesOf(db);
  // The others are no reprints of it, because it has so much text of its own.
  const others = [
    '早上的雾散得很晚',
    '渡口的船等了三个钟头',
    '老王把收音机搬到门口',
    '孩子们在堤上放风筝',
    '晚饭后大家又聊起往事',
  ];
  const text = `${others.join('，')}。${SAID}`;
  const most = async () => (await sketches.stock(text, own)).reduce((sum, { articles }) => Math.max(sum, articles), 0);
  expect(await most()).toBe(2);
  await moveArticles(db, [before], { toBin: true });
  expect(await most()).toBe(1);
  const elsewhere = newProject('Elsewhere');
  await db.projects.add(elsewhere);
  await db.articles.update(after, { projects: [elsewhere.id] });
  expect(await most()).toBe(0);
  await chooseProject(db, undefined);
  expect(await most()).toBe(1);
});

test.each([
  ['cut short', { bands: new Uint32Array(3) }],
  ['of another shape', { shape: 0 }],
  ['without its numbers', { clauses: 'damaged' as unknown as Uint32Array }],
])('a sketch that is %s is made again', async (_, damage) => {
  const { db, own, after } = await notebook();
  await sketchesOf(db).prepare();
  const whole = await db.sketches.get(after);
  await db.sketches.update(after, damage);
  const { repeats } = await sketchesOf(db).repeats([{ text: SAID, articleId: own }]);
  expect(repeats[0]).toHaveLength(2);
  expect(await db.sketches.get(after)).toEqual(whole);
});

test('a request with no time left reports the index’s progress, and the next one continues', async () => {
  const db = emptyNotebook();
  for (let n = 0; n < 60; n++) await keep(db, n, `${SAID}这是第${n}篇文章里的话。`, '2026-05-18');
  const sketches = sketchesOf(db);
  const first = await sketches.prepare(0);
  expect(first.texts).toBe(60);
  expect(first.sketched).toBeGreaterThan(0);
  expect(first.sketched).toBeLessThan(60);
  expect((await sketches.prepare()).sketched).toBe(60);
});

test('one report at two addresses is one article, and not its own repetition; another site’s copy is', async () => {
  const db = emptyNotebook();
  const { metadata } = extracted();
  const put = async (url: string, site: string, over: Partial<typeof metadata> = {}) => {
    const published = { text: '2026-05-18', iso: '2026-05-18T09:00' };
    const about = { ...metadata, title: '全市安全会议召开', site, published, ...over };
    return saveArticle(db, extracted({ url, text: SAID, html: `<p>${SAID}</p>`, metadata: about }), url);
  };
  const own = await put('https://www.rb.example/a/1.html', '日报');
  await put('https://m.rb.example/a/1.html', '日报网');
  await put('https://copy.example/1.html', '日报', { published: { text: '2026-05-18', iso: '2026-05-18' } });
  await put('https://portal.example/1.html', '门户');
  await put('https://wap.portal.example/zt/1.html', '门户');
  await put('https://www.rb.example/a/2.html', '日报', { title: '安全会议综述' });
  await put('https://www.rb.example/a/3.html', '日报', { published: { text: '2026-05-19', iso: '2026-05-19' } });
  const { repeats } = await sketchesOf(db).repeats([{ text: SAID, articleId: own.article.id }]);
  expect(
    repeats[0]
      ?.map(
        ({ article }) => new URL(article.url).hostname.replace(/^.*portal/, 'portal') + new URL(article.url).pathname,
      )
      .toSorted(),
  ).toEqual([expect.stringMatching(/^portal\.example/), 'www.rb.example/a/2.html', 'www.rb.example/a/3.html']);
});

test('an article deleted from its last project is in the bin, and no longer found', async () => {
  const { db, own, after } = await notebook();
  const found = async () => {
    const { repeats } = await sketchesOf(db).repeats([{ text: SAID, articleId: own }]);
    return repeats[0]?.map(({ article }) => article.source);
  };
  expect(await found()).toEqual(['新华社', '第3报']);
  const row = await db.articles.get(after);
  const [project = ''] = row?.projects ?? [];
  await db.articles.update(after, { projects: [], left: { [project]: { at: '2026-06-02T00:00:00.000Z', note: '' } } });
  expect(await found()).toEqual(['新华社']);
  // One that was never in any is nobody's, and is not hidden.
  await db.articles.update(after, { projects: [], left: undefined });
  expect(await found()).toEqual(['新华社', '第3报']);
});
