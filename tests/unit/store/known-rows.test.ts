import { expect, test, vi } from 'vitest';
import { KnownRows } from '@/utils/store/known-rows';
import { emptyNotebook } from './sample';

const row = (n: number) => ({ id: String(n).padStart(4, '0'), note: '', codes: [], modified: '' });

test('two rows are requested alone, however many were written between them since', async () => {
  const { drafts } = emptyNotebook();
  const known = new KnownRows(drafts as never);
  await known.load();
  const rows = Array.from({ length: 100 }, (_, n) => row(n));
  await drafts.bulkAdd(rows as never);
  for (const { id } of rows) known.wrote(id);
  const between = vi.spyOn(drafts, 'where');
  const [first, last] = [row(0), row(99)];
  expect(await known.get([first.id, 'none', last.id])).toEqual([first, undefined, last]);
  expect(between).not.toHaveBeenCalled();
});
