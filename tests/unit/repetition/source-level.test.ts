import { expect, test } from 'vitest';
import { whenOf } from '@/utils/repetition/reports';
import { sourceLevel } from '@/utils/repetition/source-level';
import { wording } from './wording';

test.each([
  ['新华社', undefined, 'https://www.example.com/', 'nation'],
  ['人民网－人民日报', undefined, '', 'nation'],
  ['光明网-《光明日报》', undefined, '', 'nation'],
  ['中国青年报', undefined, '', 'nation'],
  ['生态环境部', undefined, '', 'nation'],
  [undefined, undefined, 'https://www.gov.cn/zhengce/', 'nation'],
  [undefined, undefined, 'http://www.moe.gov.cn/', 'nation'],
  ['山西日报', undefined, '', 'province'],
  ['红网', undefined, '', 'province'],
  ['省发改委', undefined, '', 'province'],
  ['人民网湖南频道', undefined, '', 'province'],
  [undefined, undefined, 'http://fgw.zj.gov.cn/art/', 'province'],
  ['长沙晚报', undefined, '', 'city'],
  ['衡阳市人民政府', undefined, '', 'city'],
  ['湖南省衡阳市应急管理局', undefined, '', 'city'],
  ['市政府办公室', undefined, '', 'city'],
  ['掌上绥德', undefined, '', 'county'],
  ['祁东县融媒体中心', undefined, '', 'county'],
  ['石鼓区人民政府', undefined, '', 'county'],
  [undefined, '祁东新闻网', '', 'county'],
  ['网易', undefined, 'https://news.163.com/', undefined],
  ['叨叨姐', undefined, 'https://www.sohu.com/a/1', undefined],
  ['The New York Times', undefined, 'https://nytimes.com/', undefined],
])('the level of %s (%s, %s) is %s', (source, site, url, level) => {
  expect(sourceLevel({ source, site, url }, wording.places)).toBe(level);
});

test.each([
  ['2026-05-12', '2026-05-18', 'earlier'],
  ['2026-05-18T10:00', '2026-05-18T09:00', 'later'],
  ['2026-05-18T10:00+08:00', '2026-05-18T03:00Z', 'earlier'],
  ['2026-05-18', '2026-05-18T09:00', 'same-day'],
  ['2026-05-18T23:00Z', '2026-05-18T09:00', 'same-day'],
])('published at %s, it is, compared with %s, %s', (iso, own, when) => {
  expect(whenOf({ text: '', iso }, { text: '', iso: own })).toBe(when);
});
