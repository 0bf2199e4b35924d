import { describe, expect, test } from 'vitest';
import { differencesIn } from '@/utils/repetition/differences';
import { likenessIn, nearestStretch } from '@/utils/repetition/likeness';
import { hitsIn, probeFor } from '@/utils/repetition/probe';
import { sentenceSpans, sketchOf } from '@/utils/repetition/sketch';
import { tokensOf } from '@/utils/repetition/tokens';
import { wording } from './wording';

const BEFORE = '昨天下午，记者从有关方面了解到了这一情况。\n天气预报说，明天全国大部分地区多云转晴。';
const AFTER = '会后，与会人员实地察看了两处工地的建设进度。\n比赛将于下周六在体育馆举行，门票已经开售。';
const ASKED = '各地各部门要压实安全生产主体责任，全面排查重点行业领域的风险隐患，坚决防范重特大事故发生。';

/** The stretch found for the passage, with its similarity, as in a notebook with one article. */
function found(passage: string, said: string, { before = BEFORE, after = AFTER } = {}) {
  const text = [before, said, after].join('\n');
  const asked = tokensOf(passage, wording);
  const hits = hitsIn(probeFor([sketchOf(asked)]), sketchOf(tokensOf(text, wording)));
  const places = hits.map(({ start }) => start);
  const like = likenessIn(asked, text, places, wording);
  return like && { words: text.slice(like.position.start, like.position.end), similarity: like.similarity };
}

describe('a passage that occurs in another article', () => {
  test.each([
    { when: 'word for word', said: ASKED, least: 1 },
    {
      when: 'in Traditional characters',
      said: '各地各部門要壓實安全生產主體責任，全面排查重點行業領域的風險隱患，堅決防範重特大事故發生。',
      least: 1,
    },
    {
      when: 'in quotation marks',
      said: '“各地各部门要压实安全生产‘主体责任’，全面排查重点行业领域的风险隐患，坚决防范重特大事故发生。”',
      least: 1,
    },
    {
      when: 'with spaces and signs nobody sees',
      said: ASKED.replace(/(?<=压实|风险|坚决)/g, '\u200b ').replaceAll('，', ', '),
      least: 1,
    },
    { when: 'with a word put in', said: ASKED.replace('全面排查', '全面深入排查'), least: 0.9 },
    {
      when: 'with its clauses in another order',
      said: '全面排查重点行业领域的风险隐患，坚决防范重特大事故发生，各地各部门要压实安全生产主体责任。',
      least: 0.9,
    },
    {
      when: 'within a longer sentence',
      said: `会议强调，${ASKED.slice(0, -1)}，确保人民群众度过平安祥和的节日。`,
      least: 1,
    },
  ])('is found $when', ({ said, least }) => {
    const like = found(ASKED, said);
    expect(like?.similarity).toBeGreaterThanOrEqual(least);
    expect(said.replace(/[。”]+$/, '')).toContain(like?.words.slice(2, -2));
  });

  test.each([
    [
      '湖南省委要求全省各级抓紧抓实防汛抗旱各项工作，确保群众安全度汛。',
      '衡阳市委要求全市各级抓紧抓实防汛抗旱各项工作，确保群众安全度汛。',
    ],
    ['祁东县要抓好秋粮收购，确保农民的粮食卖得出去。', '石鼓区要抓好秋粮收购，确保农民的粮食卖得出去。'],
    ['湖南省衡阳市的企业要尽快复工复产，稳住就业岗位。', '武漢的企業要盡快復工復產，穩住就業崗位。'],
  ])('is found completely if one place name replaces another: %s', (passage, said) => {
    expect(found(passage, said)?.similarity).toBe(1);
  });

  test('is found in English, with a word changed and other quotation marks around a name', () => {
    const passage = 'The governor told every district to inspect its schools before the end of the month.';
    const said = 'The governor told every “district” to inspect its bridges before the end of the month.';
    const before = 'It rained on Monday.\nThe match was cancelled late at night.';
    expect(found(passage, said, { before, after: before })?.similarity).toBeCloseTo(14 / 15);
  });

  test('is not found in a different statement of the same form', () => {
    expect(
      found(ASKED, '各地各部门要落实粮食收购政策，全面做好秋粮收购的服务保障，坚决维护种粮农民的利益。'),
    ).toBeUndefined();
  });

  test('of several sentences is found with another sentence between them', () => {
    const passage = `${ASKED}对发现的问题要逐项登记，明确整改的时限和责任人。`;
    const said = `${ASKED}记者注意到，会场座无虚席。对发现的问题要逐项登记，明确整改的时限和责任人。`;
    expect(found(passage, said)?.similarity).toBe(1);
  });
});

test('place names are one token, whatever their length', () => {
  const values = (text: string): readonly number[] => tokensOf(text, wording).values;
  expect(values('湖南省衡阳市')).toEqual(values('全县'));
  expect(values('和平发展')).not.toEqual(values('平安发展'));
  expect(values('和平区')).toEqual(values('石鼓区'));
});

test('a line that is too short is not a sentence, and is not joined to the next', () => {
  const text = '本报讯\n会议要求各部门认真落实防火措施。\n完';
  const { starts } = tokensOf(text, wording);
  expect(sentenceSpans(tokensOf(text, wording)).map(([from]) => starts[from])).toEqual([4]);
});

test('the closest stretch ends with the last matching token', () => {
  expect(nearestStretch([1, 2, 3, 4], [9, 9, 1, 2, 8, 3, 4, 9])).toEqual({ start: 2, end: 7, edits: 1 });
  // Differences at its ends are not part of it.
  expect(nearestStretch([5, 6, 1, 2, 3, 7], [9, 8, 1, 2, 3, 8, 1])).toEqual({ start: 2, end: 5, edits: 3 });
  expect(nearestStretch([1, 2, 3], [7, 8, 9])).toEqual({ start: 0, end: 0, edits: 3 });
});

test('differences in wording are listed, apart from places and script', () => {
  const said = '衡陽市要在六月底前全部整改到位。';
  const [one, ...more] = differencesIn(said, '湖南省要在五月底前全部整改到位。', wording);
  expect(more).toEqual([]);
  expect(said.slice(one?.start, one?.end)).toBe('六');
});
