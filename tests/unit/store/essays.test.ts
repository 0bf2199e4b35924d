import { expect, test } from 'vitest';
import { backupText } from '@/utils/backup/backup-text';
import { readBackup } from '@/utils/import/backup';
import type { Essay } from '@/utils/model/essay';
import { addEssay, binEssay, changeEssay, purgeEssays, readEssays, sendToEssay } from '@/utils/store/essays';
import { mergeNotebook } from '@/utils/store/merge';
import { addProject, chooseProject, currentChoice } from '@/utils/store/projects';
import { purgeProjects, removeProject, restoreProject } from '@/utils/store/remove-project';
import { undoMerge } from '@/utils/store/undo-merge';
import { emptyNotebook } from './sample';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const inOrder = ({ cards }: Essay): string[] =>
  Object.entries(cards)
    .toSorted(([, a], [, b]) => (a.rank < b.rank ? -1 : 1))
    .map(([id]) => id);
const nothing = { articles: [], revisions: [], annotations: [], codes: [], decisions: [], samePersons: [] };

test('quotes are appended to the essay changed last, each once; without one, an essay is created', async () => {
  const db = emptyNotebook();
  const { essay } = await sendToEssay(db, [uuid(1), uuid(2), uuid(1)]);
  expect(await readEssays(db)).toHaveLength(1);
  const sent = await sendToEssay(db, [uuid(2), uuid(3)]);
  expect(sent.added).toEqual([uuid(3)]);
  expect(inOrder(sent.essay)).toEqual([uuid(1), uuid(2), uuid(3)]);
  const other = await addEssay(db, 'Another', uuid(90));
  expect((await sendToEssay(db, [uuid(4)], essay.id)).essay.id).toBe(essay.id);
  expect((await sendToEssay(db, [uuid(5)])).essay.id).toBe(essay.id);
  // Changes within one millisecond are told apart by setting the clock of the essay forward.
  await new Promise((passed) => setTimeout(passed, 20));
  await changeEssay(db, other.id, { title: 'Another one' });
  expect((await sendToEssay(db, [uuid(6)])).essay.id).toBe(other.id);
});

test('new quotes go under the last heading', async () => {
  const db = emptyNotebook();
  const { id } = await addEssay(db, '');
  const headings = { [uuid(11)]: { text: 'A', rank: 'a0' }, [uuid(12)]: { text: 'B', rank: 'a1' } };
  await changeEssay(db, id, { headings });
  expect((await sendToEssay(db, [uuid(1)], id)).essay.cards[uuid(1)]).toMatchObject({ heading: uuid(12) });
});

test('two windows changing two parts keep both changes; null removes a part', async () => {
  const db = emptyNotebook();
  const { essay } = await sendToEssay(db, [uuid(1), uuid(2)]);
  await Promise.all([
    changeEssay(db, essay.id, { words: { [uuid(1)]: 'Mine' } }),
    changeEssay(db, essay.id, { cards: { [uuid(1)]: { rank: 'b0' } } }),
    changeEssay(db, essay.id, { title: 'Title' }),
  ]);
  const [changed] = await readEssays(db);
  expect(changed).toMatchObject({ title: 'Title', words: { [uuid(1)]: 'Mine' } });
  expect(inOrder(changed as Essay)).toEqual([uuid(2), uuid(1)]);
  expect((await changeEssay(db, essay.id, { cards: { [uuid(2)]: null } }))?.cards).toEqual({
    [uuid(1)]: { rank: 'b0' },
  });
  expect(await changeEssay(db, uuid(99), { title: 'x' })).toBeUndefined();
});

test('a deleted essay receives no quotes, can be restored, and is removed permanently after thirty days', async () => {
  const db = emptyNotebook();
  const { essay } = await sendToEssay(db, [uuid(1)]);
  await binEssay(db, essay.id, true);
  const other = (await sendToEssay(db, [uuid(2)])).essay;
  expect(other.id).not.toBe(essay.id);
  await binEssay(db, essay.id, false);
  expect((await readEssays(db)).filter(({ deleted }) => deleted)).toEqual([]);
  await binEssay(db, essay.id, true);
  await purgeEssays(db);
  expect(await readEssays(db)).toHaveLength(2);
  await purgeEssays(db, new Date(Date.now() + 31 * 86_400_000));
  expect((await readEssays(db)).map(({ id }) => id)).toEqual([other.id]);
});

test('essays are in the backup and restored; the later of two wins, and an import of them is undone', async () => {
  const db = emptyNotebook();
  const { essay } = await sendToEssay(db, [uuid(1)]);
  let written = '';
  for await (const piece of backupText(db, 'Pressmark')) written += piece;
  const read = await readBackup(written);
  if (!read.ok) throw new Error('not read');
  expect(read.beside?.essays).toEqual(await readEssays(db));

  const older = { ...essay, title: 'older', modified: '2020-01-01T00:00:00.000Z' };
  const newer = { ...essay, title: 'newer', modified: '2099-01-01T00:00:00.000Z' };
  await mergeNotebook(db, { ...nothing, essays: [older] }, { name: 'older' });
  expect((await readEssays(db))[0]?.title).toBe('');
  await mergeNotebook(db, { ...nothing, essays: [newer] }, { name: 'newer' });
  expect((await readEssays(db))[0]?.title).toBe('newer');
  await undoMerge(db);
  expect((await readEssays(db))[0]?.title).toBe('');
});

test('an essay follows its project: into another one, or permanently deleted with it', async () => {
  const db = emptyNotebook();
  const first = (await currentChoice(db)).current;
  const { essay } = await sendToEssay(db, [uuid(1)]);
  const second = await addProject(db, { id: uuid(50), name: 'Second', codes: { from: 'nothing' } });
  await removeProject(db, first, second.id);
  expect((await readEssays(db, second.id)).map(({ id }) => id)).toEqual([essay.id]);
  await addProject(db, { id: uuid(51), name: 'Third', codes: { from: 'nothing' } });
  await removeProject(db, second.id);
  await purgeProjects(db, new Date(Date.now() + 31 * 86_400_000));
  expect(await readEssays(db)).toEqual([]);
});

test('an essay is deleted and restored with its project; undoing an import keeps a project that has an essay', async () => {
  const db = emptyNotebook();
  const second = await addProject(db, { id: uuid(60), name: 'Second', codes: { from: 'nothing' } });
  const { essay } = await sendToEssay(db, [uuid(1)]);
  await removeProject(db, second.id);
  expect((await readEssays(db))[0]).toMatchObject({ id: essay.id, deleted: expect.any(String) });
  await restoreProject(db, second.id);
  expect((await readEssays(db))[0]?.deleted).toBeUndefined();

  const third = { id: uuid(61), name: 'Third', created: essay.created, modified: essay.modified };
  await mergeNotebook(db, { ...nothing, projects: [third] }, { name: 'a file' });
  await chooseProject(db, third.id);
  await addEssay(db, 'In the third', uuid(91));
  await undoMerge(db);
  expect(await db.projects.get(third.id)).toBeDefined();
});
