import { expect, test } from 'vitest';
import { dueRows } from '@/utils/ledger/due';
import { ledgerRows } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import { article, data, directive } from './sample';

const [first] = data.annotations as [Annotation];
const said = article(1, { published: { text: '5月18日', iso: '2026-05-18' }, title: '衡阳市召开会议' });
const follow = article(7, { published: { text: '7月2日', iso: '2026-07-02' }, title: '衡阳校园隐患排查整改收官' });
const elsewhere = article(8, { published: { text: '7月2日', iso: '2026-07-02' }, title: '株洲校园隐患排查整改收官' });
const earlier = article(9, { published: { text: '4月1日', iso: '2026-04-01' }, title: '衡阳校园隐患排查整改启动' });

const due = (date: string | undefined, today: string, done?: string) => {
  const deadline = { text: '6月底前', ...(date ? { date } : {}) };
  const facts = directive({
    action: '完成校园隐患排查整改',
    addressee: '各县市区',
    deadline,
    ...(done ? { done } : {}),
  });
  const own = {
    ...data,
    articles: [said, follow, elsewhere, earlier],
    annotations: [{ ...first, articleId: said.id, directive: facts }],
  };
  return dueRows(ledgerRows(own), own, today);
};

test.each([
  ['2026-06-30', '2026-07-01', 'overdue', -1],
  ['2026-06-30', '2026-06-30', 'soon', 0],
  ['2026-06-30', '2026-05-31', 'soon', 30],
  ['2026-06-30', '2026-05-30', 'later', 31],
] as const)('due on %s is, on %s, %s', (date, today, section, days) => {
  expect(due(date, today)).toMatchObject([{ section, days }]);
});

test('what a person said was done is done, however late, and what has no day is not listed', () => {
  expect(due('2026-06-30', '2026-08-01', '2026-07-05')).toMatchObject([{ section: 'done' }]);
  expect(due(undefined, '2026-08-01')).toEqual([]);
});

test('a later article that names the place and the matter stands beside; one of another place or an earlier one does not', () => {
  const [row] = due('2026-06-30', '2026-08-01');
  expect(row?.later.map((one) => one.article.title)).toEqual([follow.title]);
  expect(row?.later[0]?.shared[0]).toBe('衡阳');
  expect(row?.later[0]?.shared).toContain('校园');
});
