import { expect, test } from 'vitest';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { newId } from '@/utils/model/new-id';
import { removeAnnotation, saveAnnotation } from '@/utils/store/annotations';
import { codeCounts, countsWithUnder } from '@/utils/store/code-counts';
import { changeCodebook, readCodebook, undoCodebook } from '@/utils/store/codes';
import type { Database } from '@/utils/store/database';
import { saveDraft } from '@/utils/store/drafts';
import { emptyNotebook } from './sample';

const target = { selector: { quote: { exact: '压实主体责任', prefix: '', suffix: '' } } };

/** A notebook with the starting codebook, two annotations, one in the bin and a draft. */
async function coded(): Promise<{ db: Database; a: string; b: string; c: string; ids: string[] }> {
  const db = emptyNotebook();
  const [a = '', b = '', c = ''] = (await readCodebook(db)).map(({ id }) => id);
  const ids: string[] = [];
  for (const codes of [[a, c], [b, a, c], [b]]) {
    const id = newId();
    ids.push(id);
    await saveAnnotation(db, { id, articleId: newId(), target, codes, note: '笔记', origin: { by: 'hand' } });
  }
  await removeAnnotation(db, ids[2] ?? '');
  await saveDraft(db, { id: 'selection:x', note: '', codes: [a, b] });
  return { db, a, b, c, ids };
}

const everything = async (db: Database) => ({
  codes: await db.codes.orderBy('id').toArray(),
  annotations: await db.annotations.toArray(),
  drafts: await db.drafts.toArray(),
  counts: [...(await codeCounts(db))].sort(),
});

test('merged codes are one everywhere: in annotations, the bin, drafts and counts', async () => {
  const { db, a, b, c, ids } = await coded();
  await changeCodebook(db, { kind: 'merge', ids: [b], into: a });
  const rows = await db.annotations.bulkGet(ids);
  expect(rows.map((row) => row?.codes)).toEqual([[a, c], [a, c], [a]]);
  expect((await db.drafts.get('selection:x'))?.codes).toEqual([a]);
  expect((await readCodebook(db)).map(({ id }) => id)).not.toContain(b);
  expect((await codeCounts(db)).get(a)).toBe(2);
});

test('a code with children counts a passage once, whichever it has, and no deleted one', async () => {
  const { db, a, b, c } = await coded();
  await changeCodebook(db, { kind: 'move', id: b, parent: a });
  await changeCodebook(db, { kind: 'move', id: c, parent: b });
  expect([...(await countsWithUnder(db, await readCodebook(db)))]).toEqual(
    expect.arrayContaining([
      [a, 2],
      [b, 2],
    ]),
  );
});

test('a removed code is taken from annotations, which keep their notes', async () => {
  const { db, a, ids, c } = await coded();
  await changeCodebook(db, { kind: 'remove', id: a });
  expect(await db.annotations.get(ids[0] ?? '')).toMatchObject({ codes: [c], note: '笔记' });
});

const edits: [string, (x: Awaited<ReturnType<typeof coded>>) => CodebookEdit][] = [
  ['a merge', ({ a, b, c }) => ({ kind: 'merge', ids: [b, c], into: a })],
  ['a removal', ({ a }) => ({ kind: 'remove', id: a })],
  ['a renaming', ({ a }) => ({ kind: 'change', id: a, fields: { names: { en: 'x', zh: '某' }, key: null } })],
  ['a move', ({ a, b }) => ({ kind: 'move', id: a, parent: b })],
  ['another preset', () => ({ kind: 'preset', preset: 'essay', language: 'en' })],
  [
    'an addition',
    () => ({
      kind: 'add',
      id: newId(),
      fields: { names: { en: 'x', zh: '某' }, color: 'red', underline: 'solid', definition: '', example: '' },
    }),
  ],
];

test.each(edits)('%s, undone, leaves everything exactly as it was', async (_what, edit) => {
  const x = await coded();
  const before = await everything(x.db);
  const undo = await changeCodebook(x.db, edit(x));
  expect(await everything(x.db)).not.toEqual(before);
  await undoCodebook(x.db, undo);
  expect(await everything(x.db)).toEqual(before);
});

test('changes made since an edit survive its undo', async () => {
  const { db, a, b, c, ids } = await coded();
  const undo = await changeCodebook(db, { kind: 'remove', id: a });
  const [id = ''] = ids;
  const row = await db.annotations.get(id);
  if (!row) throw new Error('gone');
  await new Promise((later) => setTimeout(later, 5)); // another moment than the edit's
  await saveAnnotation(db, { ...row, codes: [c, b], note: '后来写的' });
  await undoCodebook(db, undo);
  expect(await db.annotations.get(id)).toMatchObject({ codes: [c, b, a], note: '后来写的' });
});

test('an edit that fails half-way changes nothing', async () => {
  const { db, a, b } = await coded();
  const before = await everything(db);
  const failing = db.codes.bulkPut;
  db.codes.bulkPut = () => {
    throw new Error('planted');
  };
  await expect(changeCodebook(db, { kind: 'merge', ids: [b], into: a })).rejects.toThrow('planted');
  db.codes.bulkPut = failing;
  expect(await everything(db)).toEqual(before);
});

test('order is preserved: a code moved to the end is read last', async () => {
  const { db, a } = await coded();
  await changeCodebook(db, { kind: 'move', id: a });
  expect((await readCodebook(db)).at(-1)?.id).toBe(a);
});
