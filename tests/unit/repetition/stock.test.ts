import { expect, test } from 'vitest';
import { sketchOf } from '@/utils/repetition/sketch';
import { stockPhrases } from '@/utils/repetition/stock';
import { tokensOf } from '@/utils/repetition/tokens';
import { wording } from './wording';

const OWN =
  '会议指出，要坚持以人民为中心的发展思想，为市民新修三座跨江大桥。市长介绍，工程由三家企业承建。十月底开工建设，后年夏天通车。';
const OTHERS = [
  '会上要求全面推进乡村振兴。要坚持以人民为中心的发展思想，办好家门口的学校。',
  '要堅持以人民為中心的發展思想，扎實做好防汛。',
  `${OWN}本报记者报道。`,
];
const phrasesIn = (text: string, others: readonly string[]) =>
  stockPhrases(
    tokensOf(text, wording),
    others.map((one) => sketchOf(tokensOf(one, wording))),
  ).map(({ start, end, articles }) => [text.slice(start, end), articles]);

test('a clause in other articles is counted in either script; a reprint of the text is not', () => {
  expect(phrasesIn(OWN, OTHERS)).toEqual([['要坚持以人民为中心的发展思想', 2]]);
});

test('half-width commas end clauses, except in numbers', () => {
  const own = '市长指出,各级各相关部门要提高站位,投资12,000万元';
  expect(phrasesIn(own, ['各级各相关部门要提高站位，迅速行动。'])).toEqual([['各级各相关部门要提高站位', 1]]);
});

test('a single text has no stock phrases', () => {
  expect(phrasesIn(OWN, ['昨夜大雪封山，三十名游客被困两个小时后获救。'])).toEqual([]);
});
