import { expect, test } from 'vitest';
import { newId } from '@/utils/model/new-id';
import { saveAnnotation } from '@/utils/store/annotations';
import { findArticle, forgetForeignAddresses, latestRevision, revisionWith, saveArticle } from '@/utils/store/articles';
import { emptyNotebook, extracted } from './sample';

test('an article read twice keeps its id, and its text is stored once', async () => {
  const db = emptyNotebook();
  const first = await saveArticle(db, extracted(), 'https://news.example/a');
  const second = await saveArticle(db, extracted(), 'https://news.example/a');
  expect(second.article.id).toBe(first.article.id);
  expect(second.revision.id).toBe(first.revision.id);
  expect(await db.revisions.count()).toBe(1);
});

test('a changed text is a new revision; the old one stays', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  await saveArticle(db, extracted({ text: '改过的文字。', html: '<p>改过的文字。</p>' }), 'https://news.example/a');
  expect(await db.revisions.count()).toBe(2);
  expect((await latestRevision(db, article.id))?.text).toBe('改过的文字。');
});

test('a page that returns to its old text has that as its newest text again, for search and display', async () => {
  const db = emptyNotebook();
  const read = (text: string) => saveArticle(db, extracted({ text }), 'https://news.example/a');
  const { article } = await read('三人受伤。');
  const newest = async () => [(await latestRevision(db, article.id))?.text, (await db.texts.get(article.id))?.text];
  await read('五人受伤。');
  expect(await newest()).toEqual(['五人受伤。', '五人受伤。']);
  const { revision } = await read('三人受伤。');
  expect(await newest()).toEqual(['三人受伤。', '三人受伤。']);
  // Another reading writes nothing new.
  expect((await read('三人受伤。')).revision.seen).toBe(revision.seen);
  await read('五人受伤。');
  expect(await newest()).toEqual(['五人受伤。', '五人受伤。']);
  expect(await db.revisions.count()).toBe(2);
  // As when what was written since is taken back.
  await db.revisions.toCollection().modify((one) => {
    delete one.seen;
  });
  expect(await newest()).toEqual(['五人受伤。', '五人受伤。']);
});

test('part of an earlier text is not a return to it: a first page, a teaser, a page without what was put back', async () => {
  const db = emptyNotebook();
  const read = (text: string, more = {}) =>
    saveArticle(db, { ...extracted({ text }), ...more }, 'https://news.example/a');
  const { article } = await read('第一页。');
  await read('第一页。第二页。');
  await read('第一页。');
  expect((await latestRevision(db, article.id))?.text).toBe('第一页。第二页。');
  await read('另一段。');
  await read('第一页。', { nextPage: 'https://news.example/a_2' });
  expect((await latestRevision(db, article.id))?.text).toBe('另一段。');
});

test('an article is found under every address it was read at', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a?from=list');
  for (const address of ['https://news.example/a', 'https://news.example/a?from=list']) {
    expect((await findArticle(db, address))?.id).toBe(article.id);
  }
  expect(await findArticle(db, 'https://news.example/b')).toBeUndefined();
});

test('the reader’s corrections and notes survive a new extraction', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const byHand = { title: '更正的标题', note: '重要', provenance: { title: 'by-hand' } };
  await db.articles.update(article.id, byHand);
  const again = await saveArticle(db, extracted(), 'https://news.example/a');
  expect(again.article).toMatchObject({ title: '更正的标题', note: '重要' });
});

