import { expect, test } from 'vitest';
import { nameAt } from '@/utils/suggestions/zh/person-name';

test.each([
  ['艾尔肯·吐尼亚孜出席会议并讲话', '艾尔肯·吐尼亚孜'],
  ['艾尔肯·吐尼亚孜要求，各地', '艾尔肯·吐尼亚孜'],
  ['艾尔肯·吐尼亚孜主持会议。', '艾尔肯·吐尼亚孜'],
  ['欧阳娜娜·买买提江通报有关情况', '欧阳娜娜·买买提江'],
  ['雪克来提·扎克尔指出', '雪克来提·扎克尔'],
  ['肉孜·司马义主持', '肉孜·司马义'],
  ['唐纳德·特朗普周二表示', '唐纳德·特朗普'],
  ['唐纳德·特朗普在白宫说', '唐纳德·特朗普'],
  ['玉苏甫江·麦麦提通报', '玉苏甫江·麦麦提'],
  ['努尔兰·阿不都满金到会', '努尔兰·阿不都满金'],
  ['卡马拉·哈里斯副总统出席', '卡马拉·哈里斯'],
  ['弗拉基米尔·普京本人表示', '弗拉基米尔·普京'],
])('a name behind a dot ends where its last part does: %s', (text, name) => {
  const found = nameAt(text, 0, { abroad: false });
  expect(text.slice(0, found?.end)).toBe(name);
});
