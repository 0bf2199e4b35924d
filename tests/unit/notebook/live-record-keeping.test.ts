import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PressmarkError } from '@/utils/model/problem';
import { annotation, answerReading, begin, end, ids, of, open, record, rest, saved } from './record-at-test';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));
vi.mock('@/utils/protocol/events', () => ({ watchNotebook: vi.fn(), watchCodebook: vi.fn() }));
beforeEach(begin);
afterEach(end);

test('saving the article first gives the record its revision', async () => {
  await open({ keep: async () => 'on screen' });
  await answerReading(0, []);
  expect(record.state.revision).toBe('on screen');
});

test('an article that cannot be saved is a problem until it can, and stored annotations are shown meanwhile', async () => {
  const keep = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new PressmarkError('storage-full'))
    .mockResolvedValue('r');
  await open({ keep });
  const codes = [{ id: 'code', project: 'project' }];
  await answerReading(0, [annotation('of before')], { codes });
  expect(record.state).toMatchObject({ problem: 'storage-full', isRead: true, codebook: codes });
  expect(ids()).toEqual(['of before']);
  expect(record.state.revision).toBeUndefined();
  record.retry();
  await rest();
  await answerReading(1, []);
  expect(record.state.problem).toBeUndefined();
  expect(record.state.revision).toBe('r');
});

test('annotations of an article that could not be saved are saved after the article is', async () => {
  const keep = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new PressmarkError('storage-full'))
    .mockRejectedValueOnce(new PressmarkError('storage-full'))
    .mockResolvedValue('r');
  await open({ keep });
  record.save(annotation('one'));
  await rest();
  await of('annotation.save')[0]?.fail();
  record.retry();
  await rest();
  expect([keep.mock.calls.length, of('annotation.save').length, record.state.problem]).toEqual([2, 1, 'storage-full']);
  record.retry();
  await rest();
  expect([keep.mock.calls.length, of('annotation.save').length]).toEqual([3, 2]);
  await saved(1);
  expect(record.isUnsaved('one')).toBe(false);
});

test('a mark removed while its article is being saved again is not saved', async () => {
  let keptAgain = (): void => undefined;
  const keep = (again?: boolean) =>
    again ? new Promise<string>((done) => (keptAgain = () => done('r'))) : Promise.resolve('r');
  await open({ keep });
  await answerReading(0, []);
  record.save(annotation('one'));
  await rest();
  await of('annotation.save')[0]?.fail('page-gone');
  record.remove('one');
  await rest();
  await of('annotation.remove')[0]?.give(undefined);
  keptAgain();
  await rest();
  expect(of('annotation.save')).toHaveLength(1);
  expect(ids()).toEqual([]);
});