test('a revision’s SHA-256 is that of its UTF-8 text', async () => {
  const { revision } = await saveArticle(emptyNotebook(), extracted({ text: 'abc' }), 'https://news.example/a');
  // FIPS 180-2, appendix B.1.
  expect(revision.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('an annotation missing in the newest text is read in the text it was made on', async () => {
  const db = emptyNotebook();
  const { article, revision } = await saveArticle(db, extracted(), 'https://news.example/a');
  const target = { revision: revision.sha256, selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } };
  const content = { id: newId(), articleId: article.id, target, codes: [], note: '', origin: { by: 'hand' } as const };
  const { id } = await saveAnnotation(db, content);
  await saveArticle(db, extracted({ text: '改过的文字。', html: '<p>改过的文字。</p>' }), 'https://news.example/a');
  expect((await revisionWith(db, article.id, id))?.text).toContain('压实主体责任');
  expect((await revisionWith(db, article.id, undefined))?.text).toBe('改过的文字。');
});

test('what the reader put back is remembered by its words until removed again', async () => {
  const db = emptyNotebook();
  const trail = ['责任编辑：赵兰', '分享到：微信'].map((text) => ({
    pass: 'drop-furniture',
    did: 'removed' as const,
    reason: 'furniture',
    text,
  }));
  const read = (change: Partial<ReturnType<typeof extracted>>) =>
    saveArticle(db, extracted({ trail, ...change }), 'https://news.example/a');
  await read({});
  expect((await read({ putBack: [0] })).article.putBack).toEqual(['责任编辑：赵兰']);
  // Read again, nothing chosen yet.
  expect((await read({})).article.putBack).toEqual(['责任编辑：赵兰']);
  expect((await read({ putBack: [] })).article.putBack).toBeUndefined();
});

test('the starts of appended pages are stored with their revision', async () => {
  const db = emptyNotebook();
  const pages = [{ url: 'https://news.example/a_2', at: 4 }];
  const { revision } = await saveArticle(db, extracted({ pages }), 'https://news.example/a');
  expect(revision.pages).toEqual(pages);
});

const story = (n: number, url: string, title = '示例新闻网'): ReturnType<typeof extracted> =>
  extracted({
    url,
    metadata: { ...extracted().metadata, title },
    text: `第${n}条新闻的第一句话说的是第${n}件事情，\n第${n}条新闻的第二句话与别的都不一样${n}。`,
  });

test('stories that declare one address are separate articles, each recognised again', async () => {
  const db = emptyNotebook();
  const shared = 'https://news.example/show.php';
  const read = async (n: number) => (await saveArticle(db, story(n, shared), `${shared}?id=${n}`)).article;
  const first = [await read(1), await read(2), await read(3)];
  expect(new Set(first.map(({ id }) => id)).size).toBe(3);
  const again = [await read(3), await read(1), await read(2)];
  expect(again.map(({ id }) => id)).toEqual([first[2]?.id, first[0]?.id, first[1]?.id]);
  for (const [i, article] of first.entries())
    expect((await findArticle(db, `${shared}?id=${i + 1}`))?.id).toBe(article.id);
});

test('an article and its declared mobile page are one, even if a sentence changed', async () => {
  const db = emptyNotebook();
  const url = 'https://www.news.example/1001';
  const { article } = await saveArticle(db, story(1, url), url);
  const changed = story(1, url, '改过的标题');
  const phone = await saveArticle(
    db,
    { ...changed, text: `${changed.text}\n更正：第三句话是后来加上的一段文字。` },
    'https://m.news.example/1001',
  );
  expect(phone.article.id).toBe(article.id);
});

test('another site takes over neither an article nor its title, and gets no record of it', async () => {
  const db = emptyNotebook();
  const url = 'https://people.com.cn/1001';
  const { article } = await saveArticle(db, story(1, url), url);
  const evil = await saveArticle(db, story(1, url, '被改的标题'), 'https://evil.com.cn/a');
  expect(evil.article.id).not.toBe(article.id);
  expect(evil.article.url).toBe('https://evil.com.cn/a');
  expect(await findArticle(db, url)).toMatchObject({ id: article.id, title: '示例新闻网', addresses: [url] });
});

test('foreign addresses accepted by an earlier version no longer match, and are removed', async () => {
  const db = emptyNotebook();
  const url = 'https://people.com.cn/1001';
  const { article } = await saveArticle(db, story(1, url), url);
  await db.articles.update(article.id, { addresses: [url, 'https://evil.com.cn/a', 'https://m.people.com.cn/1001'] });
  expect(await findArticle(db, 'https://evil.com.cn/a')).toBeUndefined();
  expect((await findArticle(db, 'https://m.people.com.cn/1001'))?.id).toBe(article.id);
  await db.articles.add({ id: 'damaged', url: 'https://news.example/damaged' } as never);
  expect(await forgetForeignAddresses(db)).toBe(1);
  expect((await findArticle(db, url))?.addresses).toEqual([url, 'https://m.people.com.cn/1001']);
});

test('stories that an earlier version merged are separated when read again', async () => {
  const db = emptyNotebook();
  const [one, two] = ['https://news.example/show.php?id=1', 'https://news.example/show.php?id=2'];
  const { article } = await saveArticle(db, story(1, one), one);
  await db.articles.update(article.id, { url: 'https://news.example/show.php', addresses: [one, two] });
  expect((await saveArticle(db, story(1, one), one)).article.id).toBe(article.id);
  const second = await saveArticle(db, story(2, two), two);
  expect(second.article.id).not.toBe(article.id);
  expect((await findArticle(db, two))?.id).toBe(second.article.id);
});

test('a new byline or date over the same text is stored; one the page no longer gives is not', async () => {
  const db = emptyNotebook();
  const read = (names: string[], iso?: string) => {
    const authors = names.map((name) => ({ name }));
    const { published: _, ...metadata } = { ...extracted().metadata, title: '甲', authors };
    const dated = iso ? { ...metadata, published: { text: iso, iso } } : metadata;
    return saveArticle(db, { ...extracted(), metadata: dated }, 'https://news.example/a');
  };
  const { revision } = await read(['王小明'], '2026-11-02T08:00');
  await read(['王小明'], '2026-11-02T09:30');
  await read([]);
  await read(['王小明', '周丽'], '2026-11-02');
  await read(['王小明', '周丽'], '2026-11-03');
  await read(['王小明', '周丽'], '2026-11-02T17:00:00Z');
  const titles = (await db.revisions.get(revision.id))?.titles;
  expect(titles?.map(({ by, published }) => [by, published])).toEqual([
    ['王小明', '2026-11-02T08:00'],
    ['王小明、周丽', '2026-11-02'],
    ['王小明、周丽', '2026-11-03'],
  ]);
});

test('a byline or date that appears later is stored with its text, and so are its changes', async () => {
  const db = emptyNotebook();
  const read = (names: string[], iso?: string) => {
    const authors = names.map((name) => ({ name }));
    const { published: _, ...metadata } = { ...extracted().metadata, title: '甲', authors };
    const dated = iso ? { ...metadata, published: { text: iso, iso } } : metadata;
    return saveArticle(db, { ...extracted(), metadata: dated }, 'https://news.example/a');
  };
  const { revision } = await read([]);
  const told = async () =>
    (await db.revisions.get(revision.id))?.titles?.map(({ title, by, published }) => [title, by, published]);
  await read(['王小明']);
  await read(['王小明'], '2026-11-02');
  expect(await told()).toEqual([['甲', '王小明', '2026-11-02']]);
  await read(['周丽'], '2026-11-05');
  expect(await told()).toEqual([
    ['甲', '王小明', '2026-11-02'],
    ['甲', '周丽', '2026-11-05'],
  ]);
  // As an older Pressmark stored it.
  await db.revisions.update(revision.id, { titles: undefined });
  await read(['周丽'], '2026-11-05');
  expect(await told()).toEqual([['甲', '周丽', '2026-11-05']]);
});

test('a new headline over the same text is stored, with the one before, known or not', async () => {
  const db = emptyNotebook();
  const read = (title: string) =>
    saveArticle(db, { ...extracted(), metadata: { ...extracted().metadata, title } }, 'https://news.example/a');
  const { revision } = await read('三人受伤');
  await read('三人受伤');
  expect((await db.revisions.get(revision.id))?.titles?.map(({ title }) => title)).toEqual(['三人受伤']);
  await read('多人受伤');
  expect((await db.revisions.get(revision.id))?.titles?.map(({ title }) => title)).toEqual(['三人受伤', '多人受伤']);
  // As an older Pressmark stored it.
  await db.revisions.update(revision.id, { titles: undefined });
  await read('无人受伤');
  expect((await db.revisions.get(revision.id))?.titles?.map(({ title }) => title)).toEqual(['多人受伤', '无人受伤']);
});
