import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  ADDRESS,
  annotation,
  answerReading,
  article,
  begin,
  end,
  ids,
  life,
  notes,
  of,
  open,
  record,
  rest,
  saved,
  tellChange,
  tellCodes,
} from './record-at-test';

vi.mock('@/utils/protocol/send', () => ({ send: vi.fn() }));
vi.mock('@/utils/protocol/events', () => ({ watchNotebook: vi.fn(), watchCodebook: vi.fn() }));
beforeEach(begin);
afterEach(end);

test('the record is empty until the notebook is read', async () => {
  await open();
  expect(record.state).toMatchObject({ isRead: false, annotations: [] });
  const onChange = vi.fn();
  record.watch(onChange, life.signal);
  await answerReading(0, [annotation('one')]);
  expect(record.state).toMatchObject({ isRead: true, article, revision: 'r' });
  expect(ids()).toEqual(['one']);
  expect(onChange).toHaveBeenCalledOnce();
});

test('the reading that began last wins, whichever is answered first', async () => {
  await open();
  void record.refresh();
  await rest();
  await answerReading(1, [annotation('old'), annotation('new')]);
  await answerReading(0, [annotation('old')]);
  expect(ids()).toEqual(['old', 'new']);
});

test('a reading begun before a mark was stored does not remove it from the screen', async () => {
  await open();
  record.save(annotation('mine'));
  await rest();
  await saved(0);
  await answerReading(0, [annotation('old')]);
  expect(ids()).toEqual(['mine']);
  await answerReading(1, [annotation('old'), annotation('mine')]);
  expect(ids()).toEqual(['old', 'mine']);
});

test('a reading begun before a mark was deleted does not restore it', async () => {
  await open();
  await answerReading(0, [annotation('mine'), annotation('other')]);
  void record.refresh();
  await rest();
  record.remove('mine');
  await answerReading(1, [annotation('mine'), annotation('other')]);
  expect(ids()).toEqual(['other']);
});

test('an event that carries the changed records causes no reading', async () => {
  await open();
  await answerReading(0, [annotation('one'), annotation('two')]);
  const changed = {
    article: { ...article, note: 'about all' },
    annotations: [
      annotation('one', { note: 'typed elsewhere', modified: '2026-01-02T00:00:00.000Z' }),
      annotation('two', { deleted: '2026-01-02T00:00:00.000Z', modified: '2026-01-02T00:00:00.000Z' }),
      annotation('three', { modified: '2026-01-02T00:00:00.000Z' }),
    ],
  };
  tellChange({ articleUrl: ADDRESS, addresses: [], changed });
  await rest();
  expect(ids()).toEqual(['one', 'three']);
  expect(notes()).toEqual(['typed elsewhere', '']);
  expect(record.state.article?.note).toBe('about all');
  expect(of('notebook.about')).toHaveLength(1);
});

test('an event that arrives late does not revert newer records', async () => {
  await open();
  await answerReading(0, [annotation('one', { note: 'newer', modified: '2026-01-03T00:00:00.000Z' })]);
  const late = annotation('one', { note: 'older', modified: '2026-01-02T00:00:00.000Z' });
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: [late] } });
  await rest();
  expect(notes()).toEqual(['newer']);
});

test.each([
  { what: 'this article', event: { articleUrl: ADDRESS, addresses: [] }, readings: 2 },
  {
    what: 'this article under another address',
    event: { articleUrl: 'https://news.example/b', addresses: [ADDRESS] },
    readings: 2,
  },
  { what: 'an article whose address begins alike', event: { articleUrl: `${ADDRESS}0`, addresses: [] }, readings: 1 },
  { what: 'the article above', event: { articleUrl: 'https://news.example/a', addresses: [] }, readings: 1 },
])('an event about $what leads to $readings readings in all', async ({ event, readings }) => {
  await open();
  await answerReading(0, []);
  tellChange(event);
  await rest();
  expect(of('notebook.about')).toHaveLength(readings);
});

test('several events at once cause one reading', async () => {
  await open();
  await answerReading(0, []);
  for (let i = 0; i < 5; i++) tellChange({ articleUrl: ADDRESS, addresses: [] });
  tellCodes();
  await rest();
  expect(of('notebook.about')).toHaveLength(2);
});

test('a code renamed elsewhere is renamed here', async () => {
  await open();
  await answerReading(0, [], { codes: [{ id: 'c', name: 'Old' }] });
  tellCodes();
  await rest();
  await answerReading(1, [], { codes: [{ id: 'c', name: 'New' }] });
  expect(record.state.codes).toEqual([{ id: 'c', name: 'New' }]);
});

test('an annotation deleted here and restored elsewhere is on screen again', async () => {
  await open();
  await answerReading(0, [annotation('one')]);
  record.remove('one');
  await rest();
  await of('annotation.remove')[0]?.give(undefined);
  const back = annotation('one', { modified: '2026-01-05T00:00:00.000Z' });
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: [back] } });
  await rest();
  expect(ids()).toEqual(['one']);
});

test('annotations of another project stay off the screen, and its codes are not offered', async () => {
  await open();
  const [ours, theirs] = [
    { id: 'ours', project: 'project' },
    { id: 'theirs', project: 'other' },
  ];
  await answerReading(0, [], { codes: [ours, theirs] });
  expect(record.state.codes).toEqual([ours, theirs]);
  expect(record.state.codebook).toEqual([ours]);
  const told = [annotation('here', { project: 'project' }), annotation('there', { project: 'other' })];
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: told } });
  expect(ids()).toEqual(['here']);
});

test('annotations that did not change keep their identity, and so does their list', async () => {
  await open();
  const one = annotation('one');
  await answerReading(0, [one]);
  const before = record.state.annotations;
  tellChange({ articleUrl: ADDRESS, addresses: [], changed: { article, annotations: [] } });
  await rest();
  expect(record.state.annotations).toBe(before);
});

test('an aborted record neither changes nor notifies its watchers', async () => {
  await open();
  const onChange = vi.fn();
  record.watch(onChange, new AbortController().signal);
  life.abort();
  await answerReading(0, [annotation('late')]);
  expect(onChange).not.toHaveBeenCalled();
  expect(record.state.annotations).toEqual([]);
});
