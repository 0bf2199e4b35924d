import { expect, test } from 'vitest';
import { newId } from '@/utils/model/new-id';
import { annotationsOf, removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticle } from '@/utils/store/articles';
import { deleteForEver, purgeBin, readBin } from '@/utils/store/bin';
import { readCodebook } from '@/utils/store/codes';
import type { Database } from '@/utils/store/database';
import { restoreAnnotations } from '@/utils/store/many-annotations';
import { addProject } from '@/utils/store/projects';
import { emptyNotebook, extracted } from './sample';

const DAY_MS = 86_400_000;
const later = (days: number): Date => new Date(Date.now() + days * DAY_MS);

async function annotated(db: Database, articleId: string, exact: string, codes: string[] = []) {
  const target = { selector: { quote: { exact, prefix: '', suffix: '' } } };
  return saveAnnotation(db, { id: newId(), articleId, target, codes, note: '', origin: { by: 'hand' } });
}

async function notebookWithBin() {
  const db = emptyNotebook();
  const { article } = await saveArticle(db, extracted(), 'https://news.example/a');
  const kept = await annotated(db, article.id, '留下的');
  const binned = await annotated(db, article.id, '删掉的');
  await removeAnnotation(db, binned.id);
  return { db, article, kept, binned };
}

test('the bin shows deleted annotations with their article, and nothing else', async () => {
  const { db, article, binned } = await notebookWithBin();
  expect(await readBin(db)).toMatchObject([
    { annotation: { id: binned.id }, article: { title: article.title, url: article.url } },
  ]);
  expect(await readBin(db, newId())).toEqual([]);
  await restoreAnnotations(db, [binned.id]);
  expect(await readBin(db)).toEqual([]);
});

test('entries of the bin bring their codes, of whatever project', async () => {
  const { db, article } = await notebookWithBin();
  const second = newId();
  await addProject(db, { id: second, name: '乙', codes: { from: 'preset', preset: 'essay', language: 'zh-CN' } });
  const [code] = await readCodebook(db, second);
  const binned = await annotated(db, article.id, '乙的标注', [code?.id ?? '']);
  await removeAnnotation(db, binned.id);
  const found = (await readBin(db)).find(({ annotation }) => annotation.id === binned.id);
  expect(found?.codes).toEqual([code]);
});

test.each([
  { days: 29, left: 1 },
  { days: 31, left: 0 },
])('after $days days $left deleted annotations are left, and everything not deleted', async ({ days, left }) => {
  const { db, article } = await notebookWithBin();
  await purgeBin(db, later(days));
  expect(await readBin(db)).toHaveLength(left);
  expect(await annotationsOf(db, article.id)).toHaveLength(1);
});

test('only annotations in the bin are deleted permanently', async () => {
  const { db, kept, binned } = await notebookWithBin();
  expect(await deleteForEver(db, [kept.id, binned.id, newId()])).toMatchObject([{ id: binned.id }]);
  expect(await db.annotations.count()).toBe(1);
});
