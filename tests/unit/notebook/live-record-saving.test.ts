import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { contentOf } from '@/utils/notebook/unsaved';
import {
  ADDRESS,
  annotation,
  answerReading,
  begin,
  end,
  ids,
  notes,
  of,
  open,
  record,
  rest,
  saved,
  tellCodes,
} from './record-at-test';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));
vi.mock('@/utils/protocol/events', () => ({ watchNotebook: vi.fn(), watchCodebook: vi.fn() }));
beforeEach(begin);
afterEach(end);

test('letters typed during a save cause one more save, based on the stored note', async () => {
  await open();
  await answerReading(0, [annotation('one', { note: 'a' })]);
  const [one] = record.state.annotations as [Annotation];
  let now = record.change(one, { note: 'ab' }, 'a');
  now = record.change(now, { note: 'abc' }, 'ab');
  record.change(now, { note: 'abcd' }, 'abc');
  await rest();
  expect(of('annotation.save').map(({ data }) => data.content?.note)).toEqual(['ab']);
  expect(record.isUnsaved('one')).toBe(true);
  await saved(0);
  expect(of('annotation.save').map(({ data }) => [data.content?.note, data.noteFrom])).toEqual([
    ['ab', 'a'],
    ['abcd', 'ab'],
  ]);
  await saved(1);
  expect(record.isUnsaved('one')).toBe(false);
  expect(notes()).toEqual(['abcd']);
});

test('a save names the fields it changes, and one after a failed save names both', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  const now = record.change(record.state.annotations[0] as Annotation, { codes: ['c'] });
  record.change(now, { note: 'n' }, '');
  await rest();
  await of('annotation.save')[0]?.fail();
  expect(record.state.problem).toBe('storage-full');
  record.retry();
  await rest();
  expect(of('annotation.save').at(-1)?.data).toMatchObject({ only: ['codes', 'note'], noteFrom: '' });
  await saved(of('annotation.save').length - 1);
  expect(record.state.problem).toBeUndefined();
});

test('a failed save is retried after the next success, based on the stored note', async () => {
  await open();
  await answerReading(0, [annotation('one', { note: 'a' }), annotation('two')]);
  const [one, two] = record.state.annotations as [Annotation, Annotation];
  const now = record.change(one, { note: 'ab' }, 'a');
  await rest();
  await of('annotation.save')[0]?.fail();
  record.change(now, { note: 'abc' }, 'ab');
  await rest();
  await of('annotation.save')[1]?.fail();
  expect(of('annotation.save')[1]?.data).toMatchObject({ noteFrom: 'a' });
  record.change(two, { codes: ['c'] });
  await rest();
  await saved(2);
  expect(of('annotation.save')[3]?.data).toMatchObject({ content: { id: 'one', note: 'abc' }, noteFrom: 'a' });
});

test('store resolves to the stored annotation, or rejects with the problem', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  const [one] = record.state.annotations as [Annotation];
  const storing = record.store(one, { note: 'n' }, '');
  await rest();
  await saved(0, { note: 'n as stored' });
  await expect(storing).resolves.toMatchObject({ note: 'n as stored' });
  const failing = record.store(one, { note: 'm' }, 'n');
  const heard = expect(failing).rejects.toMatchObject({ problem: 'storage-full' });
  await rest();
  await of('annotation.save')[1]?.fail();
  await heard;
});

test('an annotation deleted during its save stays deleted', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.change(record.state.annotations[0] as Annotation, { note: 'n' }, '');
  await rest();
  record.remove('one');
  await saved(0);
  expect(ids()).toEqual([]);
  expect(of('annotation.remove')).toHaveLength(1);
});

test('a failed save stays a problem until it succeeds, whatever is read meanwhile', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.change(record.state.annotations[0] as Annotation, { note: 'n' }, '');
  await rest();
  tellCodes();
  await rest();
  await of('annotation.save')[0]?.fail();
  await answerReading(1, [annotation('one')]);
  expect([record.state.problem, notes()]).toEqual(['storage-full', ['n']]);
  record.retry();
  await rest();
  await saved(1);
  expect(record.state.problem).toBeUndefined();
});

test('an annotation that could not be deleted returns, and the problem stays', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.remove('one');
  await rest();
  await of('annotation.remove')[0]?.fail();
  await answerReading(1, [annotation('one')]);
  expect(ids()).toEqual(['one']);
  expect(record.state.problem).toBe('storage-full');
});

test('in a private window a mark stays on screen unsaved, with the reason', async () => {
  await open({ isPrivate: true });
  await answerReading(0, [annotation('stored before')]);
  record.save(annotation('mine'));
  await rest();
  expect(record.state).toMatchObject({
    problem: 'private-window',
    annotations: [{ id: 'stored before' }, { id: 'mine' }],
  });
  expect(record.state.article).toBeUndefined();
  expect(of('annotation.save')).toHaveLength(0);
  expect(record.isUnsaved('mine')).toBe(true);
});

test('a save sends content only, without replaced notes and times', () => {
  const content = contentOf(
    annotation('one', {
      replaced: [{ note: 'lost', at: '2026-01-01T00:00:00.000Z' }],
      deleted: '2026-01-01T00:00:00.000Z',
    }),
    ADDRESS,
  );
  expect(Object.keys(content).sort()).toEqual(['articleUrl', 'codes', 'id', 'note', 'origin', 'target']);
});
