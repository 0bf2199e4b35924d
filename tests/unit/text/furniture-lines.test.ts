import { expect, test } from 'vitest';
import { isFurniture } from '@/utils/text/furniture-lines';

test.each([
  '广告收入同比下降12%，降幅收窄。',
  '广告收入同比下降12%',
  '打印机采购金额由300万元调为500万元。',
  '打印机采购金额由300万元调为500万元',
  '相关阅读室开放至晚上10点。',
  '扫一扫即可报名，名额由100个增至200个。',
  '更多精彩活动将于5月举行',
  '来源：据统计，受灾人数为300人。',
  '审核：全市共罚款300万元',
  '编辑：把 5% 改为 8%',
  '更新时间表推迟到6月30日。',
  '发布时间：定于5月18日召开新闻发布会。',
  '中小学复课时间推迟。',
  'Related deaths rose to 12 on Monday.',
  'Related: 12 people were killed.',
  'Recommended dose: 5 mg per day',
  'Published figures show 3,000 cases.',
  'Published figures show 3,000 cases',
  'Updated guidance allows 5 days of leave',
  'Updated: death toll rises to 12',
  'Most read widely, and 12 of them wrote back.',
  'Advertisement revenue fell by 12 percent',
  'Share this burden equally among 12 states.',
])('a line of the article is not taken for furniture: %s', (line) => {
  expect(isFurniture(line)).toBe(false);
});

test.each([
  '阅读：1234',
  '3小时前',
  '责任编辑：张三',
  '（责任编辑：张三）',
  '来源：新华社 2026-05-18 10:32',
  '发布时间：2026-05-18 10:32:05',
  '发布时间：2026年5月18日 10:32 来源：新华社',
  '更新于 2026年5月18日 星期一 上午10:32',
  '当前位置：首页 > 新闻 > 国内',
  '字号：【大 中 小】',
  '打印本页 关闭窗口',
  '分享到：微信 微博 QQ空间',
  '扫一扫在手机打开当前页',
  '返回顶部',
  '相关阅读：甲镇有 3 人受伤',
  '更多精彩内容，请关注新闻客户端',
  '广告',
  'Published 18 May 2026',
  'Published: May 18, 2026 at 3:04 p.m. ET',
  'Last updated on Mon 18 May 2026 10.32 BST',
  'Updated 3 hours ago',
  'Read more: The road that nobody took',
  'Related stories',
  'Most read',
  'Recommended for you',
  'Share this article on Facebook',
  'Advertisement - scroll to continue',
])('a line that changes by itself is furniture: %s', (line) => {
  expect(isFurniture(line)).toBe(true);
});

// A pattern that could read a line in many ways would not end within a test's time.
test('a line of only numbers and time words is judged quickly', () => {
  expect(isFurniture(`Updated ${'1 1 1 '.repeat(12)}x`)).toBe(false);
  expect(isFurniture(`${'大中小打印'.repeat(15)}x`)).toBe(false);
});
