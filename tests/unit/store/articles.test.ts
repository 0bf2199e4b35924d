import { expect, test } from 'vitest';
import { newId } from '@/utils/model/new-id';
import { saveAnnotation } from '@/utils/store/annotations';
import { findArticle, latestRevision, revisionWith, saveArticle } from '@/utils/store/articles';
import { emptyNotebook, extracted } from './sample';

test('an article read twice keeps its id, and its text is kept once', async () => {
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

test('an article is found under every address it was read at', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a?from=list');
  for (const address of ['https://news.example/a', 'https://news.example/a?from=list']) {
    expect((await findArticle(db, address))?.id).toBe(article.id);
  }
  expect(await findArticle(db, 'https://news.example/b')).toBeUndefined();
});

test('what a person corrected and noted outlives a new extraction', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const byHand = { title: '更正的标题', note: '重要', provenance: { title: 'by-hand' } };
  await db.articles.update(article.id, byHand);
  const again = await saveArticle(db, extracted(), 'https://news.example/a');
  expect(again.article).toMatchObject({ title: '更正的标题', note: '重要' });
});

test('the SHA-256 of a revision is the one any program computes', async () => {
  const { revision } = await saveArticle(emptyNotebook(), extracted({ text: 'abc' }), 'https://news.example/a');
  // FIPS 180-2, appendix B.1.
  expect(revision.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('an annotation whose words a newer text dropped is read in the text it was made on', async () => {
  const db = emptyNotebook();
  const { article, revision } = await saveArticle(db, extracted(), 'https://news.example/a');
  const target = { revision: revision.sha256, selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } };
  const content = { id: newId(), articleId: article.id, target, codes: [], note: '', origin: { by: 'hand' } as const };
  const { id } = await saveAnnotation(db, content);
  await saveArticle(db, extracted({ text: '改过的文字。', html: '<p>改过的文字。</p>' }), 'https://news.example/a');
  expect((await revisionWith(db, article.id, id))?.text).toContain('压实主体责任');
  expect((await revisionWith(db, article.id, undefined))?.text).toBe('改过的文字。');
});

test('what the reader put back is remembered by its words, until it is taken out again', async () => {
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

test('where appended pages begin is kept with their revision', async () => {
  const db = emptyNotebook();
  const pages = [{ url: 'https://news.example/a_2', at: 4 }];
  const { revision } = await saveArticle(db, extracted({ pages }), 'https://news.example/a');
  expect(revision.pages).toEqual(pages);
});
