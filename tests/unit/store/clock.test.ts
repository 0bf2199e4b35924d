import { afterEach, expect, test, vi } from 'vitest';
import { instantAfter } from '@/utils/model/time';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { saveArticleNote } from '@/utils/store/article-note';
import { codeAnnotations, removeAnnotations, restoreAnnotations } from '@/utils/store/many-annotations';
import { mergeNotebook } from '@/utils/store/merge';
import { sampleNotebook } from '../export/sample-notebook';
import { emptyNotebook } from './sample';

afterEach(() => void vi.useRealTimers());

test('a record changed after the clock was set back is still newer than before', async () => {
  const db = emptyNotebook();
  await mergeNotebook(db, { ...sampleNotebook, decisions: [], samePersons: [] }, { name: 'x' });
  const [first] = sampleNotebook.annotations;
  if (!first) throw new Error('none');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-01-01') });
  const saved = await saveAnnotation(db, { ...first, note: 'since' });
  expect(saved.modified > first.modified).toBe(true);
  const binned = await removeAnnotation(db, first.id);
  expect((binned?.modified ?? '') > saved.modified).toBe(true);
  const [back] = await restoreAnnotations(db, [first.id]);
  expect((back?.modified ?? '') > (binned?.modified ?? '')).toBe(true);
  const before = await db.articles.get(first.articleId);
  const article = await saveArticleNote(db, first.articleId, 'since', before?.note ?? '');
  expect((article?.changed ?? '') > (before?.changed ?? '')).toBe(true);
});

test('so are many at once, coded, deleted and restored', async () => {
  const db = emptyNotebook();
  await mergeNotebook(db, { ...sampleNotebook, decisions: [], samePersons: [] }, { name: 'x' });
  const ids = sampleNotebook.annotations.map(({ id }) => id);
  const [code] = sampleNotebook.codes;
  if (!code) throw new Error('none');
  const times = async () => (await db.annotations.bulkGet(ids)).map((one) => one?.modified ?? '');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-01-01') });
  for (const change of [
    () => codeAnnotations(db, ids, code.id, { give: true }),
    () => codeAnnotations(db, ids, code.id, { give: false }),
    () => removeAnnotations(db, ids),
    () => restoreAnnotations(db, ids),
  ]) {
    const before = await times();
    const changed = await change();
    expect(changed).not.toEqual([]);
    for (const { id, modified } of changed) expect(modified > (before[ids.indexOf(id)] ?? '')).toBe(true);
  }
});

test.each([
  [undefined, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  ['2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'],
  ['9999-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
])('after %s, at %s, comes %s', (previous, now, next) => {
  expect(instantAfter(previous, now)).toBe(next);
});
