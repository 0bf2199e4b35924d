import { beforeEach, expect, test, vi } from 'vitest';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { createCode } from '@/utils/notebook/create-code';
import { send } from '@/utils/protocol/send';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));

const [known] = startingCodebook;
beforeEach(() => {
  vi.mocked(send).mockReset();
});

test('returns the code as it was stored', async () => {
  const stored = { ...known, names: { en: 'Brand new', zh: 'Brand new' } };
  vi.mocked(send).mockImplementation((async (_: string, asked: { edit: { id: string } }) => ({
    codes: [{ after: { ...stored, id: asked.edit.id } }],
    uses: [],
  })) as never);
  const made = await createCode([], 'Brand new');
  expect(made).toEqual({ ...stored, id: made?.id });
  expect(vi.mocked(send)).toHaveBeenCalledTimes(1);
});

test('returns the existing code if another window just created one of the same name', async () => {
  const other = { ...known, id: 'theirs', names: { en: 'Brand new', zh: 'Brand new' } };
  vi.mocked(send).mockImplementation((async (type: string) =>
    type === 'codebook.edit' ? { codes: [], uses: [] } : { codes: [other], uses: {} }) as never);
  expect(await createCode([], 'Brand new')).toEqual(other);
});
