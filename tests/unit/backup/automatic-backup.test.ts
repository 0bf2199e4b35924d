import { expect, test } from 'vitest';
import { backupIfDue } from '@/utils/backup/automatic-backup';
import { decompress } from '@/utils/backup/compress';
import { readFile } from '@/utils/import/read-file';
import { keptBackups } from '@/utils/store/backup-rotation';
import { listBackups, readBackupFile } from '@/utils/store/backups';
import { mergeNotebook } from '@/utils/store/merge';
import { sampleNotebook } from '../export/sample-notebook';
import { emptyNotebook } from '../store/sample';

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ created: new Date(Date.parse(from) + i * 86_400_000).toISOString() }));
const day = ({ created }: { created: string }) => created.slice(0, 10);

test('of a year of daily backups the last seven days and four weeks are kept', () => {
  const kept = [...keptBackups(days('2025-05-20T12:00:00Z', 365))].map(day).toSorted();
  // 2026-05-19, the last of them, is a Tuesday.
  expect(kept).toEqual(['2026-05-03', '2026-05-10', ...days('2026-05-13T12:00:00Z', 7).map(day)]);
});

test('after gaps the backups of the newest seven days that have one are kept', () => {
  const sparse = days('2020-01-01T12:00:00Z', 7 * 30).filter((_, i) => i % 30 === 0);
  expect(keptBackups(sparse).size).toBe(7);
});

async function filled() {
  const db = emptyNotebook();
  await mergeNotebook(db, { ...sampleNotebook, decisions: [], samePersons: [] }, { name: 'x' });
  return db;
}

test('one backup is made per day, none when nothing changed, none of an empty notebook', async () => {
  const at = (day: number) => new Date(`2026-05-${day}T12:00:00`);
  expect(await backupIfDue(emptyNotebook(), 'test', at(1))).toBeUndefined();
  const db = await filled();
  expect(await backupIfDue(db, 'test', at(10))).toMatchObject({ counts: { annotations: 4 } });
  expect(await backupIfDue(db, 'test', at(10))).toBeUndefined();
  expect(await backupIfDue(db, 'test', at(11))).toBeUndefined();
  await db.annotations.toCollection().modify({ note: 'changed' });
  expect(await backupIfDue(db, 'test', at(12))).toBeDefined();
  expect(await listBackups(db)).toHaveLength(2);
});

test('a backup is a file that any Pressmark can read', async () => {
  const db = await filled();
  const backup = await backupIfDue(db, 'test');
  const data = await readBackupFile(db, backup?.id ?? '');
  const result = await readFile((data && (await decompress(data))) ?? '');
  expect(result).toMatchObject({ ok: true, refusals: [] });
  expect(result.ok && result.tables.annotations).toHaveLength(sampleNotebook.annotations.length);
});

test('a damaged record is in the backup unchanged, and is named when that is read', async () => {
  const db = await filled();
  const [first] = sampleNotebook.annotations;
  await db.annotations.update(first?.id ?? '', { note: 7 as unknown as string });
  const backup = await backupIfDue(db, 'test');
  const data = await readBackupFile(db, backup?.id ?? '');
  const text = data ? await (await decompress(data)).text() : '';
  expect(text).toContain('"note":7');
  expect(await readFile(text)).toMatchObject({ ok: true, refusals: [{ record: first?.id, reason: 'malformed' }] });
});
