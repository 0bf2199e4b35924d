import { expect, test } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { EMPTY_DIRECTIVE } from '@/utils/model/directive';
import { newId } from '@/utils/model/new-id';
import { type AnnotationContent, changeFacts, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { readBin } from '@/utils/store/bin';
import type { Database } from '@/utils/store/database';
import { sendToEssay } from '@/utils/store/essays';
import { takeBackAnnotation } from '@/utils/store/take-back';
import { emptyNotebook, extracted } from './sample';

/**
 * Marks a passage, does something with it, and undoes the mark. Returns how many marks are in the bin, and how many
 * stored.
 */
async function takenBack(
  content: Partial<AnnotationContent>,
  since: (db: Database, made: Annotation) => Promise<unknown> = async () => {},
): Promise<{ binned: number; stored: number }> {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const target = { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } };
  const plain = { id: newId(), articleId: article.id, target, codes: [], note: '', origin: { by: 'hand' as const } };
  const made = await saveAnnotation(db, { ...plain, ...content });
  await new Promise((passed) => setTimeout(passed, 2));
  await since(db, made);
  expect((await takeBackAnnotation(db, made.id))?.deleted).toBeDefined();
  return { binned: (await readBin(db)).length, stored: await db.annotations.count() };
}

const nothing = { binned: 0, stored: 0 };
const inBin = { binned: 1, stored: 1 };
const directive = { ...EMPTY_DIRECTIVE, speaker: '邓柯' };

test('an undone mark leaves nothing in the bin, even with the codes and details it was made with', async () => {
  expect(await takenBack({})).toEqual(nothing);
  expect(await takenBack({ codes: [newId()] })).toEqual(nothing);
  expect(await takenBack({ directive })).toEqual(nothing);
  expect(
    await takenBack({ codes: [newId()] }, (db, made) => saveAnnotation(db, { ...made, codes: [newId()] })),
  ).toEqual(nothing);
});

test('an undone mark goes into the bin if it is not fresh, has a note, or got details or a place in an essay since', async () => {
  expect(await takenBack({ note: 'mine' })).toEqual(inBin);
  expect(await takenBack({}, (db, made) => saveAnnotation(db, { ...made, note: '我的' }))).toEqual(inBin);
  expect(await takenBack({}, (db, { id }) => changeFacts(db, id, { directive }))).toEqual(inBin);
  expect(await takenBack({}, (db, { id }) => sendToEssay(db, [id]))).toEqual(inBin);
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
  expect(await takenBack({}, (db, { id }) => db.annotations.update(id, { created: anHourAgo }))).toEqual(inBin);
});

test('undoing an annotation that does not exist returns undefined', async () => {
  expect(await takeBackAnnotation(emptyNotebook(), newId())).toBeUndefined();
});
