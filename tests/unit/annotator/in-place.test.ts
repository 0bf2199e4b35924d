import { expect, test, vi } from 'vitest';
import { inPlaceFirst } from '@/utils/annotator/in-place';
import type { Target } from '@/utils/model/annotation';

const TEXT = '各县市区要压实主体责任。各部门要压实责任。';
const target = (exact: string, start: number, prefix = '', suffix = ''): Target => ({
  selector: { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } },
});

test('a passage still at its described position is found at once; the others are looked up, in order', async () => {
  const there = target('压实主体责任', 5, '各县市区要', '。各部门');
  const moved = target('压实责任', 3);
  const otherContext = target('压实主体责任', 5, '各部门要', '。');
  const { position: _, ...unplaced } = there.selector;
  const find = vi.fn(async (_text: string, some: Target[]) => some.map(() => ({ found: false, why: 'gone' }) as const));
  const places = await inPlaceFirst(find)(TEXT, [moved, there, otherContext, { selector: unplaced }]);
  expect(places.map(({ found }) => found)).toEqual([false, true, false, false]);
  expect(places[1]).toMatchObject({ position: { start: 5, end: 11 }, how: 'exact' });
  expect(find).toHaveBeenCalledExactlyOnceWith(TEXT, [moved, otherContext, { selector: unplaced }]);
});

test('nothing is looked up when all passages are in place', async () => {
  const find = vi.fn();
  await inPlaceFirst(find)(TEXT, [target('各县市区', 0)]);
  expect(find).not.toHaveBeenCalled();
});
