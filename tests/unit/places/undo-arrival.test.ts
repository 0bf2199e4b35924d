import { expect, test } from 'vitest';
import { withoutArrival } from '@/utils/places/undo-arrival';

const before = { id: 'a', note: 'mine', codes: ['x'], modified: '2026-05-01T00:00:00.000Z' };
const after = { id: 'a', note: 'theirs', codes: ['x', 'y'], modified: '2026-05-02T00:00:00.000Z' };

test('incoming changes are undone', () => {
  expect(withoutArrival(after, before, after)).toMatchObject({ note: 'mine', codes: ['x'] });
});

test('changes made since stay, and only the rest is undone', () => {
  const now = { ...after, note: 'written today', modified: '2026-05-03T00:00:00.000Z' };
  expect(withoutArrival(now, before, after)).toMatchObject({ note: 'written today', codes: ['x'] });
  expect(withoutArrival({ ...now, codes: [] }, before, after)).toBeUndefined();
});

test('a deleted record is restored, unless it already exists', () => {
  expect(withoutArrival(undefined, before, undefined)).toEqual(before);
  expect(withoutArrival(after, before, undefined)).toBeUndefined();
});

test('an incoming note is kept next to the earlier one, and so are its replaced notes', () => {
  const [old, at] = [{ note: 'an older one', at: before.modified }, after.modified];
  const mine = { note: 'mine', at: before.modified };
  const taken = withoutArrival({ ...after, replaced: [old, mine] }, before, { ...after, replaced: [old, mine] });
  expect(taken).toMatchObject({ note: 'mine', replaced: [old, { note: 'theirs', at }] });
  // Nothing came but a note beside: there it stays.
  const beside = { ...before, replaced: [{ note: 'theirs', at }] };
  expect(withoutArrival(beside, before, beside)).toBeUndefined();
  // A code arrived, and the note has been emptied here since: the replaced value stays.
  expect(withoutArrival({ ...after, note: '', replaced: [old] }, before, after)).toMatchObject({ replaced: [old] });
});

test('text about an article, or about quotes of an essay, is placed below the earlier text', () => {
  const article = { id: 'a', url: 'https://news.example/a', title: '标题', note: '甲' };
  const came = { ...article, title: '别的标题', note: '乙\n\n— — —\n\n甲', notes: { p: '乙', q: '丙' } };
  expect(withoutArrival(came, { ...article, notes: { p: '甲' } }, came)).toMatchObject({
    title: '标题',
    note: '甲\n\n— — —\n\n乙',
    notes: { p: '甲\n\n— — —\n\n乙', q: '丙' },
  });
  // Words in the middle of others say something else.
  expect(
    withoutArrival({ ...came, note: '可信' }, { ...article, note: '不可信' }, { ...came, note: '可信' }),
  ).toMatchObject({
    note: '不可信\n\n— — —\n\n可信',
  });
  const essay = { id: 'e', title: '文章', words: { x: '我的话' }, cards: {} };
  const theirs = { ...essay, title: '改了题', words: { x: '她的话', y: '也是她的' } };
  expect(withoutArrival(theirs, essay, theirs)).toMatchObject({
    title: '文章',
    words: { x: '我的话\n\n— — —\n\n她的话', y: '也是她的' },
  });
});
