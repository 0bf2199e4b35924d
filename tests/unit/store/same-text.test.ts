import { expect, test } from 'vitest';
import { isSameText } from '@/utils/store/same-text';

const HANS =
  '各县市区要压实主体责任确保师生安全。六月底前完成校园周边隐患排查工作，发现问题及时整改。市委书记要求加强监督管理。';
const HANT =
  '各縣市區要壓實主體責任確保師生安全。六月底前完成校園周邊隱患排查工作，發現問題及時整改。市委書記要求加強監督管理。';
const OTHER =
  '全市经济运行总体平稳持续向好。前五个月规模以上工业增加值增长百分之六，进出口总额创下新高。市统计局公布了相关数据。';

test.each([
  [
    'in Simplified and in Traditional characters is one',
    { title: '校园安全', text: HANS },
    { title: '校園安全', text: HANT },
    true,
  ],
  ['is not another of the same address', { title: '校园安全', text: HANS }, { title: '经济运行', text: OTHER }, false],
  [
    'of another day under the same words is not one',
    { title: '', text: '2026年5月18日下午市委召开常委会会议。' },
    { title: '', text: '2026年6月20日上午市委召开常委会会议。' },
    false,
  ],
])('a story %s', (_, one, other, expected) => {
  expect(isSameText(one, other)).toBe(expected);
  expect(isSameText(other, one)).toBe(expected);
});
