import { expect, test } from 'vitest';
import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import { newId } from '@/utils/model/new-id';
import {
  type AnnotationContent,
  annotationsOf,
  changeDirectives,
  changeFacts,
  forgetReplacedNotes,
  removeAnnotation,
  saveAnnotation,
} from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { restoreAnnotations } from '@/utils/store/many-annotations';
import { readNotebook } from '@/utils/store/notebook';
import { emptyNotebook, extracted } from './sample';

const content = (articleId: string, change: Partial<AnnotationContent> = {}): AnnotationContent => ({
  id: newId(),
  articleId,
  target: { selector: { quote: { exact: '压实主体责任', prefix: '要', suffix: '。' } } },
  codes: [],
  note: '',
  origin: { by: 'hand' },
  ...change,
});

test('saving twice, as for a retried message, makes one annotation', async () => {
  const db = emptyNotebook();
  const one = content(newId());
  const first = await saveAnnotation(db, one);
  const second = await saveAnnotation(db, { ...one, note: '笔记' });
  expect(second).toMatchObject({ id: first.id, created: first.created, note: '笔记' });
  expect(await db.annotations.count()).toBe(1);
});

test('a deleted annotation leaves the article and is restored with its id', async () => {
  const db = emptyNotebook();
  const one = await saveAnnotation(db, content(newId(), { note: 'keep me' }));
  await removeAnnotation(db, one.id);
  expect(await annotationsOf(db, one.articleId)).toEqual([]);
  await restoreAnnotations(db, [one.id]);
  expect(await annotationsOf(db, one.articleId)).toMatchObject([{ id: one.id, note: 'keep me', created: one.created }]);
});

test('deleting a missing annotation is not an error', async () => {
  expect(await removeAnnotation(emptyNotebook(), newId())).toBeUndefined();
});

test('an invalid annotation is rejected, and nothing is written', async () => {
  const db = emptyNotebook();
  const target = { selector: { quote: { exact: '', prefix: '', suffix: '' } } };
  await expect(saveAnnotation(db, content(newId(), { target }))).rejects.toThrow();
  expect(await db.annotations.count()).toBe(0);
});

test('the notebook has annotated articles, one or all, without the bin', async () => {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const other = await saveArticle(db, extracted({ url: 'https://news.example/b' }), 'https://news.example/b');
  await saveArticle(db, extracted({ url: 'https://news.example/read-only' }), 'https://news.example/read-only');
  const kept = await saveAnnotation(db, content(article.id));
  await saveAnnotation(db, content(other.article.id));
  const { id } = await saveAnnotation(db, content(article.id));
  await removeAnnotation(db, id);

  expect((await readNotebook(db)).articles.map(({ url }) => url).sort()).toEqual([
    'https://news.example/a',
    'https://news.example/b',
  ]);
  const alone = await readNotebook(db, article.id);
  expect(alone.annotations.map((annotation) => annotation.id)).toEqual([kept.id]);
  expect(alone.revisions).toHaveLength(1);
  expect(alone.codes.length).toBeGreaterThan(5);
});

test('the facts of a directive survive a save by a surface that does not know them', async () => {
  const db = emptyNotebook();
  const directive = { ...EMPTY_DIRECTIVE, speaker: '李强民', addressee: '各县市区' };
  const one = content(newId(), { directive });
  await saveAnnotation(db, one);
  const { directive: _, ...silent } = one;
  expect(await saveAnnotation(db, { ...silent, note: '笔记' })).toMatchObject({ note: '笔记', directive });
});

test('several directives are changed at once; deleted ones are left out', async () => {
  const db = emptyNotebook();
  const directive = { ...EMPTY_DIRECTIVE, addressee: '各县市区' };
  const [one, two] = [
    await saveAnnotation(db, content(newId())),
    await saveAnnotation(db, content(newId(), { directive })),
  ];
  const changed = await changeDirectives(db, [
    { id: one.id, directive, entered: null },
    { id: newId(), directive, entered: null },
    { id: two.id, directive: null, entered: { speaker: '李强民' } },
  ]);
  expect(changed.map(({ id }) => id)).toEqual([one.id, two.id]);
  expect((await db.annotations.get(one.id))?.directive).toEqual(directive);
  const second = await db.annotations.get(two.id);
  expect([second?.directive, second?.entered]).toEqual([undefined, { speaker: '李强民' }]);
});

test('a fact is changed without touching the rest, and ignored without an annotation', async () => {
  const db = emptyNotebook();
  const one = await saveAnnotation(db, content(newId(), { note: 'keep me' }));
  const directive = { ...EMPTY_DIRECTIVE, addressee: '各县市区' };
  expect(await changeFacts(db, one.id, { directive })).toMatchObject({ note: 'keep me', directive });
  expect(await changeFacts(db, newId(), { directive })).toBeUndefined();
});

/** A note written in one window, then in another that had read `noteFrom`. */
async function writtenTwice(first: string, second: string, noteFrom: string) {
  const db = emptyNotebook();
  const one = await saveAnnotation(db, content(newId(), { note: first, codes: [] }));
  const saved = await saveAnnotation(db, { ...one, note: second }, { only: ['note'], noteFrom });
  return { note: saved.note, replaced: (saved.replaced ?? []).map(({ note }) => note) };
}

test.each([
  { when: 'the second window knew the first note', first: 'a', second: 'b', noteFrom: 'a', replaced: [] },
  { when: 'it did not', first: '甲窗口写的', second: '乙', noteFrom: '', replaced: ['甲窗口写的'] },
  { when: 'it did not, but wrote all of it again', first: '甲', second: '甲和乙', noteFrom: '', replaced: [] },
])('the last note wins; the replaced one is kept unless the new one contains it: $when', async (row) => {
  const { first, second, noteFrom, replaced } = row;
  expect(await writtenTwice(first, second, noteFrom)).toEqual({ note: second, replaced });
});

test('two windows typing in turn keep the last state of each, not every letter', async () => {
  const db = emptyNotebook();
  const one = await saveAnnotation(db, content(newId()));
  const type = (note: string, noteFrom: string) => saveAnnotation(db, { ...one, note }, { only: ['note'], noteFrom });
  await type('a', '');
  await type('x', '');
  await type('ab', 'a');
  await type('xy', 'x');
  const saved = await type('abc', 'ab');
  expect(saved.note).toBe('abc');
  expect(saved.replaced?.map(({ note }) => note)).toEqual(['xy']);
});

test('a window that changes the note keeps codes given by another', async () => {
  const db = emptyNotebook();
  const one = await saveAnnotation(db, content(newId()));
  const code = newId();
  await saveAnnotation(db, { ...one, codes: [code] }, { only: ['codes'] });
  const saved = await saveAnnotation(db, { ...one, note: 'mine' }, { only: ['note'], noteFrom: '' });
  expect(saved).toMatchObject({ codes: [code], note: 'mine' });
});

test('replaced notes are kept until the reader deals with them, whatever else is saved', async () => {
  const db = emptyNotebook();
  const one = await saveAnnotation(db, content(newId(), { note: 'theirs' }));
  await saveAnnotation(db, { ...one, note: 'mine' }, { only: ['note'], noteFrom: '' });
  const coded = await saveAnnotation(db, { ...one, codes: [newId()] }, { only: ['codes'] });
  expect(coded.replaced).toHaveLength(1);
  expect((await forgetReplacedNotes(db, one.id))?.replaced).toBeUndefined();
});
